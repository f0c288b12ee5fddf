package org.tradepact.learn.quiz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.check.Effect;
import org.tradepact.check.Judged;
import org.tradepact.check.Measured;
import org.tradepact.check.Question;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Change;
import org.tradepact.explore.Changing;
import org.tradepact.explore.Clause;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Told;
import org.tradepact.learn.Weighs;

/** Whether a choice holds: found by evaluating the cases of the card, whatever the card takes for right. */
public final class Truth {
    private static final int VALUES = 40;

    private final Bench bench;
    private final Answering answering;
    private final Performing performing;
    private final Changing changing;

    public Truth(Bench bench) {
        this.bench = bench;
        this.answering = new Answering(bench);
        this.performing = new Performing(bench, answering);
        this.changing = new Changing(bench.library().goods());
    }

    Answering answering() {
        return answering;
    }

    Performing performing() {
        return performing;
    }

    /** How many choices of a card hold. */
    public long holding(Card card) {
        return card.choices().stream()
                .filter(choice -> holds(choice, card.clause(), card.subject(), card.cases()))
                .count();
    }

    /** Whether the choice that a card takes for right holds. */
    public boolean right(Card card) {
        return holds(card.choices().get(card.right()), card.clause(), card.subject(), card.cases());
    }

    boolean holds(Choice choice, Clause clause, String subject, List<Question> cases) {
        Commitment asked = clause.commitment();
        Question asks = cases.get(0);
        if (choice instanceof Choice.Stands stands) {
            return row(asks, asked, subject)
                    .filter(row -> row.verdict() == stands.verdict() && Weighs.of(row.force()) == stands.weighs())
                    .isPresent();
        }
        if (choice instanceof Choice.Speaks speaks) {
            return answering
                    .told(asks, speaks.clause(), subject)
                    .filter(Truth::speaks)
                    .isPresent();
        }
        if (choice instanceof Choice.LastDay last) {
            return performing.meets(asks, asked, subject, last.day())
                    && !performing.meets(asks, asked, subject, last.day().plusDays(1));
        }
        if (choice instanceof Choice.Falls falls) {
            return falls(falls, asks, asked, subject);
        }
        if (choice instanceof Choice.Settles settles) {
            return settles(settles, asks, clause, subject);
        }
        if (choice instanceof Choice.Against against) {
            return adverse(asks, clause, subject).equals(Optional.of(against.first()))
                    && adverse(cases.get(1), clause, subject).equals(Optional.of(against.second()));
        }
        if (choice instanceof Choice.Reads reads) {
            return reads.reads().stream().allMatch(read -> reads(read, asks, asked, subject));
        }
        return answering
                .told(asks, clause, subject)
                .filter(told -> does(choice, told))
                .isPresent();
    }

    private Optional<Row> row(Question asks, Commitment clause, String subject) {
        return answering.row(asks, clause, subject);
    }

    private static boolean speaks(Told told) {
        return told instanceof Told.OfClause clause
                ? clause.row().verdict() != Verdict.NOT_ENGAGED
                : told instanceof Told.OfMeasure measure && measure.measured().reached();
    }

    private boolean falls(Choice.Falls falls, Question asks, Commitment clause, String subject) {
        boolean running = row(asks, clause, subject)
                .filter(row -> row.judged().why() == Judged.Why.NOT_STARTED)
                .isEmpty();
        Optional<LocalDate> day = performing.day(asks, clause, subject);
        if (!running || day.isEmpty()) {
            return !running && falls.side() == org.tradepact.learn.Attempt.Side.NOT_RUNNING;
        }
        boolean then = performing.meets(asks, clause, subject, day.get());
        boolean next = performing.meets(asks, clause, subject, day.get().plusDays(1));
        return switch (falls.side()) {
            case BEFORE -> then && next;
            case ON -> then && !next;
            case AFTER -> !then;
            case NOT_RUNNING -> false;
        };
    }

