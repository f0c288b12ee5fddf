package org.tradepact.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.report.html.StackedBars.Bar;
import org.tradepact.report.html.StackedBars.Part;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StackedBarsTest {
    private static Part known(String letter, double size) {
        return new Part(new Mark(letter, "owed", Mark.Tone.PLAIN), letter + " " + size + " %", size, true);
    }

    private static Part open(String letter) {
        return new Part(new Mark(letter, "open", Mark.Tone.OPEN), letter + " open", 0, false);
    }

    private static Drawing of(Bar... bars) {
        return new StackedBars("id", "t", "d", "%", Arrays.asList(bars)).drawing();
    }

    private static List<Drawing.Area> areas(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Drawing.Area.class::isInstance)
                .map(Drawing.Area.class::cast)
                .toList();
    }

    private static List<String> labels(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Drawing.Label.class::isInstance)
                .map(shape -> ((Drawing.Label) shape).said())
                .toList();
    }

    @Test
    void all_bars_share_one_scale() {
        List<Drawing.Area> areas = areas(of(
                new Bar("charged", "40 %", List.of(known("a", 30), known("b", 10))),
                new Bar("owed", "10 %", List.of(known("b", 10)))));

        assertThat(areas).extracting(Drawing.Area::x).containsExactly(0.0, 75.0, 0.0);
        assertThat(areas).extracting(Drawing.Area::width).containsExactly(75.0, 25.0, 25.0);
    }

    @Test
    void what_is_not_known_is_never_nothing_and_stands_off_the_scale() {
        Drawing drawing = of(new Bar("charged", "no total", List.of(known("a", 20), open("b"))));

        List<Drawing.Area> areas = areas(drawing);
        assertThat(areas).extracting(Drawing.Area::dashed).containsExactly(false, true);
        assertThat(areas.get(1).width()).isGreaterThan(5);
        assertThat(areas.get(1).x()).isEqualTo(areas.get(0).width(), within(1e-9));
        assertThat(areas.get(1).x() + areas.get(1).width()).isLessThanOrEqualTo(100 + 1e-9);
        assertThat(labels(drawing)).endsWith("0 %", "5 %", "10 %", "15 %", "20 %");
    }

    @Test
    void nothing_at_all_is_still_to_be_seen_and_has_no_scale() {
        Drawing drawing = of(new Bar("charged", "0 %", List.of()));

        assertThat(areas(drawing)).singleElement().matches(area -> area.width() > 0 && !area.dashed());
        assertThat(labels(drawing)).containsExactly("charged", "0 %");
    }

    @Test
    void many_unknown_parts_stay_on_the_page() {
        List<Drawing.Area> areas = areas(of(new Bar(
                "charged",
                "",
                List.of(open("a"), open("b"), open("c"), open("d"), open("e"), open("f"), open("g"), open("h")))));

        assertThat(areas).hasSize(8).allMatch(area -> area.x() + area.width() <= 100 + 1e-9 && area.width() > 5);
    }

    @Test
    void a_scale_has_a_few_round_steps_whatever_the_size() {
        for (double most : new double[] {0.3, 1, 2.5, 7, 13, 24, 40, 65, 99, 145, 1000}) {
            List<String> ticks = labels(of(new Bar("", "", List.of(known("a", most))))).stream()
                    .filter(said -> said.endsWith(" %"))
                    .toList();
            assertThat(ticks).as("%s", most).hasSizeBetween(3, 8).startsWith("0 %");
        }
    }
}
