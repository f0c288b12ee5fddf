package org.tradepact.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.fact.Position;

/** What a YAML file holds, each part with its place. Every scalar stays text: only the reader of a value knows what it means. */
public sealed interface Tree {
    Position at();

    /** How a message names this shape. */
    String shape();

    /** A single value. */
    record Scalar(String text, boolean quoted, Position at) implements Tree {
        @Override
        public String shape() {
            return text.isEmpty() && !quoted ? "nothing" : "`" + text + "`";
        }
    }

    /** A list. */
    record Sequence(List<Tree> items, Position at) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String shape() {
            return "a list";
        }
    }

    /** Keys with their values, in the order of the file; no key comes twice. */
    record Mapping(List<Entry> entries, Position at) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String shape() {
            return "keys with values";
        }

        public Optional<Entry> entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        public Optional<Tree> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** The same with one entry put in place of the one with its key, or added. */
        public Mapping with(Entry entry) {
            List<Entry> changed = new ArrayList<>(entries.size() + 1);
            boolean placed = false;
            for (Entry old : entries) {
                boolean same = old.key().equals(entry.key());
                changed.add(same ? entry : old);
                placed |= same;
            }
            if (!placed) {
                changed.add(entry);
            }
            return new Mapping(changed, at);
        }
    }

    /**
     * A key and its value.
     *
     * @param at place of the key
     */
    record Entry(String key, Position at, Tree value) {}
}
