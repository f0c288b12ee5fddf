package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StdoutTest {
    private static Stdout written(OutputStream to) {
        Stdout results = new Stdout(to);
        PrintStream out = new PrintStream(results);
        out.print("an answer");
        out.flush();
        return results;
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void a_full_disk_is_remembered() {
        assertThat(written(failing("No space left on device")).lost()).contains("No space left on device");
    }

    @Test
    void a_reader_who_wants_no_more_is_no_loss() {
        assertThat(written(failing("Broken pipe")).lost()).isEmpty();
    }

    @Test
    void what_arrives_is_whole() {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();

        assertThat(written(arrived).lost()).isEmpty();
        assertThat(arrived).hasToString("an answer");
    }
}
