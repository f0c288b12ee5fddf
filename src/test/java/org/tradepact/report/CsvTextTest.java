package org.tradepact.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvTextTest {
    @Test
    void a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe() {
        assertThat(line("=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\rx", "=a,\"b\""))
                .isEqualTo("'=1+1,'+cmd,'-cmd,'@SUM(A1),'\tx,\"'\rx\",\"'=a,\"\"b\"\"\"\r\n");
    }

    @Test
    void numbers_and_other_cells_stay() {
        assertThat(line("-5", "+2.50", "0", "", "a=b", "2846.90")).isEqualTo("-5,+2.50,0,,a=b,2846.90\r\n");
    }

    @Test
    void a_control_character_does_not_hide_a_formula() {
        assertThat(line("\u0001=1+1")).isEqualTo("'=1+1\r\n");
    }

    private static String line(String... cells) {
        StringBuilder text = new StringBuilder();
        CsvText.line(text, List.of(cells));
        return text.toString();
    }
}
