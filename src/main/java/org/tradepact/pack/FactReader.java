package org.tradepact.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Kind.Component;
import org.tradepact.fact.Party;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/**
 * Reads facts as files state them: {@code exportRestriction: {id: q1, takenBy: MY, …}}. What goods fix and what is meant
 * unless said is filled in, without a place in the file; {@code unknown} leaves a component open against both.
 */
public final class FactReader {
    private static final Set<String> REMARKS = Set.of("note", "source");

    private final Values values;
    private final Optional<LocalDate> asOf;
    private final Problems problems;

    /** @param asOf the day that is asked about; facts of the world have none and state their days */
    public FactReader(Values values, Optional<LocalDate> asOf, Problems problems) {
        this.values = values;
        this.asOf = asOf;
        this.problems = problems;
    }

    /** The facts of a list; mistakes are reported, and a fact with a mistake in its head is left out. */
    public List<Stated> facts(Tree list) {
        List<Stated> facts = new ArrayList<>();
        Map<String, Position> ids = new HashMap<>();
        for (Tree item : items(list, "facts")) {
            head(item).ifPresent(head -> {
                String id = id(head);
                unique(id, head, ids);
                Reading reading = read(head, id);
                facts.add(filled(reading.stated(), reading.open()));
            });
        }
        return facts;
    }

    /**
     * Acts that did not happen: only what is said tells them apart, so nothing is filled in.
     *
     * @param list entries whose id may be left out
     */
    public List<Stated> none(Tree list) {
        List<Stated> absent = new ArrayList<>();
        for (Tree item : items(list, "none")) {
            head(item)
                    .ifPresent(head -> absent.add(
                            read(head, head.body().entry("id").isPresent() ? id(head) : "none-" + (absent.size() + 1))
                                    .stated()));
        }
        return absent;
    }

    private List<Tree> items(Tree list, String key) {
        if (list instanceof Tree.Sequence sequence) {
            return sequence.items();
        }
        problems.add(list.at(), "`%s` must be a list, each entry with a dash, got %s".formatted(key, list.shape()));
        return List.of();
    }

    private Optional<Head> head(Tree item) {
        if (!(item instanceof Tree.Mapping mapping) || mapping.entries().size() != 1) {
            problems.add(
                    item.at(),
                    "a fact is written `kind: {id: …, component: …}`, got "
                            + (item instanceof Tree.Mapping ? "several keys" : item.shape()));
            return Optional.empty();
        }
        Tree.Entry entry = mapping.entries().get(0);
        Optional<Kind> kind = Kind.named(entry.key());
        if (kind.isEmpty()) {
            problems.add(entry.at(), "unknown kind of fact `%s`%s".formatted(entry.key(), meant(entry.key())));
            return Optional.empty();
        }
        if (!(entry.value() instanceof Tree.Mapping body)) {
            problems.add(
                    entry.value().at(),
                    "`%s` must be written `{id: …, component: …}`, got %s"
                            .formatted(entry.key(), entry.value().shape()));
            return Optional.empty();
        }
        return Optional.of(new Head(kind.get(), body, entry.at()));
    }

    private String id(Head head) {
        Optional<Tree> id = head.body().get("id");
        if (id.isEmpty()) {
            problems.add(
                    head.at(),
                    "`id` is missing from this %s: any short name such as `id: q1`"
                            .formatted(head.kind().name()));
            return "";
        }
        if (!(id.get() instanceof Tree.Scalar scalar) || scalar.text().isBlank()) {
            problems.add(id.get().at(), "`id` must be a short name of the fact such as `q1`");
            return "";
        }
        if (scalar.text().equals("none") || Party.known(scalar.text())) {
            problems.add(
                    id.get().at(),
                    "`%s` has a meaning of its own and cannot be the id of a fact".formatted(scalar.text()));
        }
        return scalar.text();
    }

    private void unique(String id, Head head, Map<String, Position> ids) {
        if (id.isEmpty()) {
            return;
        }
        Position at = head.body().entry("id").map(Tree.Entry::at).orElse(head.at());
        Optional.ofNullable(ids.putIfAbsent(id, at))
                .ifPresent(first ->
                        problems.add(at, "id `%s` is taken by the fact in line %d".formatted(id, first.line())));
    }

    private Reading read(Head head, String id) {
        Map<String, Object> said = new LinkedHashMap<>();
        Map<String, Position> at = new LinkedHashMap<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        Set<String> open = new HashSet<>();
        at.put("", head.at());
        for (Tree.Entry entry : head.body().entries()) {
            String key = entry.key();
            if (REMARKS.contains(key)) {
                remarks.put(key, remark(entry.value()));
            }
            if (key.equals("id") || REMARKS.contains(key)) {
                continue;
            }
            Optional<Component> component = head.kind().component(key);
            if (component.isEmpty()) {
                problems.add(
                        entry.at(),
                        "`%s` is not known of `%s`%s"
                                .formatted(key, head.kind().name(), Nearest.hint(key, unused(head))));
                continue;
            }
            at.put(key, entry.at());
            if (entry.value() instanceof Tree.Scalar scalar && scalar.text().equals("unknown")) {
                open.add(key);
            } else {
                values.read(component.get().type(), key, entry.value(), problems)
                        .ifPresentOrElse(value -> said.put(key, value), () -> open.add(key));
            }
        }
        return new Reading(new Stated(head.kind().type(), id, said, at, remarks), open);
    }

