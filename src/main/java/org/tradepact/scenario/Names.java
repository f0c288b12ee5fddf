package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Pivot;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Position;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;

/** Holds the names a scenario uses against those there are. */
final class Names {
    private final Library library;
    private final Problems problems;

    Names(Library library, Problems problems) {
        this.library = library;
        this.problems = problems;
    }

    /** Commitments and packs that narrow the answer. */
    Set<String> about(Fields scenario) {
        Set<String> names = new LinkedHashSet<>(scenario.texts("about"));
        for (Tree item : scenario.items("about")) {
            if (item instanceof Tree.Scalar name
                    && library.pack(name.text()).isEmpty()
                    && library.commitment(name.text()).isEmpty()) {
                List<String> known = new ArrayList<>(library.packNames());
                known.addAll(library.commitmentIds());
                problems.add(
                        item.at(),
                        "no commitment or pack is called `%s`%s"
                                .formatted(name.text(), Nearest.hint(name.text(), known)));
            }
        }
        return names;
    }

    /** World packs whose facts join the case. */
    Set<String> with(Fields scenario) {
        Set<String> names = new LinkedHashSet<>(scenario.texts("with"));
        for (Tree item : scenario.items("with")) {
            if (item instanceof Tree.Scalar name && library.pack(name.text()).isEmpty()) {
                problems.add(item.at(), unknownPack(name.text()));
            }
        }
        return names;
    }

    String unknownPack(String name) {
        return "unknown pack `%s`%s".formatted(name, Nearest.hint(name, library.packNames()));
    }

    /** Pivots that the asker settles. */
    Map<String, String> readings(Fields scenario) {
        Map<String, String> settled = new LinkedHashMap<>();
        for (Tree.Entry entry : scenario.entries("readings")) {
            String option = entry.value() instanceof Tree.Scalar scalar ? scalar.text() : "";
            reading(entry.key(), option, entry.at(), entry.value().at());
            settled.put(entry.key(), option);
        }
        return settled;
    }

    private void reading(String id, String option, Position at, Position optionAt) {
        Optional<Pivot> pivot = library.pivot(id);
        if (pivot.isEmpty()) {
            problems.add(at, "unknown reading `%s`%s".formatted(id, Nearest.hint(id, library.pivotIds())));
            return;
        }
        List<String> options =
                pivot.get().options().stream().map(Pivot.Option::id).toList();
        if (!options.contains(option)) {
            problems.add(optionAt, "`%s` has no option `%s`%s".formatted(id, option, Nearest.hint(option, options)));
        }
    }

    /** Facts that other facts point at, and schedules and lists that facts name. */
    void references(List<Stated> facts, Set<String> ids) {
        for (Stated fact : facts) {
            fact.said().forEach((component, value) -> {
                Position at = Optional.ofNullable(fact.at().get(component))
                        .or(() -> Optional.ofNullable(fact.at().get("")))
                        .orElseThrow();
                if (value instanceof Ref ref && !ref.none() && !ids.contains(ref.id())) {
                    problems.add(
                            at,
                            "`%s`: no fact is called `%s`%s"
                                    .formatted(component, ref.id(), Nearest.hint(ref.id(), ids)));
                }
                if (value instanceof ListEntry.ListName list
                        && library.schedule(list.id()).isEmpty()) {
                    problems.add(
                            at,
                            "`%s`: no schedule or list is called `%s`%s"
                                    .formatted(component, list.id(), Nearest.hint(list.id(), library.scheduleIds())));
                }
            });
        }
    }

    /** Ids of the facts of a case, those of the packs that join it included. */
    Set<String> ids(List<Stated> facts, Set<String> with) {
        Set<String> ids = new LinkedHashSet<>();
        facts.forEach(fact -> ids.add(fact.id()));
        with.stream()
                .flatMap(name -> library.pack(name).map(Pack::facts).stream().flatMap(List::stream))
                .forEach(fact -> ids.add(fact.id()));
        return ids;
    }

    /** Reports facts whose id a fact of a joining pack has already. */
    void unique(List<Stated> facts, Set<String> with) {
        for (String name : with) {
            Set<String> taken = ids(library.pack(name).map(Pack::facts).orElse(List.of()), Set.of());
            facts.stream()
                    .filter(fact -> taken.contains(fact.id()))
                    .forEach(fact -> problems.add(
                            Optional.ofNullable(fact.at().get("")).orElseThrow(),
                            "id `%s` is taken by a fact of `%s`".formatted(fact.id(), name)));
        }
    }
}
