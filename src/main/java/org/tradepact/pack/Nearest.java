package org.tradepact.pack;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the word that was probably meant. */
public final class Nearest {
    private static final int LISTED = 10;
    private static final int SHORTEST = 4;
    private static final String MEMBERS = "[-_ ]";

    private Nearest() {}

    /** The known word closest to {@code got}, if any is close; the first in the alphabet among equals. Case and hyphens do not count. */
    public static Optional<String> to(String got, Collection<String> known) {
        return within(got, known, 1).or(() -> longer(folded(got), known));
    }

    /** The same with less room for mistakes: for words of a language, of which many are near each other by chance. */
    public static Optional<String> close(String got, Collection<String> known) {
        return within(got, known, 0).or(() -> longer(folded(got), known));
    }

    /** @param room mistakes more than one in three letters */
    private static Optional<String> within(String got, Collection<String> known, int room) {
        String wanted = folded(got);
        int best = wanted.length() < 4 ? 1 : wanted.length() / 3 + room;
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
        return nearest;
    }

    /**
     * The only known word that goes on where {@code wanted} stops, as {@code inForceFrom} does after {@code inForce}, or
     * that ends with it.
     */
    private static Optional<String> longer(String wanted, Collection<String> known) {
        if (wanted.length() < 4) {
            return Optional.empty();
        }
        return only(known, word -> word.startsWith(wanted)).or(() -> only(known, word -> word.endsWith(wanted)));
    }

    private static Optional<String> only(Collection<String> known, Predicate<String> fits) {
        List<String> found = known.stream()
                .filter(word -> fits.test(folded(word)))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The end of a sentence about an unknown word: a suggestion, or else the words there are if they are few. */
    public static String hint(String got, Collection<String> known) {
        return suggested(got, known)
                .orElseGet(() -> known.isEmpty() || known.size() > LISTED ? "" : "; expected " + anyOf(known));
    }

    /** The same, where all words there are may be listed, however many. */
    public static String hintOfAll(String got, Collection<String> known) {
        return near(got, known)
                .map("; did you mean %s?"::formatted)
                .orElseGet(() -> known.isEmpty() ? "" : "; expected " + anyOf(known));
    }

    /** The same, with what to do where no word is near: a sentence of which the beginning is this one. */
    public static String hint(String got, Collection<String> known, String otherwise) {
        return suggested(got, known).orElse("; " + otherwise);
    }

    private static Optional<String> suggested(String got, Collection<String> known) {
        return near(got, known).or(() -> to(got, known).map("`%s`"::formatted)).map("; did you mean %s?"::formatted);
    }

    private static Optional<String> near(String got, Collection<String> known) {
        List<String> parts = parts(got, known);
        return Optional.of(parts)
                .filter(found -> !found.isEmpty())
                .map(Nearest::anyOf)
                .or(() -> close(got, known).map("`%s`"::formatted))
                .or(() -> members(got, known));
    }

    /** The words of which one member is near, as {@code malasia} is to one of {@code malaysia_art}, if they are few. */
    private static Optional<String> members(String got, Collection<String> known) {
        Set<String> members = new TreeSet<>();
        known.forEach(word -> members.addAll(List.of(word.split(MEMBERS))));
        members.removeIf(member -> member.length() < SHORTEST);
        List<String> found = close(got, members).stream()
                .flatMap(member -> new TreeSet<>(known)
                        .stream().filter(word -> List.of(word.split(MEMBERS)).contains(member)))
                .toList();
        return found.isEmpty() || found.size() > LISTED ? Optional.empty() : Optional.of(anyOf(found));
    }

    /** The words of which {@code got} is the head, as {@code MY-ART-5.3} is of {@code MY-ART-5.3.1}, if they are few. */
    public static List<String> parts(String got, Collection<String> known) {
        List<String> parts = known.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(got.toLowerCase(Locale.ROOT) + "."))
                .sorted()
                .toList();
        return parts.size() > LISTED ? List.of() : parts;
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
