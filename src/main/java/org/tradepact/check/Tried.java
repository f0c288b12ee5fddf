package org.tradepact.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one commitment, or one measure, says of one subject of a question, and which of its rules said so.
 *
 * @param row the answer of a commitment
 * @param measured what a measure does to a shipment
 * @param fired the rules that concluded something of the subject, in any complete case that was tried
 */
public record Tried(Optional<Row> row, Optional<Measured> measured, List<Fired> fired) {
    static Tried of(@Nullable Row row, List<Fired> fired) {
        return new Tried(Optional.ofNullable(row), Optional.empty(), List.copyOf(fired));
    }

    static Tried of(Measured measured, List<Fired> fired) {
        return new Tried(Optional.empty(), Optional.of(measured), List.copyOf(fired));
    }

    /** Names of the rules that concluded something. */
    public Set<String> rules() {
        Set<String> rules = new LinkedHashSet<>();
        fired.forEach(one -> rules.add(one.rule()));
        return rules;
    }

    /** Whether the answer hangs on something that is not known. */
    public boolean open() {
        return row.filter(found -> found.verdict() == Verdict.UNDETERMINED).isPresent()
                || measured.filter(Measured::open).isPresent();
    }

    /** Whether the words decide, rather than that the text does not reach the conduct in time. */
    public boolean inTime() {
        return row.filter(found -> found.judged().why() != Judged.Why.WORDS).isEmpty();
    }

    /** Whether a file that names all that there is to name of the answer could tell the two apart. */
    public boolean sameAs(Tried other) {
        return gist().equals(other.gist());
    }

    /** All of the answer that a rule can change and a file can name. */
    private List<Object> gist() {
        if (measured.isPresent()) {
            Measured found = measured.get();
            return List.of(found.effect(), slots(found.missing()));
        }
        if (row.isEmpty()) {
            return List.of(Verdict.NOT_ENGAGED, Set.of(), List.of(), List.of());
        }
        Row found = row.get();
        return List.of(
                found.verdict(),
                slots(found.missing()),
                found.readings().stream()
                        .map(line -> List.of(line.pivot().id(), line.option().id(), line.verdicts()))
                        .toList(),
                found.breached().stream().map(span -> span.from()).limit(1).toList());
    }

    private static Set<String> slots(List<Missing> missing) {
        Set<String> slots = new TreeSet<>();
        missing.forEach(one -> slots.add(one.slot().toString()));
        return slots;
    }
}
