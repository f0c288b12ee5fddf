package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.AnswerContrast;
import org.tradepact.explore.Contrasted;
import org.tradepact.explore.Gist;
import org.tradepact.explore.PackContrast;
import org.tradepact.explore.RowContrast;
import org.tradepact.explore.Told;
import org.tradepact.explore.Witness;

/** Differences between answers as comma-separated values: a line for each answer or smallest case. What registers say is left out. */
public final class ContrastCsv {
    private static final List<String> ANSWER = List.of("verdict", "force", "since", "due", "missing", "said");

    private ContrastCsv() {}

    /** Two versions of a pack, or two agreements on a topic. */
    public static String write(PackContrast contrast) {
        StringBuilder text =
                head(List.of("commitment", "other commitment", "differs", "as of", "case", "cases like it"));
        for (Contrasted pair : contrast.clauses()) {
            for (Witness witness : pair.witnesses()) {
                List<String> cells = new ArrayList<>(List.of(
                        pair.one().commitment().id(),
                        pair.other().commitment().id(),
                        ContrastSaid.aspects(witness.differs()),
                        witness.asks().asOf().toString(),
                        String.join(
                                " | ", ContrastSaid.facts(witness, pair.other().roles())),
                        Integer.toString(witness.like())));
                cells.addAll(answer(Gist.of(witness.one()), Said.of(witness.one())));
                cells.addAll(answer(Gist.of(witness.other()), Said.of(witness.other())));
                CsvText.line(text, cells);
            }
        }
        contrast.alone().forEach(commitment -> alone(text, commitment, true));
        contrast.otherAlone().forEach(commitment -> alone(text, commitment, false));
        return text.toString();
    }

    private static void alone(StringBuilder text, Commitment commitment, boolean first) {
        List<String> cells = new ArrayList<>(first ? List.of(commitment.id(), "") : List.of("", commitment.id()));
        cells.addAll(List.of("only in one", "", "", ""));
        cells.addAll(java.util.Collections.nCopies(2 * ANSWER.size(), ""));
        CsvText.line(text, cells);
    }

    /** Pairs of scenarios or of saved answers. */
    public static String write(List<AnswerContrast> all) {
        StringBuilder text = head(List.of("one", "other", "name", "commitment", "subject", "differs"));
        for (AnswerContrast pair : all) {
            for (RowContrast row : pair.rows()) {
                List<String> cells = new ArrayList<>(List.of(
                        pair.one(),
                        pair.other(),
                        pair.name(),
                        row.any().commitment(),
                        row.any().subject(),
                        row.one().isEmpty() || row.other().isEmpty()
                                ? "only in one"
                                : ContrastSaid.aspects(row.differs())));
                cells.addAll(answer(row.one()));
                cells.addAll(answer(row.other()));
                CsvText.line(text, cells);
            }
        }
        return text.toString();
    }

    private static StringBuilder head(List<String> own) {
        List<String> cells = new ArrayList<>(own);
        ANSWER.forEach(name -> cells.add("first " + name));
        ANSWER.forEach(name -> cells.add("second " + name));
        StringBuilder text = new StringBuilder();
        CsvText.line(text, cells);
        return text;
    }

    private static List<String> answer(Optional<Told> told) {
        return told.map(t -> answer(t.gist(), t.said())).orElse(java.util.Collections.nCopies(ANSWER.size(), ""));
    }

    private static List<String> answer(Gist gist, String said) {
        return List.of(gist.verdict(), gist.force(), gist.since(), gist.due(), String.join(" ", gist.missing()), said);
    }
}
