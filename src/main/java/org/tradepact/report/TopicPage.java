package org.tradepact.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.OnTopic;

/** What several agreements say on one topic, clauses that answer the same question beside each other. */
public final class TopicPage {
    private TopicPage() {}

    /**
     * @param title of the topic
     * @param side a clause with its force
     */
    public static void print(
            Page page, OnTopic topic, String title, LocalDate asOf, Function<Commitment, SideBySide.Side> side) {
        page.text(0, Paint.BOLD, "On " + title);
        page.text(
                0,
                Paint.DIM,
                "%s the same question, %s without a counterpart"
                        .formatted(
                                Words.count(
                                        topic.groups().size(), "group of clauses answers", "groups of clauses answer"),
                                Words.count(topic.alone().size(), "clause", "clauses")));
        SideBySide beside = new SideBySide(page, asOf);
        for (List<Commitment> group : topic.groups()) {
            page.line();
            beside.print(group.stream().map(side).toList());
        }
        if (!topic.alone().isEmpty()) {
            page.line();
            page.text(0, Paint.BOLD, "Without a counterpart");
            Table table = new Table();
            topic.alone()
                    .forEach(c -> table.add(
                            c.id(),
                            side.apply(c).text(),
                            c.title()
                                    + (c.summary().isBlank()
                                            ? ""
                                            : ": " + c.summary().strip())));
            page.table(2, table);
        }
        if (!topic.silent().isEmpty()) {
            page.line();
            page.text(0, Paint.BOLD, "Nothing on it is encoded here");
            topic.silent().forEach(pack -> page.text(2, Paint.PLAIN, pack.title()));
        }
    }
}
