package org.tradepact.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Span;

/** Reads {@code goods.yaml}: named groups of goods. */
final class GoodsReader {
    private static final List<String> KEYS =
            List.of("id", "title", "lines", "within", "fixes", "synonyms", "from", "until", "sources", "note");

    private final Sources sources;
    private final Problems problems;

    GoodsReader(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    List<GoodsGroup> read(Tree file) {
        List<GoodsGroup> groups = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Fields top = Fields.of(file, problems, List.of("goods", "note"));
        for (Tree item : top.list("goods")) {
            Fields fields = Fields.of(item, problems, KEYS);
            GoodsGroup group = group(fields);
            if (!group.id().isEmpty() && !ids.add(group.id())) {
                problems.add(fields.at("id"), "goods group `%s` comes twice".formatted(group.id()));
            }
            groups.add(group);
        }
        return groups;
    }

    /** Reports names of containing groups that no pack has; groups may stand in any pack. */
    static void links(Tree file, Set<String> known, Problems problems) {
        Fields top = Fields.of(file, new Problems(), List.of("goods", "note"));
        for (Tree item : top.items("goods")) {
            Fields fields = Fields.of(item, new Problems(), KEYS);
            for (String id : fields.texts("within")) {
                if (!known.contains(id)) {
                    problems.add(
                            fields.valueAt("within"),
                            "unknown goods group `%s`%s".formatted(id, Nearest.hint(id, known)));
                }
            }
        }
    }

    private GoodsGroup group(Fields fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !Character.isLowerCase(id.charAt(0))) {
            problems.add(fields.valueAt("id"), "a goods group is named with small letters, got `%s`".formatted(id));
        }
        return new GoodsGroup(
                id,
                fields.text("title"),
                lines(fields),
                fields.texts("within"),
                fixes(fields),
                fields.texts("synonyms"),
                new Span(
                        fields.day("from").orElse(LocalDate.MIN),
                        fields.day("until").orElse(LocalDate.MAX)),
                sources.cite(fields, "sources"),
                fields.text("note", ""));
    }

    private List<String> lines(Fields fields) {
        List<String> lines = new ArrayList<>();
        for (String line : fields.texts("lines")) {
            try {
                lines.add(GoodsRegister.code(line));
            } catch (IllegalArgumentException e) {
                problems.add(fields.valueAt("lines"), String.valueOf(e.getMessage()));
            }
        }
        return lines;
    }

    private Map<String, String> fixes(Fields fields) {
        Map<String, String> fixes = new LinkedHashMap<>();
        for (Tree.Entry entry : fields.entries("fixes")) {
            if (entry.value() instanceof Tree.Scalar scalar && fits(entry.key(), scalar.text())) {
                fixes.put(entry.key(), scalar.text());
            } else {
                problems.add(
                        entry.at(),
                        "`%s: %s` is not a component of a fact with one of its values"
                                .formatted(entry.key(), entry.value().shape().replace("`", "")));
            }
        }
        return fixes;
    }

    private static boolean fits(String component, String text) {
        Values values = new Values(GoodsRegister.EMPTY);
        return Kind.byName().values().stream()
                .flatMap(kind -> kind.component(component).stream())
                .anyMatch(found -> {
                    try {
                        values.ofText(found.type(), text);
                        return true;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                });
    }
}
