package org.tradepact.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.fact.Position;

/**
 * A small dictionary of goods in plain words. What it finds is said, never slipped in: words it knows and that settle one
 * line are read as that line; of other words the lines they may fall under are named, and the line stays open.
 */
public final class GoodsWords {
    public static final GoodsWords NONE = new GoodsWords(List.of(), GoodsRegister.EMPTY);

    private static final int HEADING = 4;
    private static final int LISTED = 4;

    private final List<Phrase> phrases;
    private final List<Phrase> groups;
    private final Map<Set<String>, List<Phrase>> byPhrase = new HashMap<>();
    private final Map<Set<String>, List<Phrase>> byGroup = new HashMap<>();

    /** @param phrases come before the words of the goods groups */
    GoodsWords(Collection<Phrase> phrases, GoodsRegister register) {
        this.phrases = List.copyOf(phrases);
        this.groups = register.groups().stream().map(Phrase::of).toList();
        this.phrases.forEach(phrase -> index(phrase, byPhrase));
        this.groups.forEach(phrase -> index(phrase, byGroup));
    }

    private static void index(Phrase phrase, Map<Set<String>, List<Phrase>> index) {
        for (Set<String> key : new HashSet<>(phrase.keys())) {
            index.computeIfAbsent(key, k -> new ArrayList<>()).add(phrase);
        }
    }

    /**
     * What words mean.
     *
     * @param goods a tariff line in digits, or a goods group; empty if the goods stay open
     * @param group the goods group that the words name, whatever the line; or empty
     * @param stage how far the goods are processed, as files write it, or empty
     * @param sentence how the words are read, for the asker to see
     * @param lines the tariff lines the words may fall under, in digits; empty if they are not known
     */
    public record Meaning(String goods, String group, String stage, String sentence, List<String> lines) {
        public Meaning {
            lines = List.copyOf(lines);
        }

        /** The goods as a file writes them. */
        public Tree tree(Position at) {
            return GoodsWords.goods(goods, group.isEmpty() ? List.of() : List.of(group), at);
        }

        /** How the group is told to the asker, where a line stands beside it. */
        public Optional<String> grouped(String text, String said) {
            boolean alone = group.isEmpty() || group.equals(text) || group.equals(said);
            return alone ? Optional.empty() : Optional.of("`%s` is of the group `%s`".formatted(text, group));
        }

        /** Whether a line may hold goods of these words, as far as is known. */
        public boolean fits(String line) {
            return lines.isEmpty() || lines.stream().anyMatch(own -> own.startsWith(line) || line.startsWith(own));
        }
    }

    /** A tariff line of whose goods groups are named as well, as a file writes it; a group stands alone. */
    public static Tree goods(String said, List<String> groups, Position at) {
        Tree.Scalar scalar = new Tree.Scalar(said, true, at);
        if (groups.isEmpty() || said.isEmpty() || !Character.isDigit(said.charAt(0))) {
            return scalar;
        }
        List<Tree> named = groups.stream()
                .<Tree>map(group -> new Tree.Scalar(group, true, at))
                .toList();
        return new Tree.Mapping(
                List.of(new Tree.Entry("line", at, scalar), new Tree.Entry("is", at, new Tree.Sequence(named, at))),
                at);
    }

    public Meaning read(String text) {
        List<Phrase> exact = exact(text);
        if (exact.isEmpty()) {
            return new Meaning("", "", "", "`%s` is not in our list of words%s".formatted(text, near(text)), List.of());
        }
        List<String> lines =
                exact.stream().flatMap(p -> p.lines().stream()).distinct().toList();
        Set<String> stages = exact.stream().map(Phrase::stage).collect(Collectors.toSet());
        String stage = stages.size() == 1 ? exact.get(0).stage() : "";
        Set<String> groups = exact.stream().map(Phrase::group).collect(Collectors.toSet());
        String group = groups.size() == 1 ? exact.get(0).group() : "";
        if (lines.size() == 1) {
            return new Meaning(lines.get(0), group, stage, one(text, exact.get(0)), lines);
        }
        String heading = heading(lines);
        String called = group.isEmpty() ? group(text) : group;
        String goods = heading.isEmpty() ? called : heading;
        return new Meaning(goods, group, stage, several(text, exact, lines, goods), lines);
    }

