package org.tradepact.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradepact.pack.Problem;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Html;
import org.tradepact.report.html.Sheet;
import org.tradepact.report.html.Text;
import org.tradepact.scenario.Exam;

/** The answers of a run as a page for a browser: in full, or what stands out and the rest counted by folder. */
final class RunHtml {
    private final Run run;
    private final Style style;
    private final Footnotes notes;

    private RunHtml(Run run, Style style) {
        this.run = run;
        this.style = style;
        this.notes = new Footnotes(style.full() ? cited(run) : Set.of(), run.sources());
    }

    static String write(Run run, Style style) {
        return Html.write(new RunHtml(run, style).sheet());
    }

    private static Set<String> cited(Run run) {
        Set<String> cited = new TreeSet<>();
        run.checked()
                .forEach(checked ->
                        cited.addAll(ScenarioHtml.cited(checked, run.sources().keySet())));
        return cited;
    }

    private Sheet sheet() {
        List<Block> blocks = new ArrayList<>();
        if (!style.full() || run.checked().size() != 1) {
            blocks.add(new Block.Paragraph(Text.of(ShipmentTally.sentence(run)), false));
        }
        blocks.addAll(problems());
        if (!style.full()) {
            overview(blocks);
            return new Sheet(kind(), "", "", blocks);
        }
        if (run.checked().size() == 1) {
            Checked only = run.checked().get(0);
            blocks.addAll(scenario(only).blocks());
            blocks.addAll(notes.end());
            return new Sheet(
                    title(only), ScenarioHtml.byline(only), only.scenario().question(), blocks);
        }
        Set<String> files = distinct(checked -> checked.scenario().file());
        Set<String> titles = distinct(checked -> checked.scenario().title());
        Set<String> questions = distinct(checked -> checked.scenario().question());
        for (Checked checked : run.checked()) {
            List<Block> parts = new ArrayList<>();
            if (questions.size() > 1 && !checked.scenario().question().isBlank()) {
                parts.add(new Block.Paragraph(notes.text(checked.scenario().question()), false));
            }
            parts.addAll(scenario(checked).blocks());
            String name = checked.scenario().name();
            String title = titles.size() > 1 || name.isBlank() ? title(checked) : name;
            String about = files.size() > 1
                    ? ScenarioHtml.byline(checked)
                    : "as of %s".formatted(checked.scenario().asks().asOf());
            blocks.add(new Block.Section(notes.anchors().of(title), title, Text.of(about), parts));
        }
        blocks.addAll(notes.end());
        return new Sheet(one(titles, kind()), one(files, ""), one(questions, ""), blocks);
    }

    private String kind() {
        boolean shipments = run.checked().stream()
                .allMatch(checked ->
                        !checked.shipments().isEmpty() && checked.exam().result() == Exam.Result.UNCHECKED);
        return shipments && !run.checked().isEmpty() ? "Shipments" : "Scenarios";
    }

    private Set<String> distinct(Function<Checked, String> what) {
        return run.checked().stream().map(what).collect(Collectors.toSet());
    }

    private static String one(Set<String> said, String otherwise) {
        return said.size() == 1 && !said.iterator().next().isBlank()
                ? said.iterator().next()
                : otherwise;
    }

    private ScenarioHtml scenario(Checked checked) {
        return new ScenarioHtml(checked, notes, style.allReadings());
    }

    private static String title(Checked checked) {
        String title = Pretty.title(checked.scenario());
        return title.isBlank() ? Pretty.shortName(checked.scenario().file()) : title;
    }

    private List<Block> problems() {
        if (run.problems().isEmpty()) {
            return List.of();
        }
        List<Text> sentences = run.problems().stream()
                .map(Problem::toString)
                .distinct()
                .map(Text::of)
                .toList();
        return List.of(notes.section("Files with mistakes", List.of(new Block.Bullets(sentences))));
    }

    /** What is not as expected, what only asks, and the rest as numbers. */
    private void overview(List<Block> blocks) {
        lines(Exam.Result.FAIL, "Not as expected", blocks);
        lines(Exam.Result.UNCHECKED, "Answers", blocks);
        if (run.checked().stream().anyMatch(checked -> checked.exam().result() != Exam.Result.UNCHECKED)) {
            blocks.add(folders());
        }
    }

    private void lines(Exam.Result result, String title, List<Block> blocks) {
        List<Block.Glance.Line> lines = new ArrayList<>();
        for (Checked checked : run.checked()) {
            if (checked.exam().result() == result) {
                lines.add(new Block.Glance.Line(mark(checked), name(checked), "", Text.of(said(checked))));
            }
        }
        if (!lines.isEmpty()) {
            blocks.add(notes.section(title, List.of(new Block.Glance(lines))));
        }
    }

    private static org.tradepact.report.html.Mark mark(Checked checked) {
        return checked.exam().result() == Exam.Result.UNCHECKED
                        && checked.shipments().size() == 1
                ? Marks.of(checked.shipments().get(0))
                : Marks.of(checked.exam().result());
    }

    private static String name(Checked checked) {
        String name = checked.scenario().name();
        return checked.scenario().file() + (name.isBlank() ? "" : " · " + name);
    }

    private static String said(Checked checked) {
        return checked.exam().result() == Exam.Result.UNCHECKED
                ? Lines.gist(checked)
                : String.join(
                        "; ",
                        checked.exam().mismatches().stream()
                                .map(m -> Places.of(m.at(), checked) + ": " + m.sentence())
                                .toList());
    }

    private Grid folders() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Checked checked : run.checked()) {
            Path folder = Path.of(checked.scenario().file()).getParent();
            counts.computeIfAbsent(folder == null ? "." : folder.toString(), f -> new int[Exam.Result.values().length])[
                    checked.exam().result().ordinal()]++;
        }
        List<List<Grid.Cell>> rows = new ArrayList<>();
        counts.forEach((folder, count) -> rows.add(List.of(
                Grid.Cell.of(folder),
                Grid.Cell.of(number(count[Exam.Result.PASS.ordinal()])),
                Grid.Cell.of(number(count[Exam.Result.FAIL.ordinal()])),
                Grid.Cell.of(number(count[Exam.Result.UNCHECKED.ordinal()])))));
        return notes.grid(
                "Scenarios by folder", List.of("folder", "as expected", "FAILED", "without expectation"), rows);
    }

    private static String number(int count) {
        return count == 0 ? "–" : Integer.toString(count);
    }
}
