package org.tradepact.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.report.html.Anchors;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Text;

/**
 * The sources that one page cites: sentences refer to them, and they are described once, at its end.
 *
 * @param cited ids of all that the page may cite
 * @param described source id to its description
 */
record Footnotes(Anchors anchors, Set<String> cited, Map<String, String> described) {
    Footnotes(Set<String> cited, Map<String, String> described) {
        this(new Anchors(), Set.copyOf(cited), Map.copyOf(described));
    }

    Text text(String said) {
        return Text.of(said).citing(cited);
    }

    List<Text> texts(List<String> said) {
        return said.stream().map(this::text).toList();
    }

    Grid.Cell cell(String said) {
        return Grid.Cell.of(text(said));
    }

    Block.Terms.Term term(String name, String... said) {
        return new Block.Terms.Term(name, texts(Arrays.asList(said)));
    }

    Block.Section section(String title, List<Block> blocks) {
        return new Block.Section(anchors.of(title), title, Text.NONE, blocks);
    }

    /** A table of rows of the same kind. */
    Grid grid(String caption, List<String> head, List<List<Grid.Cell>> rows) {
        return new Grid(anchors.of(caption), text(caption), head, List.of(new Grid.Group(Text.NONE, rows)));
    }

    String describe(String id) {
        return described.getOrDefault(id, "(not described)");
    }

    /** Their descriptions, for the end of the page; nothing if none is cited. */
    List<Block> end() {
        if (cited.isEmpty()) {
            return List.of();
        }
        List<Block.Sources.Source> sources = new TreeSet<>(cited)
                .stream()
                        .map(id -> new Block.Sources.Source(id, Text.of(describe(id))))
                        .toList();
        return List.of(section("Sources", List.of(new Block.Sources(sources))));
    }
}
