package org.tradepact.fact;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The treatments an importer claims for an entry. */
public record Claims(Set<Claim> made) {
    public static final Claims NONE = new Claims(Set.of());

    public Claims {
        made = Set.copyOf(made);
    }

    public boolean has(Claim claim) {
        return made.contains(claim);
    }

    @Override
    public String toString() {
        return made.isEmpty()
                ? "none"
                : new TreeSet<>(made)
                        .stream()
                                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining(", "));
    }
}
