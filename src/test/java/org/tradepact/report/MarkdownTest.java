package org.tradepact.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkdownTest {
    @Test
    void what_a_user_wrote_is_no_markup() {
        assertThat(Markdown.safe("*a* _b_ `c` [d](e) <f> #g | h ~i~ &amp; \\j"))
                .isEqualTo("\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\| h \\~i\\~ \\&amp; \\\\j");
    }

    @Test
    void line_ends_control_characters_and_turned_text_do_not_pass() {
        assertThat(Markdown.safe("one\r\n# two\u001b[31m\u0007 \u202ethree\u0000\u009b"))
                .isEqualTo("one \\# two\\[31m three");
    }

    @Test
    void sentences_begin_with_a_capital_and_end_with_a_stop() {
        assertThat(new Markdown()
                        .head(1, "title")
                        .bold("may ship")
                        .bullets(List.of("one.", "two?"))
                        .toString())
                .isEqualTo(
                        """
                        # title

                        **May ship.**

                        - One.
                        - Two?
                        """);
    }

    @Test
    void a_cell_cannot_end_its_row() {
        assertThat(new Markdown()
                        .table(List.of(List.of("a", "b"), List.of("x | y\nz", "")))
                        .toString())
                .isEqualTo(
                        """
                        | a | b |
                        | --- | --- |
                        | x \\| y z |  |
                        """);
    }
}