    /** Whether it is open while the slot is, and decided whatever the slot turns out to be. */
    private boolean settles(Choice.Settles settles, Question asks, Clause clause, String subject) {
        Optional<Stated> fact = asks.facts().stream()
                .filter(one -> one.id().equals(settles.slot().fact()))
                .findFirst();
        if (fact.isEmpty() || !open(asks, clause, subject)) {
            return false;
        }
        Kind.Component component =
                Kind.of(fact.get().kind()).component(settles.slot().component()).orElseThrow();
        List<Object> values = bench.choices().values(clause.commitment(), asks, fact.get(), component);
        if (fact.get().said().containsKey(component.name()) || values.isEmpty()) {
            return false;
        }
        for (Object value : values.subList(0, Math.min(VALUES, values.size()))) {
            Optional<Question> known = changing.apply(asks, new Change.Says(settles.slot(), value));
            if (known.isPresent() && open(known.get(), clause, subject)) {
                return false;
            }
        }
        return true;
    }

    private boolean open(Question asks, Clause clause, String subject) {
        return answering.told(asks, clause, subject).filter(Truth::open).isPresent();
    }

    static boolean open(Told told) {
        return told instanceof Told.OfClause clause
                ? clause.row().verdict() == Verdict.UNDETERMINED
                : told instanceof Told.OfMeasure measure && measure.measured().open();
    }

    /** Whether it goes against the clause; of a right, whether it is available; nothing where that is not settled. */
    private Optional<Boolean> adverse(Question asks, Clause clause, String subject) {
        return answering.told(asks, clause, subject).flatMap(Truth::adverse);
    }

    static Optional<Boolean> adverse(Told told) {
        if (told instanceof Told.OfMeasure measure) {
            return measure.measured().effect().map(Truth::burdens);
        }
        Row row = ((Told.OfClause) told).row();
        if (row.verdict() == Verdict.UNDETERMINED || row.verdict() == Verdict.CONTESTED) {
            return Optional.empty();
        }
        boolean available = row.verdict() == Verdict.COMPLIES || row.verdict() == Verdict.EXCUSED;
        return Optional.of(row.right() ? available : row.verdict() == Verdict.BREACH);
    }

    /** Whether a measure charges the goods or stops them. */
    private static boolean burdens(Effect effect) {
        return added(effect).signum() > 0
                || effect.consequences().stream().anyMatch(consequence -> consequence.stops());
    }

    /** Percent of the customs value that a measure adds. */
    static BigDecimal added(Effect effect) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Effect.Charge charge : effect.charges()) {
            sum = sum.add(charge.heading()
                    .rate()
                    .value()
                    .multiply(charge.share().value())
                    .movePointLeft(2));
        }
        return sum.stripTrailingZeros();
    }

    private boolean reads(Choice.Read read, Question asks, Commitment clause, String subject) {
        if (read.force().isPresent()) {
            return row(asks, clause, subject)
                    .filter(row -> row.force().lines().stream()
                            .anyMatch(line -> is(line, read)
                                    && line.forces().equals(Set.of(read.force().get()))))
                    .isPresent();
        }
        Question settled = changing.apply(
                        asks, new Change.Reads(read.pivot().id(), read.option().id()))
                .orElseThrow();
        return row(settled, clause, subject)
                .filter(row -> read.verdict().equals(Optional.of(row.verdict())))
                .isPresent();
    }

    private static boolean is(ReadingLine line, Choice.Read read) {
        return line.pivot().id().equals(read.pivot().id())
                && line.option().id().equals(read.option().id());
    }

    private static boolean does(Choice choice, Told told) {
        if (!(told instanceof Told.OfMeasure measure)) {
            return false;
        }
        return does(measure.measured()).equals(Optional.of(choice));
    }

    /** Whether it charges a rate of its own that is known. */
    static boolean exact(TariffHeading heading) {
        return !heading.toTotal() && heading.known() == TariffHeading.Known.EXACTLY;
    }

    /** What a measure does, as a choice; nothing where it is several things at once that no choice tells. */
    public static Optional<Choice> does(Measured measured) {
        if (measured.open()) {
            return Optional.of(new Choice.Open());
        }
        Effect effect = measured.effect().orElseThrow();
        return switch (effect.outcome()) {
            case NOT_REACHED, SUSPENDED -> Optional.of(new Choice.Nothing());
            case SPARED -> Optional.of(new Choice.Spared());
            case FOLLOWS -> Optional.of(new Choice.Follows(new HashSet<>(effect.consequences())));
            case CHARGED ->
                effect.charges().stream().anyMatch(charge -> !exact(charge.heading()))
                                || !effect.consequences().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Choice.Adds(added(effect)));
        };
    }
}
