package org.tradepact.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is noted of a compiled pack beside its class files.
 *
 * @param fingerprint of the rules it was compiled from
 * @param models names of the classes that build the rule network; none if the pack has no rules
 * @param bindings names that each rule binds, in the order of its text, by the rule's name
 * @param parts where each rule is built; none if that is not known
 * @param commitments whether the rules of each may be shown many shipments at once, by the id of the commitment
 */
record PackIndex(
        String fingerprint,
        List<String> models,
        Map<String, List<String>> bindings,
        List<RulePart> parts,
        Map<String, Apart> commitments) {
    private static final String MODEL = "model ";
    private static final String RULE = "rule ";
    private static final String PART = "part ";
    private static final String COMMITMENT = "commitment ";
    private static final String REGARDS = "regards ";

    static String resource(String pack) {
        return "META-INF/tradepact/packs/%s.models".formatted(pack);
    }

    static PackIndex parse(String text) {
        List<String> lines = text.lines().toList();
        List<String> models = new ArrayList<>();
        Map<String, List<String>> bindings = new TreeMap<>();
        List<RulePart> parts = new ArrayList<>();
        Map<String, Apart> commitments = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = List.of(line.substring(line.indexOf(' ') + 1).split("\t"));
            List<String> rest = words.subList(1, words.size());
            if (line.startsWith(MODEL)) {
                models.add(words.get(0));
            } else if (line.startsWith(PART)) {
                parts.add(
                        new RulePart(words.get(0), rest.get(0), rest.get(1), Set.copyOf(rest.subList(2, rest.size()))));
            } else if (line.startsWith(COMMITMENT)) {
                String typed = rest.get(2).strip();
                commitments.put(
                        words.get(0),
                        new Apart(
                                rest.get(0).strip(),
                                rest.get(1).strip(),
                                Set.copyOf(rest.subList(3, rest.size())),
                                typed.isEmpty() ? Set.of() : Set.of(typed.split(",")),
                                List.of()));
            } else if (line.startsWith(REGARDS)) { // behind the line of its commitment
                Apart regarding = new Apart("", "", Set.of(), Set.of(), List.of(Regards.parse(words.get(0), rest)));
                commitments.merge(words.get(0), regarding, Apart::and);
            } else {
                bindings.put(words.get(0), rest);
            }
        }
        return new PackIndex(lines.get(0), List.copyOf(models), bindings, List.copyOf(parts), commitments);
    }

    String text() {
        StringBuilder text = new StringBuilder(fingerprint).append('\n');
        models.forEach(model -> text.append(MODEL).append(model).append('\n'));
        bindings.forEach((rule, names) -> {
            text.append(RULE).append(rule);
            names.forEach(name -> text.append('\t').append(name));
            text.append('\n');
        });
        for (RulePart part : parts) {
            text.append(PART)
                    .append(part.type())
                    .append('\t')
                    .append(part.method())
                    .append('\t')
                    .append(part.commitment());
            part.needs().forEach(type -> text.append('\t').append(type));
            text.append('\n');
        }
        commitments.forEach((id, apart) -> {
            text.append(COMMITMENT).append(id); // blanks hold the place of what is empty
            text.append("\t ").append(apart.reason()).append("\t ").append(apart.bare());
            text.append("\t ").append(String.join(",", apart.parties()));
            apart.restsOn().forEach(other -> text.append('\t').append(other));
            text.append('\n');
            apart.regards().forEach(one -> text.append(REGARDS)
                    .append(id)
                    .append('\t')
                    .append(one.text())
                    .append('\n'));
        });
        return text.toString();
    }
}
