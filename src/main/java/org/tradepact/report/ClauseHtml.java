package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.ForceAnswer;
import org.tradepact.check.Row;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Text;

/** The card of a clause as a part of a page that opens when asked: what {@link Card} says of it. */
final class ClauseHtml {
    private final Footnotes notes;

    ClauseHtml(Footnotes notes) {
        this.notes = notes;
    }

    Block.Fold of(Row row, LocalDate asOf) {
        Instrument instrument = row.force().course().instrument();
        return card(row.commitment(), instrument, terms(row.commitment(), row.force(), asOf));
    }

    /** The card of a measure at a border, of which nothing is owed to another party. */
    Block.Fold of(Commitment measure, Instrument instrument) {
        return card(measure, instrument, List.of());
    }

    private Block.Fold card(Commitment clause, Instrument instrument, List<Block.Terms.Term> force) {
        List<Block.Terms.Term> terms = new ArrayList<>();
        terms.add(notes.term("stands in", instrument.title()));
        terms.add(notes.term("says", clause.summary().strip()));
        terms.add(notes.term("who", Card.who(clause)));
        if (!clause.measure()) {
            terms.add(notes.term("owed", Card.owed(clause)));
        }
        terms.addAll(force);
        several("limit", clause.limits().stream().map(Card::limit).toList(), terms);
        if (!clause.silentOn().isEmpty()) {
            terms.add(notes.term("silent on", String.join("; ", clause.silentOn())));
        }
        terms.add(notes.term("rules", Card.rules(clause)));
        terms.add(notes.term("known", Card.confidence(clause)));
        several(
                "sources",
                clause.sources().stream()
                        .map(id -> id + " " + notes.describe(id))
                        .toList(),
                terms);
        return new Block.Fold(
                "Clause",
                Text.of("%s: %s".formatted(clause.clause(), clause.title())),
                List.of(new Block.Terms(terms)));
    }

    private List<Block.Terms.Term> terms(Commitment clause, ForceAnswer force, LocalDate asOf) {
        List<Block.Terms.Term> terms = new ArrayList<>();
        terms.add(notes.term("force", Weight.of(force, asOf)));
        String due = Card.due(clause, force, asOf);
        if (!due.isEmpty()) {
            terms.add(notes.term("due", due));
        }
        return terms;
    }

    private void several(String name, List<String> said, List<Block.Terms.Term> terms) {
        if (!said.isEmpty()) {
            terms.add(new Block.Terms.Term(name, notes.texts(said)));
        }
    }
}
