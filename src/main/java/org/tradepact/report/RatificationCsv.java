package org.tradepact.report;

import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Row;
import org.tradepact.explore.Beside;
import org.tradepact.explore.Conflict;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;
import org.tradepact.explore.Ratification;
import org.tradepact.fact.Stated;
import org.tradepact.scenario.ExamWords;

/** What entry into force would start, as comma-separated values: a line for each duty, last day, right, text and measure. */
public final class RatificationCsv {
    private final StringBuilder text = new StringBuilder();

    private RatificationCsv() {}

    public static String write(Ratification all) {
        RatificationCsv csv = new RatificationCsv();
        CsvText.line(
                csv.text,
                List.of(
                        "what",
                        "on",
                        "commitment",
                        "clause",
                        "holders",
                        "beneficiaries",
                        "subject",
                        "missedFrom",
                        "verdict",
                        "force",
                        "said",
                        "sources",
                        "confidence"));
        csv.lines(all);
        return csv.text.toString();
    }

    private void lines(Ratification all) {
        String on = all.entering().on().toString();
        all.atOnce().forEach(clause -> clause("at-once", on, clause, clause.title()));
        all.dues().forEach(this::due);
        all.rights().forEach(clause -> clause("right", on, clause, clause.title()));
        for (Beside beside : all.beside()) {
            String text = beside.course().instrument().id();
            String force = ExamWords.force(beside.on(all.entering().on()));
            line(
                    "beside",
                    on,
                    List.of("", "", "", "", text, "", "", force),
                    RatificationSaid.beside(beside, all),
                    "",
                    "");
            beside.moves().forEach(move -> clause("moves", on, move.clause(), RatificationSaid.move(move, all)));
        }
        all.measures().conflicts().forEach(this::conflict);
        all.undecided()
                .forEach(clause ->
                        clause("undecided", on, clause, clause.encodingNote().strip()));
    }

    private void clause(String what, String on, Commitment clause, String said) {
        line(what, on, of(clause, "", "", "", ""), said, String.join(" ", clause.sources()), confidence(clause));
    }

    private static List<String> of(Commitment clause, String subject, String missed, String verdict, String force) {
        return List.of(
                clause.id(),
                clause.clause(),
                MilestoneSaid.codes(clause.holders()),
                MilestoneSaid.codes(clause.beneficiaries()),
                subject,
                missed,
                verdict,
                force);
    }

    private static String confidence(Commitment clause) {
        return ExamWords.kebab(clause.confidence());
    }

    private void due(Milestone.Due due) {
        String missed = MilestoneCsv.day(due.missedFrom());
        line(
                "due",
                Milestones.day(due).toString(),
                of(due.clause(), "", missed, "", MilestoneSaid.force(due)),
                RatificationSaid.due(due),
                String.join(" ", MilestoneSaid.sources(due)),
                MilestoneSaid.confidence(due));
    }

    private void conflict(Conflict conflict) {
        for (Stated fact : conflict.facts()) {
            for (Conflict.Turn turn : conflict.turns()) {
                Row row = turn.row();
                line(
                        "measure",
                        turn.from().toString(),
                        of(
                                row.commitment(),
                                fact.id(),
                                "",
                                ExamWords.verdict(row.verdict()),
                                ExamWords.force(row.force())),
                        Said.of(row),
                        String.join(" ", Cited.by(row)),
                        confidence(row.commitment()));
            }
        }
    }

    private void line(String what, String on, List<String> middle, String said, String sources, String confidence) {
        List<String> cells = new java.util.ArrayList<>(List.of(what, on));
        cells.addAll(middle);
        cells.addAll(List.of(said, sources, confidence));
        CsvText.line(text, cells);
    }
}
