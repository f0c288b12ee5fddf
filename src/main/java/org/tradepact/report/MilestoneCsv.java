package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;

/** What comes in the life of an agreement, as comma-separated values; a day that is not known is an expression. */
public final class MilestoneCsv {
    private static final List<String> HEAD = List.of(
            "pack",
            "on",
            "expression",
            "what",
            "text",
            "commitment",
            "clause",
            "holders",
            "beneficiaries",
            "number",
            "missedFrom",
            "force",
            "reading",
            "heldBy",
            "said",
            "sources",
            "confidence");

    private MilestoneCsv() {}

    public static String write(Milestones all) {
        StringBuilder text = new StringBuilder();
        CsvText.line(text, HEAD);
        List<Milestone> lines = new ArrayList<>(all.dated());
        lines.addAll(all.open());
        lines.forEach(milestone -> line(text, all, milestone));
        return text.toString();
    }

    private static void line(StringBuilder text, Milestones all, Milestone milestone) {
        String when = DatingSaid.of(milestone.when());
        boolean dated = MilestoneNotes.dated(milestone);
        boolean due = milestone instanceof Milestone.Due;
        CsvText.line(
                text,
                List.of(
                        all.pack().name(),
                        dated ? when : "",
                        dated ? "" : when,
                        MilestoneSaid.kind(milestone),
                        milestone.text().id(),
                        MilestoneSaid.clause(milestone).map(Commitment::id).orElse(""),
                        MilestoneSaid.clause(milestone).map(Commitment::clause).orElse(""),
                        MilestoneSaid.clause(milestone)
                                .map(c -> MilestoneSaid.codes(c.holders()))
                                .orElse(""),
                        MilestoneSaid.clause(milestone)
                                .map(c -> MilestoneSaid.codes(c.beneficiaries()))
                                .orElse(""),
                        due ? Integer.toString(((Milestone.Due) milestone).number()) : "",
                        due ? day(((Milestone.Due) milestone).missedFrom()) : "",
                        due ? MilestoneSaid.force((Milestone.Due) milestone) : "",
                        milestone.reading().map(read -> read.option().id()).orElse(""),
                        milestone.reading().map(read -> read.option().heldBy()).orElse(""),
                        MilestoneSaid.of(milestone),
                        String.join(" ", MilestoneSaid.sources(milestone)),
                        MilestoneSaid.confidence(milestone)));
    }

    static String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "" : day.toString();
    }
}
