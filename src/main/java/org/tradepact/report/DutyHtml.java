package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tradepact.border.Duty;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Mark;
import org.tradepact.report.html.StackedBars;
import org.tradepact.report.html.Text;

/** What is charged, as bars and a table whose lines share letters. */
final class DutyHtml {
    private final ShipmentAnswer answer;
    private final Footnotes notes;
    private final List<String> letters = new ArrayList<>();

    DutyHtml(ShipmentAnswer answer, Footnotes notes) {
        this.answer = answer;
        this.notes = notes;
        char next = 'a';
        for (DutyLine line : answer.duty().lines()) {
            letters.add(line.charges() || line.rate().isEmpty() ? String.valueOf(next++) : "");
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Verdict(mark(), notes.text(DutySaid.total(answer))));
        if (!answer.duty().lines().isEmpty()) {
            bars(blocks);
            blocks.add(table());
        }
        List<Block.Terms.Term> terms = new ArrayList<>();
        if (!DutySaid.owed(answer).isEmpty()) {
            terms.add(notes.term("owed", DutySaid.owed(answer)));
        }
        if (!DutySaid.refund(answer).isEmpty()) {
            terms.add(notes.term("refund", DutySaid.refund(answer)));
        }
        if (!terms.isEmpty()) {
            blocks.add(new Block.Terms(terms));
        }
        return blocks;
    }

    private Mark mark() {
        if (answer.duty().lines().isEmpty()) {
            return new Mark("N", "not covered", Mark.Tone.QUIET);
        }
        return answer.duty().complete() ? new Mark("", "", Mark.Tone.PLAIN) : new Mark("U", "no total", Mark.Tone.OPEN);
    }

    private void bars(List<Block> blocks) {
        Duty duty = answer.duty();
        List<StackedBars.Bar> bars = new ArrayList<>();
        bars.add(bar(duty.withoutAuthority() ? "collected at entry" : "charged at entry", false));
        if (duty.withoutAuthority()) {
            bars.add(bar("owed as the law is held", true));
        }
        String title = "Duty on " + answer.shipment().id();
        blocks.add(new Block.Picture(
                new StackedBars(notes.anchors().of(title), title, description(bars), "%", bars).drawing()));
        List<Mark> legend = bars.stream()
                .flatMap(bar -> bar.parts().stream())
                .map(part -> new Mark("", part.mark().word(), part.mark().tone()))
                .distinct()
                .toList();
        blocks.add(new Block.Legend(legend));
    }

    /** @param owed whether to leave out what was collected without authority */
    private StackedBars.Bar bar(String name, boolean owed) {
        Duty duty = new Duty(answer.duty().lines().stream()
                .filter(line -> counts(line, owed))
                .toList());
        String sum = (duty.complete() ? "" : "no total; known part ") + DutySaid.percent(duty.known());
        return new StackedBars.Bar(name, sum, parts(owed));
    }

    private static boolean counts(DutyLine line, boolean owed) {
        return !owed || line.status() != DutyLine.Status.COLLECTED_WITHOUT_AUTHORITY;
    }

    private List<StackedBars.Part> parts(boolean owed) {
        List<StackedBars.Part> parts = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            DutyLine line = answer.duty().lines().get(i);
            if (!letters.get(i).isEmpty() && counts(line, owed)) {
                parts.add(new StackedBars.Part(
                        Marks.of(line, letters.get(i)),
                        "%s %s".formatted(letters.get(i), DutySaid.rate(line)),
                        size(line),
                        line.rate().isPresent()));
            }
        }
        return parts;
    }

    /** Percent of the whole value. */
    private static double size(DutyLine line) {
        return line.rate()
                .map(rate -> rate.value()
                        .multiply(line.share().value())
                        .movePointLeft(2)
                        .doubleValue())
                .orElse(0.0);
    }

    private String description(List<StackedBars.Bar> bars) {
        List<String> said = new ArrayList<>();
        for (StackedBars.Bar bar : bars) {
            String parts = bar.parts().stream()
                    .map(part -> part.said() + ", " + part.mark().word())
                    .collect(Collectors.joining("; "));
            said.add("%s, %s%s".formatted(bar.name(), bar.sum(), parts.isEmpty() ? "" : ": " + parts));
        }
        return "Percent of the customs value. " + String.join(". ", said) + ".";
    }

    private Grid table() {
        List<List<String>> rows = DutyRows.of(answer);
        List<List<Grid.Cell>> cells = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            DutyLine line = answer.duty().lines().get(i - 1);
            List<Grid.Cell> row = new ArrayList<>();
            String letter = letters.get(i - 1).isEmpty() ? "" : "%s · ".formatted(letters.get(i - 1));
            String why = line.measure().isPresent() || line.rate().isEmpty() ? DutyWhy.of(line, answer) : "";
            row.add(new Grid.Cell(Text.of(letter + rows.get(i).get(0)), notes.text(why)));
            rows.get(i).stream().skip(1).forEach(said -> row.add(notes.cell(said)));
            cells.add(row);
        }
        return notes.grid("Duty line by line", rows.get(0), cells);
    }
}
