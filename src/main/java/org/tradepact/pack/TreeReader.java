package org.tradepact.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tradepact.fact.Position;

/**
 * Turns YAML into a {@link Tree}. It follows the parser's events, so that a hostile file meets our bounds before it grows:
 * nothing is resolved, constructed or executed.
 */
public final class TreeReader {
    private static final int DEPTH = 32;
    private static final int NODES = 200_000;
    private static final int ALIASES = 100;
    private static final Set<String> PLAIN_TAGS =
            Set.of("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq");
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final String file;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final Set<Anchor> open = new HashSet<>();
    private int nodes;
    private int aliases;

    private TreeReader(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /**
     * Reads a text.
     *
     * @throws Unreadable if the text is not YAML, is empty, or goes beyond what a file of ours needs
     */
    public static Tree read(SourceText source) throws Unreadable {
        try {
            return new TreeReader(
                            source.file(),
                            new Parse(SETTINGS).parseString(source.text()).iterator())
                    .document();
        } catch (MarkedYamlEngineException e) {
            throw new Unreadable(SyntaxError.of(source.file(), e));
        } catch (ReaderException e) {
            int end = source.text().offsetByCodePoints(0, e.getPosition());
            throw new Unreadable(new Problem(
                    SourceText.place(source.text().substring(0, end), source.file()),
                    SyntaxError.sentence(String.valueOf(e.getMessage()))));
        } catch (YamlEngineException e) {
            throw new Unreadable(Problem.of(source.file(), SyntaxError.sentence(String.valueOf(e.getMessage()))));
        }
    }

    private Tree document() throws Unreadable {
        events.next();
        if (events.next().getEventId() != Event.ID.DocumentStart) {
            throw new Unreadable(Problem.of(file, "the file is empty"));
        }
        Tree tree = node(events.next(), 0);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw at(end, "a file holds one document, a second one starts here");
        }
        return tree;
    }

    private Tree node(Event event, int depth) throws Unreadable {
        count(event, 1);
        if (depth > DEPTH) {
            throw at(event, "lists and keys must not be nested deeper than %d levels".formatted(DEPTH));
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        int before = nodes;
        anchor.ifPresent(open::add);
        Tree tree =
                event instanceof ScalarEvent scalar ? scalar(scalar) : collection((CollectionStartEvent) event, depth);
        anchor.ifPresent(name -> {
            open.remove(name);
            anchors.put(name, new Anchored(tree, nodes - before + 1));
        });
        return tree;
    }

    private Tree aliased(AliasEvent event) throws Unreadable {
        Anchor name = event.getAlias();
        Optional<Anchored> target = Optional.ofNullable(anchors.get(name));
        if (open.contains(name)) {
            throw at(event, "alias `*%s` stands inside what it names".formatted(name.getValue()));
        }
        if (target.isEmpty()) {
            throw at(event, "alias `*%s` names nothing that comes before it".formatted(name.getValue()));
        }
        if (++aliases > ALIASES) {
            throw at(event, "a file must not hold more than %d aliases".formatted(ALIASES));
        }
        count(event, target.get().nodes());
        return target.get().tree();
    }

    private Tree scalar(ScalarEvent event) throws Unreadable {
        plain(event, event.getTag());
        return new Tree.Scalar(event.getValue(), !event.isPlain(), position(event));
    }

    private Tree collection(CollectionStartEvent event, int depth) throws Unreadable {
        plain(event, event.getTag());
        return event.getEventId() == Event.ID.SequenceStart ? sequence(event, depth) : mapping(event, depth);
    }

    private Tree sequence(Event start, int depth) throws Unreadable {
        List<Tree> items = new ArrayList<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(next, depth + 1));
            next = events.next();
        }
        return new Tree.Sequence(items, position(start));
    }

    private Tree mapping(Event start, int depth) throws Unreadable {
        List<Tree.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.MappingEnd) {
            if (!(node(next, depth + 1) instanceof Tree.Scalar key)) {
                throw at(next, "a key must be a single word, not a list or keys of its own");
            }
            Optional<Position> first = Optional.ofNullable(seen.put(key.text(), position(next)));
            if (first.isPresent()) {
                throw at(
                        next,
                        "key `%s` comes twice, first in line %d"
                                .formatted(key.text(), first.get().line()));
            }
            entries.add(new Tree.Entry(key.text(), position(next), node(events.next(), depth + 1)));
            next = events.next();
        }
        return new Tree.Mapping(entries, position(start));
    }

    private void plain(Event event, Optional<String> tag) throws Unreadable {
        if (tag.isPresent() && !PLAIN_TAGS.contains(tag.get())) {
            throw at(event, "tags are not read, got `%s`; write the plain value".formatted(tag.get()));
        }
    }

    private void count(Event event, int more) throws Unreadable {
        nodes += more;
        if (nodes > NODES) {
            throw at(event, "the file must not hold more than %,d values, aliases written out".formatted(NODES));
        }
    }

    private Unreadable at(Event event, String sentence) {
        return new Unreadable(new Problem(position(event), sentence));
    }

    private Position position(Event event) {
        return event.getStartMark()
                .map(mark -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> new Position(file, 1, 1));
    }

    private record Anchored(Tree tree, int nodes) {}
}
