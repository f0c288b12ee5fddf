package org.tradepact.pack;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the word that was probably meant. */
public final class Nearest {
    private static final int LISTED = 10;

    private Nearest() {}

    /** The known word closest to {@code got}, if any is close; the first in the alphabet among equals. Case and hyphens do not count. */
    public static Optional<String> to(String got, Collection<String> known) {
        String wanted = folded(got);
        int best = wanted.length() / 3 + 1;
        Optional<String> nearest = Optional.empty();
        for (String word : new TreeSet<>(known)) {
            String candidate = folded(word);
            if (Math.abs(candidate.length() - wanted.length()) <= best) {
                int distance = distance(wanted, candidate);
                if (distance < best || (distance == best && nearest.isEmpty() && distance < wanted.length())) {
                    best = distance;
                    nearest = Optional.of(word);
                }
            }
        }
        return nearest.or(() -> longer(wanted, known));
    }

    /** The only known word that goes on where {@code wanted} stops, as {@code inForceFrom} does after {@code inForce}. */
    private static Optional<String> longer(String wanted, Collection<String> known) {
        if (wanted.length() < 4) {
            return Optional.empty();
        }
        var longer = known.stream()
                .filter(word -> folded(word).startsWith(wanted))
                .distinct()
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** The end of a sentence about an unknown word: a suggestion, or else the words there are if they are few. */
    public static String hint(String got, Collection<String> known) {
        return to(got, known)
                .map("; did you mean `%s`?"::formatted)
                .orElseGet(() -> known.isEmpty() || known.size() > LISTED ? "" : "; expected " + anyOf(known));
    }

    /** A sentence about a word that is not on a closed list: the list, unless it is long and one word on it is near. */
    public static String mistaken(String got, Collection<String> known) {
        Optional<String> near = to(got, known);
        String hint = near.map("; did you mean `%s`?"::formatted).orElse("");
        return near.isPresent() && known.size() > LISTED
                ? "unknown word `%s`%s".formatted(got, hint)
                : "expected %s, got `%s`%s".formatted(anyOf(known), got, hint);
    }

    /** The words in backticks, in their own order. */
    public static String anyOf(Collection<String> known) {
        String list = known.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        int last = list.lastIndexOf(", ");
        return last < 0 ? list : list.substring(0, last) + " or " + list.substring(last + 2);
    }

    private static String folded(String word) {
        String cut = word.length() > 60 ? word.substring(0, 60) : word;
        return cut.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** Damerau-Levenshtein, with neighbours swapped at the cost of one. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
