package org.tradepact.report.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Ids of the parts of one page: each once, of letters, digits and hyphens alone. */
public final class Anchors {
    private static final String SOURCE = "source-";

    private final Set<String> taken = new HashSet<>();

    /** A new id that reminds of a name. */
    public String of(String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = words.isEmpty() ? "part" : "p-" + words;
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** The id of a source, the same wherever it is cited. */
    public static String source(String id) {
        return SOURCE + id.replaceAll("[^A-Za-z0-9-]+", "-");
    }
}
