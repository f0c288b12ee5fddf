package org.tradepact.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Pivot.Option;
import org.tradepact.agreement.Pivot.Standing;
import org.tradepact.agreement.StatusEvent;

/** Reads {@code readings}: the points on which readers differ, of a commitment or of a whole instrument. */
final class PivotReader {
    private static final List<String> PIVOT = List.of("id", "turnsOn", "options", "note");
    private static final List<String> OPTION =
            List.of("id", "means", "standing", "heldBy", "sources", "alsoHeldBy", "standsIn", "event", "note");

    private final Set<String> instruments;
    private final Sources sources;
    private final Problems problems;

    PivotReader(Set<String> instruments, Sources sources, Problems problems) {
        this.instruments = instruments;
        this.sources = sources;
        this.problems = problems;
    }

    /** @param prefix id of the commitment or instrument; the id of a pivot begins with it */
    List<Pivot> read(Fields owner, String prefix) {
        List<Pivot> pivots = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Tree item : owner.list("readings")) {
            Fields fields = Fields.of(item, problems, PIVOT);
            String id = fields.text("id");
            if (!ids.add(id)) {
                problems.add(fields.at("id"), "reading `%s` comes twice".formatted(id));
            }
            List<Option> options = options(fields);
            if (options.size() < 2) {
                problems.add(
                        fields.at("options"),
                        "a point on which readers differ has at least two options, `%s` has %d"
                                .formatted(id, options.size()));
            }
            boolean force = options.stream()
                    .anyMatch(option ->
                            !option.standsIn().isEmpty() || !option.event().isEmpty());
            pivots.add(new Pivot(prefix + "/" + id, prefix, fields.text("turnsOn"), force, options));
        }
        return pivots;
    }

    private List<Option> options(Fields pivot) {
        List<Option> options = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Tree item : pivot.list("options")) {
            Option option = option(Fields.of(item, problems, OPTION));
            if (!ids.add(option.id())) {
                problems.add(item.at(), "option `%s` comes twice".formatted(option.id()));
            }
            options.add(option);
        }
        return options;
    }

    private Option option(Fields fields) {
        String id = fields.text("id");
        if (id.equals("as-written")) {
            problems.add(
                    fields.valueAt("id"), "every side says `as-written` of its own option; name what the option means");
        }
        Standing standing = fields.word("standing", Standing.class, Spelling.KEBAB);
        String heldBy = fields.text("heldBy", "");
        if ((standing == Standing.PARTY || standing == Standing.COURT) && heldBy.isBlank()) {
            problems.add(
                    fields.at("id"),
                    "option `%s` must say in `heldBy` which %s holds it".formatted(id, Spelling.KEBAB.of(standing)));
        }
        String standsIn = fields.text("standsIn", "");
        if (!standsIn.isEmpty() && !instruments.contains(standsIn)) {
            problems.add(
                    fields.valueAt("standsIn"),
                    "unknown instrument `%s`%s".formatted(standsIn, Nearest.hint(standsIn, instruments)));
        }
        return new Option(
                id,
                fields.text("means"),
                standing,
                heldBy,
                sources.cite(fields, "sources"),
                fields.text("alsoHeldBy", ""),
                standsIn,
                event(fields));
    }

    private List<StatusEvent> event(Fields option) {
        Optional<Tree> node = option.get("event");
        if (node.isEmpty()
                || (node.get() instanceof Tree.Scalar scalar && scalar.text().equals("none"))) {
            return List.of();
        }
        return InstrumentReader.event(node.get(), sources, problems).stream().toList();
    }
}
