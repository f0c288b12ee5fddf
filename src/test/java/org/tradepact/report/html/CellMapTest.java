package org.tradepact.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CellMapTest {
    private static final Mark KEPT = new Mark("=", "kept", Mark.Tone.GOOD);
    private static final Mark BREACH = new Mark("#", "breach", Mark.Tone.BAD);

    private static Drawing map(int kept, int breached) {
        List<Mark> row = new ArrayList<>();
        for (int i = 0; i < kept + breached; i++) {
            row.add(i < kept ? KEPT : BREACH);
        }
        return new CellMap("m", "t", "d", "rate", "0 %", "9 %", List.of("2026-01-01"), List.of(row)).drawing();
    }

    private static List<String> letters(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Drawing.Letter.class::isInstance)
                .map(shape -> ((Drawing.Letter) shape).said())
                .toList();
    }

    private static long areas(Drawing drawing) {
        return drawing.shapes().stream().filter(Drawing.Area.class::isInstance).count();
    }

    @Test
    void each_cell_has_its_letter() {
        assertThat(letters(map(2, 3))).containsExactly("=", "=", "#", "#", "#");
        assertThat(areas(map(2, 3))).isEqualTo(5);
    }

    @Test
    void narrow_cells_share_the_letter_of_their_run() {
        assertThat(letters(map(20, 20))).containsExactly("=", "#");
        assertThat(areas(map(20, 20))).isEqualTo(2);
    }

    @Test
    void a_single_narrow_cell_is_still_named() {
        Drawing drawing = map(39, 1);

        assertThat(letters(drawing)).containsExactly("=");
        assertThat(drawing.shapes())
                .anyMatch(shape ->
                        shape instanceof Drawing.Label label && label.said().equals("#"));
    }
}
