package org.tradepact.pack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradepact.fact.Position;

/** The register of sources, as one pack cites it: what is cited is remembered, what is not in the register is reported. */
final class Sources {
    private final Map<String, String> register;
    private final Map<String, String> cited = new TreeMap<>();

    Sources(Map<String, String> register) {
        this.register = register;
    }

    /** Ids of the register to their descriptions. */
    static Map<String, String> register(Tree tree, Problems problems) {
        Map<String, String> register = new TreeMap<>();
        if (tree instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Tree.Scalar scalar
                        && !scalar.text().isBlank()) {
                    register.put(entry.key(), scalar.text());
                } else {
                    problems.add(entry.at(), "source `%s` must be described in one text".formatted(entry.key()));
                }
            }
        } else {
            problems.add(tree.at(), "expected ids of sources with a description each, got " + tree.shape());
        }
        return register;
    }

    /** The sources under a key, as a list or a single one. */
    List<String> cite(Fields fields, String key) {
        List<String> ids = fields.texts(key);
        ids.forEach(id -> note(id, fields.valueAt(key), fields.problems()));
        return ids;
    }

    /** The source under a key, or empty. */
    String citeOne(Fields fields, String key) {
        String id = fields.text(key, "");
        if (!id.isEmpty()) {
            note(id, fields.valueAt(key), fields.problems());
        }
        return id;
    }

    Map<String, String> cited() {
        return Map.copyOf(cited);
    }

    private void note(String id, Position at, Problems problems) {
        String description = register.getOrDefault(id, "");
        if (description.isEmpty()) {
            problems.add(at, "source `%s` is not in the register%s".formatted(id, near(id, register.keySet())));
        } else {
            cited.put(id, description);
        }
    }

    private static String near(String id, Collection<String> known) {
        return Nearest.to(id, known)
                .map("; did you mean `%s`?"::formatted)
                .orElse("; `sources.yaml` in the folder of the packs describes it in a line");
    }
}
