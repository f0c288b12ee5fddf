package org.tradepact.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.fact.Party;
import org.tradepact.fact.Position;
import org.tradepact.fact.Span;

/** The entries of a mapping, asked for one by one. What is wrong is reported, and a harmless value goes on in its place. */
public final class Fields {
    private final Tree.Mapping mapping;
    private final Problems problems;

    private Fields(Tree.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /**
     * The entries of a node that must be a mapping; keys that may not stand there are reported.
     *
     * @param keys all keys that may
     */
    public static Fields of(Tree node, Problems problems, List<String> keys) {
        if (!(node instanceof Tree.Mapping mapping)) {
            problems.add(
                    node.at(), "expected keys such as %s, got %s".formatted(Nearest.anyOf(start(keys)), node.shape()));
            return new Fields(new Tree.Mapping(List.of(), node.at()), new Problems());
        }
        for (Tree.Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key())) {
                problems.add(entry.at(), "unknown key `%s`%s".formatted(entry.key(), Nearest.hint(entry.key(), keys)));
            }
        }
        return new Fields(mapping, problems);
    }

    public Problems problems() {
        return problems;
    }

    public boolean has(String key) {
        return mapping.entry(key).isPresent();
    }

    public Optional<Tree> get(String key) {
        return mapping.get(key);
    }

    /** Place of the key, or of the mapping if it is missing. */
    public Position at(String key) {
        return mapping.entry(key).map(Tree.Entry::at).orElse(mapping.at());
    }

    /** Place of the value, or of the mapping if it is missing. */
    public Position valueAt(String key) {
        return mapping.get(key).map(Tree::at).orElse(mapping.at());
    }

    /** The text under a key that must be there; empty after a report if it is not. */
    public String text(String key) {
        if (!has(key)) {
            problems.add(mapping.at(), "`%s` is missing".formatted(key));
            return "";
        }
        String text = text(key, "");
        if (text.isBlank() && get(key).filter(Tree.Scalar.class::isInstance).isPresent()) {
            problems.add(at(key), "`%s` is empty".formatted(key));
        }
        return text;
    }

    public String text(String key, String otherwise) {
        return get(key).map(node -> text(key, node)).orElse(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        String text = text(key, Boolean.toString(otherwise));
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(valueAt(key), "`%s` must be `true` or `false`, got `%s`".formatted(key, text));
        }
        return text.equals("true");
    }

    /** The day under a key; nothing if the key is missing, or after a report. */
    public Optional<LocalDate> day(String key) {
        String text = text(key, "");
        if (!has(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Days.read(text));
        } catch (IllegalArgumentException e) {
            problems.add(valueAt(key), "`%s`: %s".formatted(key, e.getMessage()));
            return Optional.empty();
        }
    }

    /** Days from {@code from}, which must be there, until {@code until}, which may be missing. */
    public Span span() {
        if (!has("from")) {
            problems.add(mapping.at(), "`from` is missing");
        }
        LocalDate from = day("from").orElse(LocalDate.MIN);
        LocalDate until = day("until").orElse(LocalDate.MAX);
        if (!until.isAfter(from)) {
            problems.add(
                    valueAt("until"), "`until` must be after `from`, which is `%s`, got `%s`".formatted(from, until));
        }
        return new Span(from, until);
    }

    /** A list of texts, or a single one. */
    public List<String> texts(String key) {
        return items(key).stream().map(item -> text(key, item)).toList();
    }

    /** Parties, as a list or a single one. */
    public List<Party> parties(String key) {
        List<Party> parties = new ArrayList<>();
        for (Tree item : items(key)) {
            try {
                parties.add(PartyCodes.read(text(key, item)));
            } catch (IllegalArgumentException e) {
                problems.add(item.at(), "`%s`: %s".formatted(key, e.getMessage()));
            }
        }
        return parties;
    }

    /** One of a closed list of words; the first of them after a report. */
    public <E extends Enum<E>> E word(String key, Class<E> type, Spelling spelling) {
        String text = text(key);
        Optional<E> found = spelling.read(type, text);
        if (found.isEmpty() && !text.isEmpty()) {
            problems.add(valueAt(key), "`%s`: %s".formatted(key, Nearest.mistaken(text, spelling.all(type))));
        }
        return found.orElse(type.getEnumConstants()[0]);
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<Tree> items(String key) {
        return get(key).map(node -> node instanceof Tree.Sequence list ? list.items() : List.of(node))
                .orElse(List.of());
    }

    /** The items of what must be a list. */
    public List<Tree> list(String key) {
        Optional<Tree> node = get(key);
        if (node.isPresent() && !(node.get() instanceof Tree.Sequence)) {
            problems.add(
                    node.get().at(),
                    "`%s` must be a list, got %s".formatted(key, node.get().shape()));
            return List.of();
        }
        return items(key);
    }

    /** The entries of what must be keys with values. */
    public List<Tree.Entry> entries(String key) {
        Optional<Tree> node = get(key);
        if (node.isPresent() && !(node.get() instanceof Tree.Mapping)) {
            problems.add(
                    node.get().at(),
                    "`%s` must hold keys with values, got %s"
                            .formatted(key, node.get().shape()));
        }
        return node.map(n -> n instanceof Tree.Mapping inner ? inner.entries() : List.<Tree.Entry>of())
                .orElse(List.of());
    }

    private String text(String key, Tree node) {
        if (node instanceof Tree.Scalar scalar) {
            return scalar.text();
        }
        problems.add(node.at(), "`%s` must be a single value, got %s".formatted(key, node.shape()));
        return "";
    }

    private static List<String> start(List<String> keys) {
        return keys.subList(0, Math.min(3, keys.size()));
    }
}
