package org.tradepact.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineChartTest {
    private static final ValueAxis AXIS =
            new ValueAxis(0, List.of(new ValueAxis.Part(0, 50), new ValueAxis.Part(50, 100)));

    private static Drawing chart(List<LineChart.Curve> curves, List<Integer> open) {
        return new LineChart("c", "t", "d", "%", AXIS, List.of("0", "from 50", "100"), curves, open).drawing();
    }

    private static List<Drawing.Line> lines(Drawing drawing, String style) {
        return drawing.shapes().stream()
                .filter(shape ->
                        shape instanceof Drawing.Line line && line.style().equals(style))
                .map(Drawing.Line.class::cast)
                .toList();
    }

    @Test
    void more_stands_higher_and_all_of_it_within_the_scale() {
        Drawing drawing = chart(
                List.of(new LineChart.Curve(
                        "charged", List.of(new LineChart.Point(0, 21.5), new LineChart.Point(50, 2.5)))),
                List.of());
        Drawing.Line line = lines(drawing, "charged").get(0);

        assertThat(line.y1()).isLessThan(line.y2());
        assertThat(line.y1())
                .isGreaterThan(lines(drawing, "scale").stream()
                        .mapToDouble(Drawing.Line::y1)
                        .min()
                        .orElseThrow());
    }

    @Test
    void nothing_charged_stands_on_the_axis() {
        Drawing drawing = chart(
                List.of(new LineChart.Curve("charged", List.of(new LineChart.Point(0, 0), new LineChart.Point(50, 0)))),
                List.of());

        assertThat(lines(drawing, "charged").get(0).y1())
                .isEqualTo(lines(drawing, "axis").get(0).y1());
    }

    @Test
    void what_is_not_known_is_an_area_with_a_question_mark_and_no_line() {
        Drawing drawing = chart(List.of(), List.of(1));

        assertThat(lines(drawing, "charged")).isEmpty();
        assertThat(drawing.shapes())
                .anyMatch(shape -> shape instanceof Drawing.Area area && area.dashed() && area.x() == AXIS.edge(1))
                .anyMatch(shape ->
                        shape instanceof Drawing.Letter letter && letter.said().equals("?"));
    }
}
