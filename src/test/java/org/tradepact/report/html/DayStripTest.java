package org.tradepact.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DayStripTest {
    private static final Mark KEPT = new Mark("K", "complies", Mark.Tone.GOOD);
    private static final Mark BREACH = new Mark("B", "breaches", Mark.Tone.BAD);
    private static final Mark BINDING = new Mark("b", "binding", Mark.Tone.QUIET);
    private static final Mark NOT_YET = new Mark("n", "not in force", Mark.Tone.QUIET);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private static Drawing of(NavigableSet<LocalDate> turns) {
        List<DayStrip.Stretch> stretches = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        for (LocalDate turn : turns) {
            stretches.add(new DayStrip.Stretch(from, turn, stretches.size() % 2 == 0 ? KEPT : BREACH));
            from = turn;
        }
        stretches.add(new DayStrip.Stretch(from, LocalDate.MAX, stretches.size() % 2 == 0 ? KEPT : BREACH));
        List<DayStrip.Stretch> weights = List.of(
                new DayStrip.Stretch(LocalDate.MIN, turns.first(), NOT_YET),
                new DayStrip.Stretch(turns.first(), LocalDate.MAX, BINDING));
        return new DayStrip("id", "t", "d", DayAxis.around(turns), stretches, weights, List.copyOf(turns)).drawing();
    }

    private static <S extends Drawing.Shape> List<S> all(Class<S> kind, Drawing drawing) {
        return drawing.shapes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void a_bar_has_no_gaps_and_each_stretch_its_letter() {
        Drawing drawing = of(new TreeSet<>(List.of(DAY, DAY.plusDays(1), DAY.plusYears(3))));

        List<Drawing.Area> areas = all(Drawing.Area.class, drawing);
        assertThat(areas)
                .extracting(Drawing.Area::tone)
                .containsExactly(Mark.Tone.GOOD, Mark.Tone.BAD, Mark.Tone.GOOD, Mark.Tone.BAD);
        double x = 0;
        for (Drawing.Area area : areas) {
            assertThat(area.x()).isEqualTo(x);
            x = area.x() + area.width();
        }
        assertThat(x).isEqualTo(100);
        assertThat(all(Drawing.Letter.class, drawing))
                .extracting(Drawing.Letter::said)
                .containsExactly("K", "B", "K complies", "B");
    }

    @Test
    void a_change_of_force_is_marked_and_both_forces_named() {
        Drawing drawing = of(new TreeSet<>(List.of(DAY, DAY.plusYears(3))));

        assertThat(all(Drawing.Lozenge.class, drawing)).hasSize(1);
        assertThat(all(Drawing.Label.class, drawing))
                .extracting(Drawing.Label::said)
                .contains("binding", "2027-01-01", "2030-01-01");
    }

    /** On a telephone, where the picture is 300 pixels wide and a date about 66. */
    @Test
    void dates_never_overlap() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            NavigableSet<LocalDate> turns = new TreeSet<>();
            for (int i = 0; i <= random.nextInt(12); i++) {
                turns.add(DAY.plusDays(random.nextInt(3_000)));
            }
            Drawing drawing = of(turns);
            Map<Double, Double> ends = new HashMap<>();
            List<Drawing.Label> dates = all(Drawing.Label.class, drawing).stream()
                    .filter(label -> label.style().equals("tick"))
                    .toList();

            assertThat(dates).hasSameSizeAs(turns);
            for (Drawing.Label date : dates) {
                double left =
                        switch (date.anchor()) {
                            case START -> date.x();
                            case MIDDLE -> date.x() - 11;
                            case END -> date.x() - 22;
                        };
                assertThat(left).as("seed %d", seed).isBetween(-0.01, 78.01);
                assertThat(left).as("seed %d", seed).isGreaterThanOrEqualTo(ends.getOrDefault(date.y(), -1.0));
                assertThat(date.y()).isLessThan(drawing.height());
                ends.put(date.y(), left + 22);
            }
        }
    }
}
