package org.tradepact.fact;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The grounds a party invokes for a measure. A ground that nobody invokes is not considered, only named. */
public record Defences(Set<Defence> grounds) {
    public static final Defences NONE = new Defences(Set.of());

    public Defences {
        grounds = Set.copyOf(grounds);
    }

    public boolean has(Defence ground) {
        return grounds.contains(ground);
    }

    @Override
    public String toString() {
        return grounds.isEmpty()
                ? "none"
                : new TreeSet<>(grounds)
                        .stream()
                                .map(d -> d.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining(", "));
    }
}
