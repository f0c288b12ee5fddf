package org.tradepact.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one rule regards of the shipment it is about.
 *
 * @param commitment id of the commitment that the rule is of
 * @param concludes simple names of the findings it may conclude; {@link #ANY} among them if that is not known
 * @param components of the shipment that its conclusion can hang on; {@link #ANY} among them if that is not known
 * @param rests findings without each of which it cannot match
 * @param bars conditions of which each alone keeps it from matching
 * @param beyond of the components those that matter still once each is known and no bar keeps the rule from matching
 * @param lists that matter still then; of names with a bar between them it matters whether any of them holds the goods
 */
public record Regards(
        String commitment,
        Set<String> concludes,
        Set<String> components,
        List<Rest> rests,
        List<Bar> bars,
        Set<String> beyond,
        Set<String> lists) {
    /** In place of a component or of a finding: any may be meant. */
    public static final String ANY = "*";

    /** Among the components: headings are matched otherwise than by the origin of the goods. */
    public static final String HEADINGS = "headings";

    /**
     * A finding that a rule must match.
     *
     * @param finding its simple name
     * @param commitments of one of which it must be
     */
    public record Rest(String finding, List<String> commitments) {
        static Rest parse(String text) {
            List<String> words = List.of(text.split(" "));
            return new Rest(words.get(0), List.copyOf(words.subList(1, words.size())));
        }

        String text() {
            return finding + " " + String.join(" ", commitments);
        }

        /** Whether a rule may conclude it. */
        public boolean by(Regards rule) {
            return commitments.contains(rule.commitment())
                    && (rule.concludes().contains(finding) || rule.concludes().contains(ANY));
        }
    }

    private static final String REST = "rests ";
    private static final String BEYOND = "beyond ";
    private static final String LISTS = "lists ";

    /** Of a rule of which nothing is known. */
    static Regards unknown(String commitment) {
        Set<String> any = Set.of(ANY);
        return new Regards(commitment, any, any, List.of(), List.of(), any, any);
    }

    public Regards {
        concludes = new TreeSet<>(concludes);
        components = new TreeSet<>(components);
        rests = List.copyOf(rests);
        bars = List.copyOf(bars);
        beyond = new TreeSet<>(beyond);
        lists = new TreeSet<>(lists);
    }

    static Regards parse(String commitment, List<String> words) {
        List<String> rest = words.subList(2, words.size());
        return new Regards(
                commitment,
                set(words.get(0)),
                set(words.get(1)),
                rest.stream()
                        .filter(word -> word.startsWith(REST))
                        .map(word -> Rest.parse(word.substring(REST.length())))
                        .toList(),
                rest.stream()
                        .filter(word -> Stream.of(REST, BEYOND, LISTS).noneMatch(word::startsWith))
                        .map(Bar::parse)
                        .toList(),
                after(BEYOND, rest),
                after(LISTS, rest));
    }

    private static Set<String> after(String word, List<String> rest) {
        return rest.stream()
                .filter(one -> one.startsWith(word))
                .findFirst()
                .map(one -> set(one.substring(word.length())))
                .orElse(Set.of());
    }

    private static Set<String> set(String words) {
        return words.isBlank()
                ? Set.of()
                : Set.copyOf(Arrays.asList(words.strip().split(",")));
    }

    String text() {
        StringBuilder text = new StringBuilder(" ").append(String.join(",", concludes)); // a blank holds the place
        text.append("\t ").append(String.join(",", components));
        rests.forEach(rest -> text.append('\t').append(REST).append(rest.text()));
        bars.forEach(bar -> text.append('\t').append(bar.text()));
        text.append('\t').append(BEYOND).append(String.join(",", beyond));
        text.append('\t').append(LISTS).append(String.join(",", lists));
        return text.toString();
    }
}
