package org.tradepact.learn.quiz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Course;
import org.tradepact.check.Judged;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.learn.Attempt;

/** The last day of a duty, and acts on either side of it: distractors are the days beside it, and other anchors. */
final class DeadlineCards implements Maker {
    private final Performing performing;

    DeadlineCards(Performing performing) {
        this.performing = performing;
    }

    @Override
    public Optional<Draft> draft(Pool pool, int turn, Draw draw) {
        Commitment clause = pool.clause().commitment();
        if (!clause.standing() || clause.deadline().every() || Askable.timeless(clause)) {
            return Optional.empty();
        }
        List<Drawn> fit = pool.all().stream()
                .filter(drawn -> drawn.row().due().getYear() < 9999
                        && drawn.row().due().getYear() > 2000
                        && drawn.asks().facts().isEmpty())
                .toList();
        Optional<Drawn> picked = Picking.usual(fit, draw);
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        Row row = picked.get().row();
        return turn % 2 == 0 ? lastDay(picked.get(), row, draw) : side(picked.get(), row, turn / 2, pool, draw);
    }

    /** Asked on the day from which the duty counts, with nothing done. */
    private static Optional<Draft> lastDay(Drawn drawn, Row row, Draw draw) {
        LocalDate due = row.due();
        Set<LocalDate> days = new LinkedHashSet<>();
        Course course = row.force().course();
        if (!row.commitment().deadline().period().isZero()) {
            days.add(due.minusDays(1));
            days.add(due.plusDays(1));
            for (LocalDate anchor : List.of(course.signed(), course.from())) {
                if (anchor.getYear() > 2000 && anchor.getYear() < 9999) {
                    days.add(anchor.plus(row.commitment().deadline().period()));
                    days.add(anchor.plus(row.commitment().deadline().period()).minusDays(1));
                }
            }
        }
        days.add(due.minusMonths(6));
        days.add(due.plusYears(1));
        days.add(due.plusMonths(3));
        days.remove(due);
        List<Choice> wrong = new ArrayList<>();
        draw.shuffled(List.copyOf(days)).forEach(day -> wrong.add(new Choice.LastDay(day)));
        return Optional.of(
                new Draft(CardKind.DEADLINE, row.subject(), List.of(drawn.asks()), new Choice.LastDay(due), wrong, 1));
    }

    private Optional<Draft> side(Drawn drawn, Row row, int turn, Pool pool, Draw draw) {
        List<Attempt.Side> sides =
                List.of(Attempt.Side.ON, Attempt.Side.AFTER, Attempt.Side.BEFORE, Attempt.Side.NOT_RUNNING);
        Attempt.Side side = sides.get(Math.floorMod(turn, sides.size()));
        LocalDate due = row.due();
        int far = draw.below(3) == 0 ? 1 + draw.below(200) : 1;
        LocalDate day =
                side == Attempt.Side.ON ? due : side == Attempt.Side.AFTER ? due.plusDays(far) : due.minusDays(far);
        Drawn base = drawn;
        if (side == Attempt.Side.NOT_RUNNING) {
            Optional<Drawn> sleeping = Picking.usual(
                    pool.all().stream()
                            .filter(one -> one.row().judged().why() == Judged.Why.NOT_STARTED
                                    && one.asks().facts().isEmpty())
                            .toList(),
                    draw);
            if (sleeping.isEmpty()) {
                return side(drawn, row, turn + 1, pool, draw);
            }
            base = sleeping.get();
            day = base.asks().asOf();
        }
        Optional<Question> asks = performing.done(base.asks(), row.commitment(), row.subject(), day);
        List<Choice> wrong = new ArrayList<>();
        for (Attempt.Side other : Attempt.Side.values()) {
            wrong.add(new Choice.Falls(other));
        }
        int points = far == 1 && side != Attempt.Side.NOT_RUNNING ? 1 : 0;
        return asks.map(question ->
                new Draft(CardKind.DEADLINE, row.subject(), List.of(question), new Choice.Falls(side), wrong, points));
    }
}
