package org.tradepact.learn.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Event ONE = event("a", "l/one", Event.What.WRONG, "breach \"x\"\n; ü");
    private static final Event TWO = event("b", "l/two", Event.What.RIGHT, "2");

    @TempDir
    private Path folder;

    private Path path;
    private ProgressFile file;

    private static Event event(String course, String task, Event.What what, String text) {
        return new Event(DAY, what, course, task, "predict", "MY-ART-CM.2", 1, text);
    }

    @BeforeEach
    void open() {
        path = folder.resolve("deep/progress.jsonl");
        file = new ProgressFile(path);
    }

    @Test
    void what_was_added_is_read_in_order_by_whoever_opens_it_next() {
        assertThat(file.read()).isEqualTo(new ProgressFile.Read(java.util.List.of(), java.util.List.of()));
        file.add(ONE);
        file.add(TWO);

        ProgressFile.Read read = new ProgressFile(path).read();
        assertThat(read.events()).containsExactly(ONE, TWO);
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void wherever_a_crash_cuts_the_file_all_but_the_last_line_is_kept_and_adding_goes_on() throws IOException {
        file.add(ONE);
        long whole = Files.size(path);
        file.add(TWO);
        byte[] bytes = Files.readAllBytes(path);

        for (int cut = (int) whole + 1; cut < bytes.length - 1; cut++) {
            Files.write(path, java.util.Arrays.copyOf(bytes, cut));
            ProgressFile.Read read = file.read();
            assertThat(read.events()).as("cut at %d", cut).containsExactly(ONE);
            assertThat(read.remarks())
                    .containsExactly("%s: the last line is cut short and was left out".formatted(path));

            file.add(TWO);
            assertThat(file.read().events()).as("cut at %d", cut).containsExactly(ONE, TWO);
        }
        Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 1)); // only the end of the line is lost
        assertThat(file.read().events()).containsExactly(ONE, TWO);
    }

    @Test
    void lines_of_a_newer_version_stay_and_count_for_nothing() throws IOException {
        file.add(ONE);
        String newer =
                "{\"v\":2,\"on\":\"2027-01-01\",\"event\":\"argued-with-a-friend\",\"course\":\"a\",\"friend\":7}\n"
                        + "{\"v\":2,\"on\":\"2027-01-01\",\"event\":\"right\",\"course\":\"a\",\"task\":\"l/new\",\"mood\":\"good\"}\n";
        Files.writeString(path, newer, StandardOpenOption.APPEND);
        file.add(TWO);

        ProgressFile.Read read = file.read();
        assertThat(read.events()).hasSize(3).startsWith(ONE).endsWith(TWO);
        assertThat(read.events().get(1).task()).isEqualTo("l/new");
        assertThat(read.remarks())
                .containsExactly("%s: 1 line of a newer version is kept and not read".formatted(path));
        assertThat(Files.readString(path)).contains(newer);
    }

    @Test
    void a_reset_forgets_the_course_and_no_other_and_erases_nothing() throws IOException {
        file.add(ONE);
        file.add(TWO);
        file.add(Event.reset(DAY, "a"));
        assertThat(file.read().events()).containsExactly(TWO);

        file.add(ONE);
        assertThat(file.read().events()).containsExactly(TWO, ONE);

        file.add(Event.reset(DAY, ""));
        assertThat(file.read().events()).isEmpty();
        assertThat(Files.readAllLines(path)).hasSize(5);
    }

    @Test
    void lines_that_are_no_events_are_counted() throws IOException {
        file.add(ONE);
        Files.writeString(path, "nonsense\n[1]\n\n", StandardOpenOption.APPEND);
        file.add(TWO);

        ProgressFile.Read read = file.read();
        assertThat(read.events()).containsExactly(ONE, TWO);
        assertThat(read.remarks()).containsExactly("%s: 2 lines are no event and were left out".formatted(path));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_device_is_neither_waited_for_nor_taken_for_a_file() {
        ProgressFile device = new ProgressFile(Path.of("/dev/zero"));

        assertThat(device.read().events()).isEmpty();
        assertThatThrownBy(() -> device.add(Event.reset(LocalDate.of(2026, 3, 1), "")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
