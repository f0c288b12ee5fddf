package org.tradepact.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Question;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Percent;
import org.tradepact.finding.Consequence;

/** Asks one point of a sweep, and keeps of the answers what tells them apart. */
final class Ask {
    private final Question question;
    private final Set<String> about;
    private final Set<String> rowsFor;
    private final List<RowKey> acts;
    private final List<String> shipments;

    /**
     * @param about ids of the commitments to ask; no act is asked if there are none
     * @param acts of these rows, in this order
     * @param shipments of these subjects after them
     */
    Ask(Question question, Set<String> about, Set<String> rowsFor, List<RowKey> acts, List<String> shipments) {
        this.question = question;
        this.about = about;
        this.rowsFor = rowsFor;
        this.acts = acts;
        this.shipments = shipments;
    }

    /** The question at a point; nothing if the values contradict each other or what else is stated. */
    Optional<Question> at(List<Change> changes, Asker asker) {
        List<Change> ordered = new ArrayList<>(changes);
        ordered.sort(java.util.Comparator.comparing(change -> !(change instanceof Change.AsksOn)));
        Optional<Question> there = asker.changed(question, ordered);
        if (there.isEmpty() && ordered.size() > 1) {
            java.util.Collections.reverse(ordered); // on the way, one may contradict what the other puts right
            there = asker.changed(question, ordered);
        }
        return there;
    }

    /** One reply for each row and each shipment. */
    List<Reply> replies(List<Change> changes, Asker asker) {
        Optional<Question> there = at(changes, asker);
        List<Reply> replies = new ArrayList<>(acts.size() + shipments.size());
        if (there.isEmpty()) {
            for (int i = 0; i < acts.size() + shipments.size(); i++) {
                replies.add(Reply.None.CONTRADICTION);
            }
            return replies;
        }
        if (!acts.isEmpty()) {
            Map<RowKey, Row> rows = rows(there.get(), asker);
            acts.forEach(key -> replies.add(of(java.util.Objects.requireNonNull(rows.get(key), key::toString))));
        }
        if (!shipments.isEmpty()) {
            asker.shipments(there.get()).forEach(answer -> replies.add(of(answer)));
        }
        return replies;
    }

    Map<RowKey, Row> rows(Question there, Asker asker) {
        return asker.rows(narrowed(there), rowsFor);
    }

    Question narrowed(Question there) {
        return new Question(
                there.asOf(), there.facts(), there.none(), there.assume(), about, there.with(), there.readings());
    }

    static Reply of(Row row) {
        Verdict verdict = row.verdict();
        List<Pivot> turnsOn = verdict == Verdict.CONTESTED
                ? row.readings().stream().map(ReadingLine::pivot).distinct().toList()
                : List.of();
        List<Missing> missing = verdict == Verdict.UNDETERMINED ? row.missing() : List.of();
        return new Reply.Act(Stance.of(row), missing, turnsOn);
    }

    static Reply of(ShipmentAnswer answer) {
        Set<Reply.Line> lines = new LinkedHashSet<>();
        answer.duty().lines().forEach(line -> lines.add(of(line)));
        Set<Reply.Follow> follows = new LinkedHashSet<>();
        answer.measured().forEach(one -> follows(one).ifPresent(follows::add));
        boolean covered = !answer.duty().lines().isEmpty();
        Optional<BigDecimal> total = answer.duty().total().filter(t -> covered);
        boolean open = covered && total.isEmpty() || answer.may() == ShipmentAnswer.May.OPEN;
        return new Reply.Passage(
                answer.may(),
                total,
                answer.duty().owed().filter(t -> covered),
                answer.duty().amount().filter(t -> covered),
                answer.duty().known(),
                Set.copyOf(lines),
                Set.copyOf(follows),
                open ? answer.missing() : List.of());
    }

    private static Reply.Line of(DutyLine line) {
        return new Reply.Line(
                line.measure().map(m -> m.measure().id()).orElse(line.ordinary() ? "" : line.basis()),
                line.heading(),
                line.rate(),
                line.share(),
                line.share().equals(Percent.of("100")),
                line.charges(),
                line.exempt(),
                line.ordinary() || filled(line),
                line.status(),
                slots(line.missing()));
    }

    /** Whether the line fills the ordinary rate up to a total. */
    private static boolean filled(DutyLine line) {
        return line.measure()
                .flatMap(Measured::effect)
                .map(effect ->
                        effect.charges().stream().anyMatch(c -> c.heading().toTotal()))
                .orElse(false);
    }

    private static Optional<Reply.Follow> follows(Measured one) {
        String id = one.measure().id();
        if (one.measure().modality() == Commitment.Modality.REMEDY) {
            return Optional.empty(); // what may be had back is no part of what is charged, or of whether it may go
        }
        if (one.open()) {
            Set<Consequence> possible = new LinkedHashSet<>();
            one.possible().forEach(effect -> possible.addAll(effect.consequences()));
            boolean suspended = one.possible().stream().anyMatch(effect -> effect.suspended());
            boolean charge = possible.isEmpty() && !suspended && one.tried() > 0;
            return charge
                    ? Optional.empty()
                    : Optional.of(new Reply.Follow(id, Set.copyOf(possible), suspended, slots(one.missing())));
        }
        return one.effect()
                .filter(effect -> !effect.consequences().isEmpty() || effect.suspended())
                .map(effect -> new Reply.Follow(id, Set.copyOf(effect.consequences()), effect.suspended(), Set.of()));
    }

    private static Set<String> slots(List<Missing> missing) {
        return missing.stream().map(m -> m.slot().toString()).collect(Collectors.toUnmodifiableSet());
    }
}
