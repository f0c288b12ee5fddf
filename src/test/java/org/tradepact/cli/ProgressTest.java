package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressTest {
    private static final long MILLISECOND = 1_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now = 17;

    private Shell shell(boolean terminal) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Shell(stream, stream, Map.of(), terminal, () -> LocalDate.of(2026, 3, 1));
    }

    private String shown(Progress progress, int... milliseconds) {
        for (int i = 0; i < milliseconds.length; i++) {
            now = 17 + milliseconds[i] * MILLISECOND;
            progress.at(1_000 * (i + 1), 5_000);
        }
        progress.end();
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void where_there_is_no_terminal_a_line_now_and_then_says_how_far_it_is() {
        Progress progress = Progress.inLines(shell(false), true, "questions", () -> now);
        assertThat(shown(progress, 4_999, 5_000, 9_999, 10_001))
                .isEqualTo("2,000 of 5,000 questions\n4,000 of 5,000 questions\n");
    }

    @Test
    void a_terminal_shows_one_line_that_changes() {
        Progress progress = Progress.inLines(shell(true), true, "questions", () -> now);
        assertThat(shown(progress, 1_000, 1_101, 1_150, 6_200))
                .isEqualTo("\r2000 of 5000 questions \r4000 of 5000 questions \r" + " ".repeat(50) + "\r");
    }
}
