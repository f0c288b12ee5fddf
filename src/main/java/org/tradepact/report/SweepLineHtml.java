package org.tradepact.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradepact.explore.Axis;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Stretch;
import org.tradepact.explore.Track;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.LineChart;
import org.tradepact.report.html.Text;
import org.tradepact.report.html.ValueAxis;
import org.tradepact.report.html.ValueStrip;

/** One answer along one ordered axis: a strip of its stretches, of a shipment the duty over them, and the same as a table. */
final class SweepLineHtml {
    private static final int MOST_CURVE = 200;
    private static final double MARGIN = 13;

    private final Track track;
    private final Axis axis;
    private final Footnotes notes;
    private final ValueAxis line;

    SweepLineHtml(Track track, Axis axis, Footnotes notes) {
        this.track = track;
        this.axis = axis;
        this.notes = notes;
        this.line = new ValueAxis(moves() ? MARGIN : 0, parts());
    }

    private List<ValueAxis.Part> parts() {
        List<ValueAxis.Part> parts = new ArrayList<>();
        for (int i = 0; i < track.stretches().size(); i++) {
            parts.add(new ValueAxis.Part(begin(i), end(i)));
        }
        return parts;
    }

    private double begin(int stretch) {
        return place(track.stretches().get(stretch).from());
    }

    /** Where the next begins, so that nothing is left between them. */
    private double end(int stretch) {
        boolean last = stretch == track.stretches().size() - 1;
        return last ? place(track.stretches().get(stretch).until()) : begin(stretch + 1);
    }

    private double place(Object value) {
        return axis.place(value).doubleValue();
    }

    void add(String head, List<Block> blocks) {
        if (track.stretches().size() > 1) {
            blocks.add(new Block.Picture(new ValueStrip(
                            notes.anchors().of("picture " + head),
                            "%s over %s".formatted(head, axis.asks()),
                            description(),
                            line,
                            track.stretches().stream()
                                    .map(stretch -> Marks.of(stretch.first(), track.commitment()))
                                    .toList(),
                            edges())
                    .drawing()));
        }
        chart(head, blocks);
        blocks.add(table());
    }

    private String description() {
        return track.stretches().stream()
                        .map(stretch -> SweepSaid.values(stretch) + ": " + SweepSaid.made(stretch, track.commitment()))
                        .collect(Collectors.joining(". "))
                + ".";
    }

    /** Begin, turns and end. */
    private List<String> edges() {
        List<String> edges = new ArrayList<>();
        edges.add(SweepSaid.value(axis.first()));
        track.stretches().stream()
                .skip(1)
                .forEach(
                        stretch -> edges.add((stretch.above() ? "above " : "from ") + SweepSaid.value(stretch.from())));
        edges.add(SweepSaid.value(axis.last()));
        return edges;
    }

    private Grid table() {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Stretch stretch : track.stretches()) {
            rows.add(List.of(
                    notes.cell(SweepSaid.mark(stretch.first()) + " · " + SweepSaid.values(stretch)),
                    new Grid.Cell(
                            notes.text(SweepSaid.stretch(stretch, track.commitment())),
                            notes.text(SweepSaid.under(stretch)))));
        }
        return notes.grid("Answer by value", List.of(axis.path(), "answer"), rows);
    }

    private void chart(String head, List<Block> blocks) {
        if (!moves()) {
            return;
        }
        List<LineChart.Curve> charged = curves("charged", SweepLineHtml::total);
        List<LineChart.Curve> owed = curves("owed", SweepLineHtml::owed);
        boolean apart = !charged.stream()
                .map(LineChart.Curve::points)
                .toList()
                .equals(owed.stream().map(LineChart.Curve::points).toList());
        List<LineChart.Curve> curves = new ArrayList<>(charged);
        if (apart) {
            curves.addAll(owed);
        }
        blocks.add(new Block.Picture(new LineChart(
                        notes.anchors().of("duty " + head),
                        "Duty on %s over %s, in percent of the customs value".formatted(head, axis.asks()),
                        description(),
                        "%",
                        line,
                        edges(),
                        curves,
                        open())
                .drawing()));
        String lines = apart
                ? "Duty in percent of the customs value: the full line is what is charged at entry, the broken line what"
                        + " is owed."
                : "Duty in percent of the customs value.";
        blocks.add(new Block.Paragraph(
                Text.of(
                        open().isEmpty()
                                ? lines
                                : lines + " Where it is not known, nothing is drawn but a question mark."),
                true));
    }

    /** Whether what is charged is not the same everywhere. */
    private boolean moves() {
        return track.replies().stream()
                        .flatMap(reply -> total(reply).stream())
                        .distinct()
                        .count()
                > 1;
    }

    private List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < track.stretches().size(); i++) {
            if (total(track.stretches().get(i).first()).isEmpty()) {
                open.add(i);
            }
        }
        return open;
    }

    /** A line for each stretch: its begin, the points asked in it, and its end. */
    private List<LineChart.Curve> curves(String style, Function<Reply, Optional<BigDecimal>> amount) {
        List<LineChart.Curve> curves = new ArrayList<>();
        int every = 1 + axis.points().size() / MOST_CURVE;
        for (int i = 0; i < track.stretches().size(); i++) {
            Stretch stretch = track.stretches().get(i);
            int part = i;
            List<LineChart.Point> points = new ArrayList<>();
            amount.apply(stretch.first())
                    .ifPresent(y -> points.add(new LineChart.Point(line.edge(part), y.doubleValue())));
            for (int j = 0; j < axis.points().size(); j += every) {
                double place = place(axis.points().get(j));
                if (place > begin(i) && place < end(i)) {
                    amount.apply(track.replies().get(j))
                            .ifPresent(y -> points.add(new LineChart.Point(line.at(part, place), y.doubleValue())));
                }
            }
            amount.apply(stretch.last())
                    .ifPresent(y -> points.add(new LineChart.Point(line.edge(part + 1), y.doubleValue())));
            curves.add(new LineChart.Curve(style, points));
        }
        return curves;
    }

    private static Optional<BigDecimal> total(Reply reply) {
        return reply instanceof Reply.Passage passage ? passage.total() : Optional.empty();
    }

    private static Optional<BigDecimal> owed(Reply reply) {
        return reply instanceof Reply.Passage passage ? passage.owed() : Optional.empty();
    }
}
