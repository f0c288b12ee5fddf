package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchCommandTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);

    @TempDir
    private Path folder;

    private Path table(String... lines) throws Exception {
        return Files.write(folder.resolve("t.csv"), List.of(lines));
    }

    private Path out() {
        return folder.resolve("f.csv");
    }

    private Ran batch(LocalDate today, String... more) {
        List<String> args =
                new ArrayList<>(List.of("batch", folder.resolve("t.csv").toString(), "--out", out().toString()));
        args.addAll(List.of(more));
        return Ran.on(today, Map.of(), args.toArray(String[]::new));
    }

    /** Ends a run before its output is written: something is in the way, which is then taken away. */
    private void begin(String... more) throws Exception {
        Files.deleteIfExists(folder.resolve("f.shipments.csv"));
        Path inTheWay = Files.createDirectories(folder.resolve("f.shipments.csv/full"));
        List<String> all = new ArrayList<>(List.of(more));
        all.add("--overwrite");
        Ran ran = batch(MONDAY, all.toArray(String[]::new));
        assertThat(ran.err()).endsWith("; all rows are kept, write them by `--resume`\n");
        assertThat(ran.code()).isEqualTo(2);
        Files.delete(inTheWay);
        Files.delete(folder.resolve("f.shipments.csv"));
    }

    private List<String> days() throws Exception {
        return Files.readAllLines(folder.resolve("f.shipments.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[2])
                .toList();
    }

    @Test
    void a_run_is_gone_on_with_on_another_day_as_of_the_day_it_was_begun() throws Exception {
        table("line,origin,to", "6404.11.90,VN,US");
        begin();
        Ran ran = batch(TUESDAY, "--resume");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(days()).containsExactly("2026-11-02");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-19,none", "2026-02-20,potential"})
    void a_refund_may_be_had_from_the_day_the_power_was_struck_down(String asOf, String refund) throws Exception {
        table("line,origin,to,entered,value,currency,base rate", "6404.11.90,VN,US,2026-02-19,50000,USD,20");
        assertThat(batch(MONDAY, "--as-of", asOf).code()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("f.shipments.csv"));
        List<String> columns = List.of(lines.get(0).split(","));
        assertThat(lines.get(1).split(",")[columns.indexOf("refund")]).isEqualTo(refund);
    }

    @Test
    void a_run_about_another_day_is_another_run() throws Exception {
        table("line,origin,to", "6404.11.90,VN,US");
        begin();
        assertThat(batch(TUESDAY, "--resume", "--as-of", "2026-11-03").all())
                .isEqualTo(
                        """
                        exit 2
                        --- out
                        --- err
                        --resume: this is not the run that was begun: `as of` was `2026-11-02` and is `2026-11-03`; begin anew by `--overwrite`
                        """);
        assertThat(batch(TUESDAY, "--resume", "--as-of", "2026-11-02").code()).isZero();
    }

    @Test
    void a_flag_beats_the_days_of_rows_and_so_it_does_after_a_resume() throws Exception {
        table("line,origin,to,as of", "6404.11.90,VN,US,2026-05-01", "6404.11.90,VN,US,", "6404.11.90,VN,US,soon");
        begin("--as-of", "2026-10-05");
        assertThat(batch(TUESDAY, "--resume").code()).isZero();
        assertThat(days()).containsExactly("2026-10-05", "2026-10-05", "2026-10-05");

        begin();
        assertThat(batch(TUESDAY, "--resume", "--as-of", "2026-11-02").err())
                .contains("`as of, where a row does not say` is gone, `as of` is new");
        assertThat(batch(TUESDAY, "--resume").code()).isZero();
        assertThat(days()).containsExactly("2026-05-01", "2026-11-02");
        assertThat(Files.readString(folder.resolve("f.rejects.csv")))
                .contains("expected a day such as `2027-01-31`, got `soon`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --threads 0            | --threads: expected 1 to 256, got `0`
                    --sample 0             | --sample: expected 1 to 100000, got `0`
                    --explain 0            | --explain: rows are counted from 1, got `0`
                    --resume --overwrite   | --resume goes on and --overwrite begins anew; give one of them
                    --format sarif         | --format: the summary has no `sarif`; expected `pretty` or `json`
                    --resume               | --resume: there is no run of `OUT` to go on with; leave `--resume` out
                    --as-of soon           | --as-of: expected a day such as `2027-01-31`, got `soon`
                    --explain 2            | --explain: there is 1 row, got 2
                    """)
    void what_cannot_be_done_is_one_sentence(String flags, String sentence) throws Exception {
        table("line,origin,to", "6404.11.90,VN,US");
        Ran ran = batch(MONDAY, flags.split(" "));
        assertThat(ran.err()).isEqualTo(sentence.replace("OUT", out().toString()) + "\n");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(folder.resolve("f.csv.work")).doesNotExist();
    }

    @Test
    void columns_of_one_name_and_files_without_one_are_told() throws Exception {
        table("line,origin,to,line", "6404.11.90,VN,US,1");
        assertThat(batch(MONDAY).err())
                .endsWith(
                        ": the column `line` comes twice; call one of them otherwise, or name the later, `line (2)`, under"
                                + " `ignore` in a `--map` file\n");
        assertThat(Ran.of("batch", "", "--out", out().toString()).err())
                .isEqualTo("TABLE: its name is empty; name a file such as `shipments.csv`\n");
    }

    @Test
    void a_row_whose_id_is_a_word_of_its_own_is_explained_as_it_was_answered() throws Exception {
        table("id,line,origin,to", "MY,6404.11.90,VN,US");
        Ran ran = batch(MONDAY, "--explain", "1");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("MY");
    }
}
