package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradepact.check.Piece;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinesTest {
    private static String text(Lines lines) {
        return UTF_8.decode(lines.bytes()).toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 1_000_000, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void a_whole_number_is_written_in_digits(long number) {
        assertThat(text(new Lines().cell("a").cell(number).cell(number).end()))
                .isEqualTo("a,%d,%d\r\n".formatted(number, number));
    }

    @Test
    void cells_of_a_class_are_written_as_each_by_itself() {
        List<String> some = List.of("", "a", "b, c", "say \"d\"", " é", "=1", "x" + Piece.LINE);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            List<String> texts = random.ints(1 + random.nextInt(4), 0, some.size())
                    .mapToObj(some::get)
                    .toList();
            Lines together = new Lines();
            Lines apart = new Lines();
            new Cells(texts).write(together.cell("first"), "8505");
            new Cells(texts).write(together, "8505");
            apart.cell("first");
            texts.forEach(apart::cell);
            texts.forEach(apart::cell);

            assertThat(text(together.end())).isEqualTo(text(apart.end()));
            assertThat(together.formulas()).isEqualTo(texts.contains("=1")).isEqualTo(apart.formulas());
        }
    }

    @Test
    void the_digits_of_a_row_stand_in_what_to_state_alone() {
        String gap = "list." + Piece.LINE;
        Lines lines = new Lines();
        new Cells(List.of(gap, gap), 1).write(lines, "8505.11");
        new Cells(List.of(gap, "none"), 1).write(lines, "8505.11");
        assertThat(text(lines)).isEqualTo("%s,list.8505.11,%s,none".formatted(gap, gap));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "+1", "-1", "\tx", "\rx"})
    void what_a_spreadsheet_may_take_for_a_formula_is_noted(String cell) {
        assertThat(new Lines().cell("a").cell(cell).formulas()).isTrue();
        assertThat(new Lines().cell("a").cell("x" + cell).formulas()).isFalse();
    }
}
