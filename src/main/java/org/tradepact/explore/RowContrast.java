package org.tradepact.explore;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Two answers about the same commitment and subject that are not the same, or one that only one side has.
 *
 * @param differs in what they differ; nothing where one is lacking
 */
public record RowContrast(Optional<Told> one, Optional<Told> other, Set<Gist.Aspect> differs, Reasons reasons) {
    /**
     * How the reasons of two answers differ.
     *
     * @param gone reasons of the first alone
     * @param come reasons of the second alone
     * @param otherwise pairs about the same thing with another value
     */
    public record Reasons(List<Told.Reason> gone, List<Told.Reason> come, List<Pair> otherwise) {
        /** The same thing on both sides. */
        public record Pair(Told.Reason one, Told.Reason other) {}

        static final Reasons NONE = new Reasons(List.of(), List.of(), List.of());

        /** How the reasons of two answers differ. */
        public static Reasons of(Told one, Told other) {
            List<Told.Reason> gone = new ArrayList<>(one.reasons());
            List<Told.Reason> come = new ArrayList<>(other.reasons());
            gone.removeIf(reason -> come.removeIf(
                    c -> c.slot().equals(reason.slot()) && c.alike().equals(reason.alike())));
            List<Pair> otherwise = new ArrayList<>();
            for (Told.Reason reason : List.copyOf(gone)) {
                come.stream()
                        .filter(c -> c.slot().equals(reason.slot()))
                        .findFirst()
                        .ifPresent(changed -> {
                            otherwise.add(new Pair(reason, changed));
                            gone.remove(reason);
                            come.remove(changed);
                        });
            }
            return new Reasons(List.copyOf(gone), List.copyOf(come), List.copyOf(otherwise));
        }

        /** Whether nothing differs. */
        public boolean none() {
            return gone.isEmpty() && come.isEmpty() && otherwise.isEmpty();
        }
    }

    /** With the ids that facts have on the first side in what its reasons are about. */
    private static Told renamed(Told told, UnaryOperator<String> subject) {
        List<Told.Reason> reasons = told.reasons().stream()
                .map(reason -> {
                    int dot = reason.slot().indexOf('.');
                    String fact = dot < 0 ? reason.slot() : reason.slot().substring(0, dot);
                    String slot = subject.apply(fact) + reason.slot().substring(fact.length());
                    return new Told.Reason(slot, reason.text(), reason.alike());
                })
                .toList();
        return new Told(
                told.commitment(),
                told.pack(),
                told.clause(),
                told.subject(),
                told.touched(),
                told.gist(),
                told.said(),
                reasons);
    }

    /** The answer that there is, the second if there are both. */
    public Told any() {
        return other.or(() -> one).orElseThrow();
    }

    /**
     * The answers that are not the same.
     *
     * @param subject label of a subject of the second side to the label it has on the first
     */
    static List<RowContrast> of(List<Told> one, List<Told> other, UnaryOperator<String> subject) {
        Map<List<String>, Told> left = new LinkedHashMap<>();
        other.forEach(told -> left.put(List.of(told.commitment(), subject.apply(told.subject())), told));
        List<RowContrast> contrasts = new ArrayList<>();
        for (Told told : one) {
            Optional<Told> match = Optional.ofNullable(left.remove(List.of(told.commitment(), told.subject())));
            Set<Gist.Aspect> differs =
                    match.map(m -> told.gist().differs(m.gist())).orElse(EnumSet.noneOf(Gist.Aspect.class));
            if (match.isEmpty() || !differs.isEmpty()) {
                Reasons reasons =
                        match.map(m -> Reasons.of(told, renamed(m, subject))).orElse(Reasons.NONE);
                contrasts.add(new RowContrast(Optional.of(told), match, differs, reasons));
            }
        }
        left.values()
                .forEach(told -> contrasts.add(new RowContrast(
                        Optional.empty(), Optional.of(told), EnumSet.noneOf(Gist.Aspect.class), Reasons.NONE)));
        return List.copyOf(contrasts);
    }
}
