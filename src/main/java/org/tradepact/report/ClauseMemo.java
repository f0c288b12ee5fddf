package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Camel;
import org.tradepact.check.Missing;
import org.tradepact.check.Question;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;

/** The part of a memo that is about what governments did: what the clauses say of it, and what each side would say. */
final class ClauseMemo {
    private final Markdown page;
    private final Checked checked;
    private final List<Row> rows;

    /** @param rows that the facts have a part in, what matters most first */
    ClauseMemo(Markdown page, Checked checked, List<Row> rows) {
        this.page = page;
        this.checked = checked;
        this.rows = rows;
    }

    void write() {
        page.head(2, "Short answer");
        page.bold(rows.isEmpty() ? "No clause speaks of these facts." : answer(rows.get(0)));
        page.bullets(rows.stream().skip(1).map(ClauseMemo::answer).toList());
        facts();
        clauses();
        sides();
        unknown();
    }

    private static String answer(Row row) {
        return Pretty.head(row) + ": " + Said.of(row);
    }

    private void facts() {
        Question asks = checked.answer().question();
        page.head(2, "Facts assumed");
        List<String> facts = new ArrayList<>();
        asks.facts().forEach(fact -> facts.add(stated(fact)));
        asks.none().forEach(denied -> facts.add("stated not to have happened: " + Absence.words(denied)));
        asks.assume().forEach((instrument, assumed) -> facts.addAll(supposed(instrument, assumed)));
        asks.readings().forEach((pivot, option) -> facts.add("settled by whoever asks: " + pivot + " is " + option));
        page.bullets(facts);
    }

    /** {@code export restriction (q1): who takes the measure: Malaysia; …}, without what the file leaves out. */
    private static String stated(Stated fact) {
        Kind kind = Kind.of(fact.kind());
        String said = kind.components().stream()
                .filter(component ->
                        fact.said().containsKey(component.name()) && fact.at().containsKey(component.name()))
                .map(component ->
                        component.asks() + ": " + Words.value(fact.said().getOrDefault(component.name(), "")))
                .collect(Collectors.joining("; "));
        return "%s (%s): %s"
                .formatted(Camel.words(kind.name()), fact.id(), said.isEmpty() ? "nothing is stated" : said);
    }

    private List<String> supposed(String id, Assumed assumed) {
        String called = checked.answer().rows().stream()
                .map(row -> row.force().course().instrument())
                .filter(instrument -> instrument.id().equals(id))
                .map(Instrument::called)
                .findFirst()
                .orElse(id);
        List<String> said = new ArrayList<>();
        for (Map.Entry<StatusEvent.Kind, LocalDate> event : assumed.on().entrySet()) {
            String when = assumed.unknown().contains(event.getKey())
                    ? "on a day that is not known"
                    : event.getValue().equals(LocalDate.MAX) ? "never" : "on " + event.getValue();
            said.add("supposed of %s: %s %s".formatted(called, Words.constant(event.getKey()), when));
        }
        for (StatusEvent.Kind open : assumed.unknown()) {
            if (!assumed.on().containsKey(open)) {
                said.add("supposed of %s: %s on a day that is not known".formatted(called, Words.constant(open)));
            }
        }
        return said;
    }

    private void clauses() {
        page.head(2, "Clause by clause");
        for (Row row : rows) {
            Commitment clause = row.commitment();
            page.head(3, Pretty.head(row));
            page.paragraph("%s: %s. %s"
                    .formatted(clause.clause(), clause.title(), clause.summary().strip()));
            page.paragraph(Said.of(row));
            List<String> because = new ArrayList<>();
            Reasons.lines(row, checked).forEach(line -> because.add(line(line)));
            because.add(
                    "force: " + Weight.of(row.force(), checked.scenario().asks().asOf()));
            page.bullets(because);
        }
    }

    private static String line(Reasons.Line line) {
        return line.place().isEmpty() ? line.sentence() : "%s (%s)".formatted(line.sentence(), line.place());
    }

    /** For every point on which readers differ, each reading with its holder and what speaks for it. */
    private void sides() {
        boolean none = true;
        for (Row row : rows) {
            for (Map.Entry<Pivot, List<ReadingLine>> pivot :
                    ReadingTable.pivots(row).entrySet()) {
                if (none) {
                    page.head(2, "The other side's case");
                    none = false;
                }
                page.head(
                        3,
                        "%s turns on %s"
                                .formatted(Pretty.head(row), pivot.getKey().turnsOn()));
                page.bullets(
                        pivot.getValue().stream().map(line -> side(row, line)).toList());
            }
        }
    }

    private String side(Row row, ReadingLine line) {
        Pivot.Option option = line.option();
        String shown = option.standing().contests() ? "" : "; shown, and does not decide";
        List<String> carried =
                Reasons.lines(line, checked).stream().map(ClauseMemo::line).toList();
        return "%s: %s. %s %s (%s%s).%s"
                .formatted(
                        option.means(),
                        Said.under(row, line),
                        option.standing() == Pivot.Standing.TEXT ? "Read from" : "Held by",
                        ReadingTable.holders(option),
                        "standing: " + Words.constant(option.standing()),
                        shown,
                        carried.isEmpty() ? "" : " It rests on " + String.join("; ", carried));
    }

    private void unknown() {
        page.head(2, "What is unknown");
        List<String> open = new ArrayList<>();
        for (Row row : rows) {
            for (Missing missing : row.missing()) {
                String said = missing.asks();
                if (!open.contains(said)) {
                    open.add(said);
                }
            }
        }
        if (open.isEmpty()) {
            open.add("nothing that would change the answer");
        }
        String rest = Rest.notCovered(checked);
        if (!rest.isEmpty()) {
            open.add(rest);
        }
        page.bullets(open);
    }
}
