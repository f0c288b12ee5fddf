package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.learn.reference.Reference;

/** Clauses, terms and doctrines as a hand-out in Markdown. */
public final class ExplainedMarkdown {
    private final Markdown page = new Markdown();
    private final Explained all;
    private final Map<String, String> sources;

    private ExplainedMarkdown(Explained all, Map<String, String> sources) {
        this.all = all;
        this.sources = sources;
    }

    /** @param sources what each is, by id */
    public static String write(Explained all, Reference reference, Map<String, String> sources) {
        ExplainedMarkdown text = new ExplainedMarkdown(all, sources);
        if (all.topic().isPresent()) {
            text.topic(all.topic().get());
        } else if (!all.clauses().isEmpty()) {
            text.beside(1, all.clauses());
        }
        String entries = all.entries().isEmpty() ? "" : GlossaryMarkdown.write(all.entries(), reference);
        return text.page + (all.clauses().isEmpty() || entries.isEmpty() ? "" : "\n") + entries;
    }

    private void topic(Explained.Topic topic) {
        page.head(1, "On " + topic.title());
        for (List<Commitment> group : topic.found().groups()) {
            beside(2, sides(group));
        }
        if (!topic.found().alone().isEmpty()) {
            page.head(2, "Without a counterpart");
            sides(topic.found().alone()).forEach(side -> beside(3, List.of(side)));
        }
        if (!topic.found().silent().isEmpty()) {
            page.head(2, "Nothing on it is encoded here");
            page.bullets(
                    topic.found().silent().stream().map(pack -> pack.title()).toList());
        }
    }

    private List<SideBySide.Side> sides(List<Commitment> clauses) {
        return all.clauses().stream()
                .filter(side -> clauses.contains(side.clause()))
                .toList();
    }

    /** A table, a column for each clause. */
    private void beside(int level, List<SideBySide.Side> sides) {
        page.head(
                level,
                String.join(" beside ", sides.stream().map(s -> s.clause().id()).toList()));
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("clause"));
        sides.forEach(side -> head.add(side.clause().id()));
        rows.add(head);
        new SideBySide(new Page(0, false), all.asOf()).aspects().forEach((label, says) -> {
            List<String> row = new ArrayList<>(List.of(label));
            sides.forEach(side -> row.add(says.apply(side)));
            if (row.stream().skip(1).anyMatch(said -> !said.isEmpty())) {
                rows.add(row);
            }
        });
        page.table(rows);
        TreeSet<String> cited = new TreeSet<>();
        sides.forEach(side -> cited.addAll(side.clause().sources()));
        page.entries(cited.stream()
                .map(id -> "%s %s".formatted(id, sources.getOrDefault(id, "(not described)")))
                .toList());
    }
}
