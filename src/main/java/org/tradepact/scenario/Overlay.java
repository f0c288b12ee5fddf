package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;

/** One file, or one case, laid over another: facts are merged by id, {@code assume} and {@code readings} key by key, the rest is replaced. */
final class Overlay {
    private static final Set<String> MERGED = Set.of("assume", "readings");

    private final Problems problems;

    private Overlay(Problems problems) {
        this.problems = problems;
    }

    static Tree.Mapping of(Tree.Mapping base, Tree.Mapping over, Problems problems) {
        return new Overlay(problems).over(base, over);
    }

    /** A file with what the asker sets laid over it: world packs are added to those it names. */
    static Tree.Mapping settings(Tree.Mapping base, Tree.Mapping settings, Problems problems) {
        Tree.Mapping over = settings;
        Optional<Tree> own = base.get("with");
        Optional<Tree.Entry> more = settings.entry("with");
        if (own.isPresent() && more.isPresent()) {
            List<Tree> all = new ArrayList<>(items(own.get()));
            all.addAll(items(more.get().value()));
            over = settings.with(new Tree.Entry(
                    "with", more.get().at(), new Tree.Sequence(all, own.get().at())));
        }
        return over.entries().isEmpty() ? base : of(base, over, problems);
    }

    private static List<Tree> items(Tree node) {
        return node instanceof Tree.Sequence list ? list.items() : List.of(node);
    }

    private Tree.Mapping over(Tree.Mapping base, Tree.Mapping over) {
        Tree.Mapping result = new Tree.Mapping(base.entries(), over.at());
        for (Tree.Entry entry : over.entries()) {
            Tree value = base.get(entry.key())
                    .map(old -> value(entry.key(), old, entry.value()))
                    .orElse(entry.value());
            result = result.with(new Tree.Entry(entry.key(), entry.at(), value));
        }
        return result;
    }

    private Tree value(String key, Tree old, Tree changed) {
        if (MERGED.contains(key)) {
            return merged(old, changed);
        }
        if (key.equals("facts") && old instanceof Tree.Sequence base && changed instanceof Tree.Sequence over) {
            return facts(base, over);
        }
        return changed;
    }

    private static Tree merged(Tree old, Tree changed) {
        if (!(old instanceof Tree.Mapping base) || !(changed instanceof Tree.Mapping over)) {
            return changed;
        }
        Tree.Mapping result = new Tree.Mapping(base.entries(), over.at());
        for (Tree.Entry entry : over.entries()) {
            Tree value = base.get(entry.key())
                    .map(inner -> merged(inner, entry.value()))
                    .orElse(entry.value());
            result = result.with(new Tree.Entry(entry.key(), entry.at(), value));
        }
        return result;
    }

    private Tree facts(Tree.Sequence base, Tree.Sequence over) {
        List<Tree> items = new ArrayList<>(base.items());
        Map<String, Integer> places = places(items);
        Set<String> changed = new HashSet<>();
        for (Tree item : over.items()) {
            String id = id(item);
            Integer place = places.get(id);
            if (place == null || !changed.add(id)) {
                items.add(item); // new; or said twice, which the reader of facts reports
                changed.add(id);
            } else {
                items.set(place, fact((Tree.Mapping) items.get(place), (Tree.Mapping) item));
            }
        }
        return new Tree.Sequence(items, over.at());
    }

    private Tree fact(Tree.Mapping base, Tree.Mapping over) {
        Tree.Entry old = base.entries().get(0);
        Tree.Entry changed = over.entries().get(0);
        if (!old.key().equals(changed.key())) {
            problems.add(
                    changed.at(),
                    "fact `%s` is `%s` in %s, line %d, and cannot become `%s`; give the new fact another id"
                            .formatted(
                                    id(over),
                                    old.key(),
                                    old.at().file(),
                                    old.at().line(),
                                    changed.key()));
            return base;
        }
        return over.with(new Tree.Entry(changed.key(), changed.at(), merged(old.value(), changed.value())));
    }

    private static Map<String, Integer> places(List<Tree> items) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.putIfAbsent(id(items.get(i)), i);
        }
        places.remove("");
        return places;
    }

    /** The id of a fact, or empty if the entry is not shaped as one. */
    private static String id(Tree item) {
        return Optional.of(item)
                .filter(Tree.Mapping.class::isInstance)
                .map(Tree.Mapping.class::cast)
                .filter(mapping -> mapping.entries().size() == 1)
                .map(mapping -> mapping.entries().get(0).value())
                .filter(Tree.Mapping.class::isInstance)
                .flatMap(body -> ((Tree.Mapping) body).get("id"))
                .filter(Tree.Scalar.class::isInstance)
                .map(id -> ((Tree.Scalar) id).text())
                .orElse("");
    }
}
