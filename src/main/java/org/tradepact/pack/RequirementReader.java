package org.tradepact.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment.Requirement;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;

/** Reads acts that a commitment names: {@code kind: {component: value}}. */
final class RequirementReader {
    private final Problems problems;

    RequirementReader(Problems problems) {
        this.problems = problems;
    }

    Requirement one(Fields fields, String key) {
        List<Tree.Entry> entries = fields.entries(key);
        if (entries.size() > 1) {
            problems.add(fields.at(key), "`%s` names one act, got %d".formatted(key, entries.size()));
        }
        return entries.isEmpty() ? Requirement.NOTHING : requirement(entries.get(0));
    }

    List<Requirement> all(Fields fields, String key) {
        List<Requirement> acts = new ArrayList<>();
        for (Tree item : fields.list(key)) {
            if (item instanceof Tree.Mapping mapping && mapping.entries().size() == 1) {
                acts.add(requirement(mapping.entries().get(0)));
            } else {
                problems.add(item.at(), "an act is written `kind: {component: value}`, got " + item.shape());
            }
        }
        return acts;
    }

    private Requirement requirement(Tree.Entry act) {
        if (Kind.named(act.key()).isEmpty()) {
            problems.add(act.at(), unknownKind(act.key()));
            return Requirement.NOTHING;
        }
        if (!(act.value() instanceof Tree.Mapping mapping)) {
            problems.add(
                    act.value().at(),
                    "an act is written `kind: {component: value}`, got "
                            + act.value().shape());
            return new Requirement(act.key(), Map.of());
        }
        Map<String, String> where = new LinkedHashMap<>();
        for (Tree.Entry entry : mapping.entries()) {
            if (component(act.key(), entry.key(), entry.at())) {
                where.put(entry.key(), where(act.key(), entry));
            }
        }
        return new Requirement(act.key(), where);
    }

    private String where(String kind, Tree.Entry entry) {
        if (entry.value() instanceof Tree.Scalar scalar && scalar.text().equals("holder")) {
            return "holder";
        }
        Values values = new Values(GoodsRegister.EMPTY);
        Kind.named(kind)
                .flatMap(k -> k.component(entry.key()))
                .ifPresent(component -> values.read(component.type(), entry.key(), entry.value(), problems));
        return text(entry.value());
    }

    /** As a single text; a list is written in brackets. */
    private static String text(Tree node) {
        if (node instanceof Tree.Sequence sequence) {
            return sequence.items().stream().map(RequirementReader::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof Tree.Scalar scalar ? scalar.text() : "";
    }

    /** Whether a kind has a component; if not, that is reported. */
    boolean component(String kind, String component, Position at) {
        List<String> known = Kind.named(kind).stream()
                .flatMap(k -> k.components().stream().map(Kind.Component::name))
                .toList();
        if (!known.contains(component)) {
            problems.add(at, "`%s` is not known of `%s`%s".formatted(component, kind, Nearest.hint(component, known)));
        }
        return known.contains(component);
    }

    static String unknownKind(String kind) {
        return "unknown kind of fact `%s`%s"
                .formatted(kind, Nearest.hint(kind, Kind.byName().keySet()));
    }
}
