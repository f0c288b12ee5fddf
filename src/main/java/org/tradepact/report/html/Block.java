package org.tradepact.report.html;

import java.util.List;

/** A part of a page. */
public sealed interface Block {
    /**
     * Parts under a heading.
     *
     * @param id by which links find it, from {@link Anchors}
     * @param about a line of small print under the heading; empty for none
     */
    record Section(String id, String title, Text about, List<Block> blocks) implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** Parts under a heading that begin on a page of their own in print. */
    record Leaf(String id, String title, Text about, List<Block> blocks) implements Block {
        public Leaf {
            blocks = List.copyOf(blocks);
        }
    }

    /** A question with lettered answers to choose from. */
    record Choices(Text asks, List<Text> all) implements Block {
        public Choices {
            all = List.copyOf(all);
        }
    }

    /** A paragraph. */
    record Paragraph(Text text, boolean quiet) implements Block {}

    /** An answer: the mark says in a word what the sentence says in full. */
    record Verdict(Mark mark, Text said) implements Block {}

    /** Answers at a glance, each a link to where it is explained. */
    record Glance(List<Line> lines) implements Block {
        /** @param to id of the section that explains it */
        public record Line(Mark mark, String name, String to, Text said) {}

        public Glance {
            lines = List.copyOf(lines);
        }
    }

    /** Names with what is to be said of each. */
    record Terms(List<Term> terms) implements Block {
        public record Term(String name, List<Text> said) {}

        public Terms {
            terms = List.copyOf(terms);
        }
    }

    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Sources with an anchor each, to which {@link Text#citing} links. */
    record Sources(List<Source> sources) implements Block {
        public record Source(String id, Text said) {}

        public Sources {
            sources = List.copyOf(sources);
        }
    }

    /** Parts that are shown when asked for, and always in print. */
    record Fold(String label, Text summary, List<Block> blocks) implements Block {
        public Fold {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A table. The first cell of a row is its heading.
     *
     * @param id of its caption, from {@link Anchors}
     */
    record Grid(String id, Text caption, List<String> head, List<Group> groups) implements Block {
        private static final int SHORT = 17;

        /** Rows that belong together. @param title empty for none */
        public record Group(Text title, List<List<Cell>> rows) {
            public Group {
                rows = List.copyOf(rows);
            }
        }

        /** @param below a second, quieter line; empty for none */
        public record Cell(Text text, Text below) {
            public static Cell of(String said) {
                return new Cell(Text.of(said), Text.NONE);
            }

            public static Cell of(Text text) {
                return new Cell(text, Text.NONE);
            }

            /** Whether it is so short that breaking it would only make it harder to read. */
            boolean small() {
                return text.length() <= SHORT && below.isEmpty();
            }
        }

        public Grid {
            head = List.copyOf(head);
            groups = List.copyOf(groups);
        }
    }

    /** Lines as they stand, such as a file. */
    record Code(String lines) implements Block {}

    /** A picture. */
    record Picture(Drawing drawing) implements Block {}

    /** What marks in pictures mean. */
    record Legend(List<Mark> marks) implements Block {
        public Legend {
            marks = List.copyOf(marks);
        }
    }
}
