package org.tradepact.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is noted of a compiled pack beside its class files.
 *
 * @param fingerprint of the rules it was compiled from
 * @param models names of the classes that build the rule network; none if the pack has no rules
 * @param bindings names that each rule binds, in the order of its text, by the rule's name
 */
record PackIndex(String fingerprint, List<String> models, Map<String, List<String>> bindings) {
    private static final String MODEL = "model ";
    private static final String RULE = "rule ";

    static String resource(String pack) {
        return "META-INF/tradepact/packs/%s.models".formatted(pack);
    }

    static PackIndex parse(String text) {
        List<String> lines = text.lines().toList();
        List<String> models = new ArrayList<>();
        Map<String, List<String>> bindings = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(MODEL)) {
                models.add(line.substring(MODEL.length()));
            } else {
                String[] parts = line.substring(RULE.length()).split("\t");
                bindings.put(parts[0], List.of(parts).subList(1, parts.length));
            }
        }
        return new PackIndex(lines.get(0), List.copyOf(models), bindings);
    }

    String text() {
        StringBuilder text = new StringBuilder(fingerprint).append('\n');
        models.forEach(model -> text.append(MODEL).append(model).append('\n'));
        bindings.forEach((rule, names) -> {
            text.append(RULE).append(rule);
            names.forEach(name -> text.append('\t').append(name));
            text.append('\n');
        });
        return text.toString();
    }
}
