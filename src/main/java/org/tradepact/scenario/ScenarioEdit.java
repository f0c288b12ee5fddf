package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.fact.Position;
import org.tradepact.pack.Library;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;

/** Edits of the text of a scenario file, laid over it as a file lays itself over one that it extends. */
public final class ScenarioEdit {
    private final Position at;
    private final Set<String> dropped = new HashSet<>();
    private Tree.Mapping over;
    private Tree.Mapping top;

    /** @param at what messages name as the place of the edits */
    public ScenarioEdit(Position at) {
        this.at = at;
        this.over = new Tree.Mapping(List.of(), at);
        this.top = new Tree.Mapping(List.of(), at);
    }

    /** The whole of a key such as {@code asOf}. */
    public void top(String key, Tree value) {
        top = top.with(new Tree.Entry(key, at, value));
    }

    /** One component of a fact. */
    public void fact(String kind, String id, String component, Tree value) {
        List<Tree> items = new ArrayList<>();
        Tree.Mapping body = new Tree.Mapping(List.of(new Tree.Entry("id", at, new Tree.Scalar(id, true, at))), at);
        for (Tree item : items(over, "facts")) {
            if (id(item).filter(id::equals).isPresent()) {
                body = (Tree.Mapping) ((Tree.Mapping) item).entries().get(0).value();
            } else {
                items.add(item);
            }
        }
        Tree.Entry fact = new Tree.Entry(kind, at, body.with(new Tree.Entry(component, at, value)));
        items.add(new Tree.Mapping(List.of(fact), at));
        over = over.with(new Tree.Entry("facts", at, new Tree.Sequence(items, at)));
    }

    /** One more item under {@code facts} or {@code none}. */
    public void add(String key, Tree item) {
        List<Tree> items = new ArrayList<>(items(over, key));
        items.add(item);
        over = over.with(new Tree.Entry(key, at, new Tree.Sequence(items, at)));
    }

    /** One event that is assumed of a text. */
    public void assume(String instrument, String event, Tree value) {
        Tree.Mapping assumed = mapping(over, "assume");
        Tree.Mapping inner = mapping(assumed, instrument).with(new Tree.Entry(event, at, value));
        over = over.with(new Tree.Entry("assume", at, assumed.with(new Tree.Entry(instrument, at, inner))));
    }

    /** A fact is not there. */
    public void drop(String id) {
        dropped.add(id);
    }

    /** What the file then says. */
    public Scenarios read(SourceText source, Library library) {
        try {
            Tree.Mapping tree = (Tree.Mapping) TreeReader.read(source);
            for (Tree.Entry entry : top.entries()) {
                tree = tree.with(entry);
            }
            Tree.Mapping kept = tree.with(new Tree.Entry("facts", at, new Tree.Sequence(facts(tree), at)));
            List<Tree> none = new ArrayList<>(items(kept, "none"));
            none.addAll(items(over, "none"));
            if (!none.isEmpty()) {
                kept = kept.with(new Tree.Entry("none", at, new Tree.Sequence(none, at)));
            }
            List<Tree.Entry> rest = over.entries().stream()
                    .filter(entry -> !entry.key().equals("none"))
                    .toList();
            return ScenarioFile.of(at, "", kept, library, Settings.NONE.with(new Tree.Mapping(rest, at)));
        } catch (Unreadable e) {
            return new Scenarios(List.of(), List.of(e.problem()));
        }
    }

    private List<Tree> facts(Tree.Mapping tree) {
        return items(tree, "facts").stream()
                .filter(item -> id(item).filter(dropped::contains).isEmpty())
                .toList();
    }

    private static Optional<String> id(Tree item) {
        return item instanceof Tree.Mapping outer
                        && outer.entries().size() == 1
                        && outer.entries().get(0).value() instanceof Tree.Mapping inner
                ? inner.get("id").map(node -> node instanceof Tree.Scalar scalar ? scalar.text() : "")
                : Optional.empty();
    }

    private static List<Tree> items(Tree.Mapping tree, String key) {
        return tree.get(key)
                .filter(Tree.Sequence.class::isInstance)
                .map(node -> ((Tree.Sequence) node).items())
                .orElse(List.of());
    }

    private Tree.Mapping mapping(Tree.Mapping tree, String key) {
        return tree.get(key)
                .filter(Tree.Mapping.class::isInstance)
                .map(Tree.Mapping.class::cast)
                .orElse(new Tree.Mapping(List.of(), at));
    }
}