    /** The kind that was probably meant, or else all there are. */
    private static String meant(String kind) {
        List<String> kinds = Kind.byName().values().stream()
                .filter(one -> !one.components().isEmpty())
                .map(Kind::name)
                .sorted()
                .toList();
        return Nearest.to(kind, kinds)
                .map("; did you mean `%s`?"::formatted)
                .orElseGet(() -> "; expected " + Nearest.anyOf(kinds));
    }

    /** A remark as one text; a list of sources with commas. */
    private static String remark(Tree node) {
        if (node instanceof Tree.Sequence sequence) {
            return sequence.items().stream().map(FactReader::remark).collect(Collectors.joining(", "));
        }
        return node instanceof Tree.Scalar scalar ? scalar.text() : "";
    }

    /**
     * A fact said otherwise than its file does, with what is then filled in; contradictions are reported.
     *
     * @param written with no component but those that are written, or written otherwise
     */
    public Stated again(Stated written) {
        Set<String> open = new HashSet<>(written.at().keySet());
        open.removeAll(written.said().keySet());
        return filled(written, open);
    }

    private Stated filled(Stated stated, Set<String> open) {
        Map<String, Object> said = new LinkedHashMap<>(stated.said());
        Kind kind = Kind.of(stated.kind());
        for (Object value : stated.said().values()) {
            if (value instanceof Goods goods) {
                values.goods().fixes(goods).forEach((name, text) -> kind.component(name)
                        .filter(component -> !open.contains(name))
                        .ifPresent(component -> fix(component, text, goods, said, stated)));
            }
        }
        for (Component component : kind.components()) {
            String name = component.name();
            if (!component.unlessSaid().isEmpty()
                    && kind.component(component.unlessSaid()).isEmpty()
                    && !open.contains(name)
                    && !said.containsKey(name)) {
                unlessSaid(component, stated).ifPresent(value -> said.put(name, value));
            }
        }
        Journey.fill(kind, said, open, asOf);
        ordered(said, "inForceFrom", "inForceUntil", stated);
        ordered(said, "adoptedOn", "repealedOn", stated);
        notBefore(said, "adoptedOn", "inOperationOn", stated);
        Contradictions.report(stated, problems);
        return new Stated(stated.kind(), stated.id(), said, stated.at(), stated.remarks());
    }

    private void fix(Component component, String text, Goods goods, Map<String, Object> said, Stated stated) {
        String name = component.name();
        Object fixed = values.ofText(component.type(), text);
        Object found = said.getOrDefault(name, fixed);
        if (!found.equals(fixed)) {
            problems.add(
                    Optional.ofNullable(stated.at().get(name)).orElseGet(() -> place(stated)),
                    "`%s` of `%s` is `%s`; leave it out, or name other goods".formatted(name, goods.said(), text));
        }
        said.put(name, fixed);
    }

    private Optional<Object> unlessSaid(Component component, Stated stated) {
        if (!component.unlessSaid().equals("asOf")) {
            return Optional.of(values.ofText(component.type(), component.unlessSaid()));
        }
        if (asOf.isEmpty()) {
            problems.add(
                    place(stated),
                    "`%s` is missing; a fact of the world states it, or says `unknown`".formatted(component.name()));
        }
        return asOf.map(day -> component.type().equals(When.class) ? When.on(day) : day);
    }

    private void ordered(Map<String, Object> said, String from, String until, Stated stated) {
        Optional<LocalDate> start = day(said, from);
        Optional<LocalDate> end = day(said, until);
        if (start.isPresent()
                && end.isPresent()
                && !end.get().isAfter(start.get())
                && !end.get().equals(LocalDate.MAX)) {
            problems.add(
                    Optional.ofNullable(stated.at().get(until)).orElseGet(() -> place(stated)),
                    "`%s` must be after `%s`, which is `%s`, got `%s`".formatted(until, from, start.get(), end.get()));
        }
    }

    private void notBefore(Map<String, Object> said, String from, String then, Stated stated) {
        Optional<LocalDate> start = day(said, from);
        Optional<LocalDate> next = day(said, then);
        if (start.isPresent() && next.isPresent() && next.get().isBefore(start.get())) {
            problems.add(
                    Optional.ofNullable(stated.at().get(then)).orElseGet(() -> place(stated)),
                    "`%s` must not be before `%s`, which is `%s`, got `%s`"
                            .formatted(then, from, said.get(from), next.get()));
        }
    }

    /** Components that the fact does not have yet. */
    private static List<String> unused(Head head) {
        return head.kind().components().stream()
                .map(Component::name)
                .filter(name -> head.body().entry(name).isEmpty())
                .toList();
    }

    private static Position place(Stated stated) {
        return Optional.ofNullable(stated.at().get("")).orElseThrow();
    }

    private static Optional<LocalDate> day(Map<String, Object> said, String component) {
        return Optional.ofNullable(said.get(component))
                .map(value -> value instanceof When when ? when.date() : (LocalDate) value);
    }

    private record Head(Kind kind, Tree.Mapping body, Position at) {}

    private record Reading(Stated stated, Set<String> open) {}
}
