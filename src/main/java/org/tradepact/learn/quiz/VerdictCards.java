package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.learn.Weighs;

/** How a case stands: distractors are the answers of cases beside it, those of other readings, and the other weight. */
final class VerdictCards implements Maker {
    private static final List<Verdict> TURNS = List.of(
            Verdict.BREACH,
            Verdict.COMPLIES,
            Verdict.CONTESTED,
            Verdict.NOT_ENGAGED,
            Verdict.BREACH,
            Verdict.EXCUSED,
            Verdict.UNDETERMINED,
            Verdict.PENDING);

    @Override
    public Optional<Draft> draft(Pool pool, int turn, Draw draw) {
        for (Verdict wanted : Picking.from(TURNS, turn)) {
            List<Drawn> fit = pool.all().stream()
                    .filter(drawn -> drawn.row().verdict() == wanted && plain(drawn.row()))
                    .filter(drawn -> wanted != Verdict.NOT_ENGAGED || near(drawn, pool))
                    .toList();
            Optional<Drawn> picked = Picking.usual(fit, draw);
            if (picked.isPresent()) {
                return picked.map(drawn -> draft(drawn, pool));
            }
        }
        return Optional.empty();
    }

    /** Whether its answer can be said in a phrase: readings that come to the same in other words cannot. */
    private static boolean plain(Row row) {
        return (row.verdict() == Verdict.CONTESTED || row.readings().isEmpty())
                && !row.force().open();
    }

    /** Whether one thing keeps the clause from reaching it: other cases would be put to nobody. */
    private static boolean near(Drawn drawn, Pool pool) {
        return pool.beside(drawn).stream().anyMatch(other -> other.row().verdict() != Verdict.NOT_ENGAGED);
    }

    private static Draft draft(Drawn drawn, Pool pool) {
        Row row = drawn.row();
        Weighs weighs = Weighs.of(row.force());
        Choice right = new Choice.Stands(row.verdict(), weighs);
        List<Choice> wrong = new ArrayList<>();
        Weighs other = other(weighs);
        if (other != weighs && settled(row.verdict())) {
            wrong.add(new Choice.Stands(row.verdict(), other));
        }
        for (Drawn beside : pool.beside(drawn)) {
            wrong.add(new Choice.Stands(beside.row().verdict(), weighs));
        }
        for (ReadingLine line : row.readings()) {
            line.verdicts().forEach(verdict -> wrong.add(new Choice.Stands(verdict, weighs)));
        }
        boolean duty = row.commitment().standing();
        boolean disputed = row.commitment().pivots().stream().anyMatch(pivot -> contests(pivot));
        for (Verdict verdict : List.of(
                Verdict.BREACH,
                Verdict.COMPLIES,
                Verdict.NOT_ENGAGED,
                Verdict.PENDING,
                Verdict.CONTESTED,
                Verdict.EXCUSED,
                Verdict.UNDETERMINED)) {
            if ((verdict != Verdict.PENDING || duty) && (verdict != Verdict.CONTESTED || disputed)) {
                wrong.add(new Choice.Stands(verdict, weighs));
            }
        }
        wrong.removeIf(
                choice -> choice instanceof Choice.Stands stands && stands.verdict() == Verdict.PENDING && !duty);
        return new Draft(CardKind.VERDICT, row.subject(), List.of(drawn.asks()), right, wrong, Edges.at(drawn, pool));
    }

    private static boolean contests(Pivot pivot) {
        return !pivot.force()
                && pivot.options().stream()
                                .filter(option -> option.standing().contests())
                                .count()
                        > 1;
    }

    private static boolean settled(Verdict verdict) {
        return verdict == Verdict.BREACH || verdict == Verdict.COMPLIES;
    }

    /** What a treaty weighs is taken for the other where one is not careful; a political text never binds. */
    private static Weighs other(Weighs weighs) {
        return switch (weighs) {
            case BINDING -> Weighs.NOT_IN_FORCE;
            case NOT_IN_FORCE, LAPSED -> Weighs.BINDING;
            case POLITICAL, CONTESTED, UNDETERMINED -> weighs;
        };
    }
}
