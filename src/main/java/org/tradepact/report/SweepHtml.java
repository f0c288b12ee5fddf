package org.tradepact.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradepact.explore.Axis;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;
import org.tradepact.pack.Library;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Html;
import org.tradepact.report.html.Mark;
import org.tradepact.report.html.Sheet;
import org.tradepact.report.html.Text;

/** Sweeps as a page for a browser: a picture of each answer, the same as a table, then where it turns and what sets that. */
public final class SweepHtml {
    private static final int MOST_TURNS = 200;
    private static final int MOST_POINTS = 200;

    private final Footnotes notes;
    private final Library library;

    private SweepHtml(Footnotes notes, Library library) {
        this.notes = notes;
        this.library = library;
    }

    /** @param library describes sources and the texts that clauses stand in */
    public static String write(List<Swept> all, Library library) {
        Footnotes notes = new Footnotes(cited(all, library.sources().keySet()), library.sources());
        return Html.write(new SweepHtml(notes, library).sheet(all));
    }

    /** Sources of the clauses, and those that boundaries name. */
    private static Set<String> cited(List<Swept> all, Set<String> described) {
        Set<String> cited = new TreeSet<>();
        for (Swept swept : all) {
            for (Track track : swept.sweep().tracks()) {
                track.commitment().ifPresent(clause -> cited.addAll(clause.sources()));
                track.boundaries().stream()
                        .flatMap(boundary -> boundary.marks().stream())
                        .flatMap(mark -> Arrays.stream(SweepSaid.mark(mark).split("[^A-Za-z0-9-]+")))
                        .filter(described::contains)
                        .forEach(cited::add);
            }
        }
        return cited;
    }

    private Sheet sheet(List<Swept> all) {
        Swept first = all.get(0);
        List<Block> blocks = new ArrayList<>();
        varied(first.sweep(), blocks);
        legend(all, blocks);
        if (all.size() == 1) {
            blocks.addAll(blocks(first));
        } else {
            for (Swept swept : all) {
                String name = swept.scenario().name();
                String title = name.isBlank() ? "The file itself" : name;
                Text about = Text.of(SweepSaid.counted(swept.sweep()));
                blocks.add(new Block.Section(notes.anchors().of(title), title, about, blocks(swept)));
            }
        }
        blocks.addAll(notes.end());
        return new Sheet(
                all.size() == 1
                        ? Pretty.title(first.scenario())
                        : first.scenario().title(),
                "%s, %s"
                        .formatted(
                                first.scenario().file(),
                                all.size() == 1
                                        ? SweepSaid.counted(first.sweep())
                                        : Words.count(all.size(), "case", "cases")),
                first.scenario().question(),
                blocks);
    }

    private void varied(Sweep sweep, List<Block> blocks) {
        List<List<Grid.Cell>> rows = sweep.axes().stream()
                .map(axis -> List.of(
                        Grid.Cell.of(Text.of("`%s`".formatted(axis.path()))),
                        notes.cell(axis.asks()),
                        notes.cell(values(axis))))
                .toList();
        blocks.add(notes.grid("What varies", List.of("name", "what it is", "values asked at"), rows));
    }

    private static String values(Axis axis) {
        return axis.scale().ordered()
                ? "%d from %s to %s"
                        .formatted(axis.points().size(), SweepSaid.value(axis.first()), SweepSaid.value(axis.last()))
                : axis.points().stream().map(SweepSaid::value).collect(Collectors.joining(", "));
    }

    /** What the marks of one variable mean; those of a map stand with the map, as further answers have letters of their own. */
    private void legend(List<Swept> all, List<Block> blocks) {
        Set<Mark> marks = new LinkedHashSet<>();
        for (Swept swept : all) {
            if (swept.sweep().axes().size() == 1) {
                swept.sweep().tracks().forEach(track -> track.replies()
                        .forEach(reply -> marks.add(Marks.legend(Marks.of(reply, track.commitment()), reply))));
            }
        }
        if (marks.isEmpty()) {
            return;
        }
        List<Block> parts = new ArrayList<>(List.of(new Block.Legend(List.copyOf(marks))));
        if (all.stream()
                .flatMap(swept -> swept.sweep().tracks().stream())
                .anyMatch(track -> track.stretches().size() > 1)) {
            parts.add(new Block.Paragraph(
                    Text.of(
                            "Values under a picture are those at which the answer turns; short stretches are drawn wider"
                                    + " than they are."),
                    true));
        }
        blocks.add(notes.section("How to read the marks", parts));
    }