    /** The one goods group that is called so, or empty. */
    private String group(String text) {
        List<Phrase> called = byGroup.getOrDefault(Phrase.key(text), List.of());
        return called.size() == 1 ? called.get(0).group() : "";
    }

    /** {@code 8505.11.0070} for the digits; the id of a group stays as it is. */
    public static String dotted(String line) {
        if (line.length() <= HEADING || !Character.isDigit(line.charAt(0))) {
            return line;
        }
        String rest = line.length() == 10
                ? line.substring(4, 6) + "." + line.substring(6)
                : line.substring(4).replaceAll("(..)(?=.)", "$1.");
        return line.substring(0, HEADING) + "." + rest;
    }

    private List<Phrase> exact(String text) {
        Set<String> key = Phrase.key(text);
        return byPhrase.getOrDefault(key, byGroup.getOrDefault(key, List.of()));
    }

    private static String one(String text, Phrase phrase) {
        String line = dotted(phrase.lines().get(0));
        String note = phrase.note().isEmpty() ? "" : " (%s)".formatted(phrase.note());
        return "`%s` is read as %s%s".formatted(text, line, note);
    }

    private static String several(String text, List<Phrase> exact, List<String> lines, String goods) {
        if (lines.isEmpty()) {
            return "`%s` has no tariff line of its own; state the line".formatted(text);
        }
        String decides = exact.stream()
                .map(Phrase::decides)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return "`%s` may fall under %s%s; state the line%s"
                .formatted(
                        text,
                        listed(lines),
                        decides.isEmpty() ? "" : ": " + decides,
                        goods.isEmpty() ? "" : ", until then it counts as `%s`".formatted(dotted(goods)));
    }

    /** The first few lines, dotted: {@code 8541 or 8542}. */
    static String listed(List<String> lines) {
        List<String> shown =
                lines.stream().limit(LISTED).map(GoodsWords::dotted).toList();
        return lines.size() > LISTED
                ? "%s and %d more".formatted(String.join(", ", shown), lines.size() - LISTED)
                : Nearest.anyOf(shown).replace("`", "");
    }

    /** The heading or subheading in which all the lines lie, or empty. */
    private static String heading(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String first = lines.get(0);
        for (int length = first.length(); length >= HEADING; length -= 2) {
            String head = first.substring(0, length);
            if (lines.stream().allMatch(line -> line.startsWith(head))) {
                return head;
            }
        }
        return "";
    }

    /** Known words that say a part of it, or of which it is a part; or that are spelt almost so. */
    private String near(String text) {
        Set<String> key = Phrase.key(text);
        List<Phrase> all = Stream.concat(phrases.stream(), groups.stream()).toList();
        Set<String> found = new LinkedHashSet<>();
        for (Phrase phrase : all) {
            phrase.keys().stream()
                    .filter(own -> !key.isEmpty() && (key.containsAll(own) || own.containsAll(key)))
                    .findFirst()
                    .ifPresent(own -> found.add(shown(phrase)));
        }
        if (found.isEmpty()) {
            TreeMap<String, Phrase> names = new TreeMap<>();
            all.forEach(phrase -> phrase.names().forEach(name -> names.putIfAbsent(name, phrase)));
            Nearest.to(text, names.keySet())
                    .flatMap(name -> Optional.ofNullable(names.get(name)))
                    .ifPresent(phrase -> found.add(shown(phrase)));
        }
        if (found.isEmpty()) {
            return "; state the line";
        }
        List<String> some = new ArrayList<>(found).subList(0, Math.min(LISTED, found.size()));
        return "; state the line, or say %s".formatted(String.join(" or ", some));
    }

    private static String shown(Phrase phrase) {
        String lines =
                phrase.lines().stream().limit(LISTED).map(GoodsWords::dotted).collect(Collectors.joining(", "));
        return lines.isEmpty() ? "`%s`".formatted(phrase.words()) : "`%s` (%s)".formatted(phrase.words(), lines);
    }
}