    private List<Block> blocks(Swept swept) {
        Sweep sweep = swept.sweep();
        List<Block> blocks = new ArrayList<>();
        sweep.tracks().forEach(track -> blocks.add(track(track, sweep)));
        if (sweep.tracks().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("no clause speaks of these facts at any point"), false));
        }
        List<String> said = SweepSaid.notes(sweep);
        if (!said.isEmpty()) {
            Block.Terms.Term term = new Block.Terms.Term("note", notes.texts(said));
            blocks.add(notes.section("How far it is known", List.of(new Block.Terms(List.of(term)))));
        }
        return blocks;
    }

    private Block.Section track(Track track, Sweep sweep) {
        String head = SweepPage.head(track);
        List<Block> blocks = new ArrayList<>();
        if (sweep.axes().size() > 1) {
            new SweepMapHtml(track, sweep, notes).add(head, blocks);
            turns(track, sweep, blocks);
        } else {
            if (sweep.axes().get(0).scale().ordered()) {
                new SweepLineHtml(track, sweep.axes().get(0), notes).add(head, blocks);
            } else {
                blocks.add(points("Answer by choice", track, sweep.axes().get(0)));
            }
            boundaries(track, sweep, blocks);
            if (track.commitment().isEmpty() && sweep.axes().get(0).scale().ordered()) {
                Axis axis = sweep.axes().get(0);
                blocks.add(new Block.Fold(
                        "Points",
                        Text.of("the answer at %s"
                                .formatted(Words.count(track.replies().size(), "value", "values"))),
                        List.of(points("Answer by value", track, axis))));
            }
        }
        track.commitment().ifPresent(clause -> library.instrument(clause.instrument())
                .ifPresent(text -> blocks.add(new ClauseHtml(notes).of(clause, text))));
        return new Block.Section(notes.anchors().of(head), head, notes.text(SweepSaid.subject(track, sweep)), blocks);
    }

    private Grid points(String caption, Track track, Axis axis) {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_POINTS, axis.points().size()); i++) {
            Reply reply = track.replies().get(i);
            rows.add(List.of(
                    notes.cell(SweepSaid.mark(reply) + " · "
                            + SweepSaid.value(axis.points().get(i))),
                    notes.cell(SweepSaid.reply(reply, track.commitment()))));
        }
        more(rows, axis.points().size(), 2);
        return notes.grid(caption, List.of(axis.path(), "answer"), rows);
    }

    private void boundaries(Track track, Sweep sweep, List<Block> blocks) {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Boundary boundary : track.boundaries().stream().limit(MOST_TURNS).toList()) {
            rows.add(List.of(
                    notes.cell(SweepSaid.where(boundary)),
                    notes.cell(SweepSaid.turn(boundary, track.commitment()).replace("->", "→")),
                    notes.cell(SweepSaid.why(boundary, sweep.ended()))));
        }
        more(rows, track.boundaries().size(), 3);
        if (!rows.isEmpty()) {
            blocks.add(notes.grid("Where it turns", List.of("where", "what turns", "what sets it"), rows));
        }
    }

    /** With the characters of the map for the answers. */
    private void turns(Track track, Sweep sweep, List<Block> blocks) {
        SweptAnswers answers = new SweptAnswers(track, sweep);
        List<Grid.Group> groups = new ArrayList<>();
        for (int axis = 0; axis < sweep.axes().size(); axis++) {
            int number = axis;
            List<List<Boundary>> own = track.turns().stream()
                    .filter(turn -> turn.get(0).axis() == number)
                    .toList();
            List<List<Grid.Cell>> rows = new ArrayList<>();
            for (List<Boundary> turn : own.stream().limit(MOST_TURNS).toList()) {
                rows.add(List.of(
                        notes.cell(SweepSaid.where(turn.get(0))),
                        notes.cell(SweepSaid.across(turn, sweep)),
                        notes.cell(turn.stream()
                                .map(answers::turn)
                                .distinct()
                                .collect(Collectors.joining("; "))
                                .replace("->", "→")),
                        notes.cell(turn.stream()
                                .map(boundary -> SweepSaid.why(boundary, sweep.ended()))
                                .distinct()
                                .collect(Collectors.joining("; ")))));
            }
            more(rows, own.size(), 4);
            if (!rows.isEmpty()) {
                groups.add(new Grid.Group(
                        Text.of("along `%s`".formatted(sweep.axes().get(axis).path())), rows));
            }
        }
        if (!groups.isEmpty()) {
            blocks.add(new Grid(
                    notes.anchors().of("Where it turns"),
                    Text.of("Where it turns"),
                    List.of("where", "for which", "what turns", "what sets it"),
                    groups));
        }
    }

    private void more(List<List<Grid.Cell>> rows, int all, int columns) {
        if (all > rows.size()) {
            List<Grid.Cell> row = new ArrayList<>();
            row.add(notes.cell("%d more, which `--format csv` and `json` tell".formatted(all - rows.size())));
            while (row.size() < columns) {
                row.add(notes.cell("…"));
            }
            rows.add(row);
        }
    }
}
