package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import org.junit.jupiter.params.provider.ValueSource;

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
                new ArrayList<>(List.of("batch", folder.resolve("t.csv").toString()));
        args.addAll(List.of(more));
        if (!args.contains("--out")) {
            args.addAll(List.of("--out", out().toString()));
        }
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

    /** What the table of shipments says of its rows in a column. */
    private List<String> cells(String column) throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("f.shipments.csv"));
        int place = List.of(lines.get(0).split(",")).indexOf(column);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[place]).toList();
    }

    /** Before and after a court held a duty unlawful, and before and after another fell; and a rate that nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-19, 2026-05-06, 20, 15000.00, 15000.00, 0.00, 0.00",
        "2026-03-19, 2026-05-07, 20, 15000.00, 10000.00, 5000.00, 0.00",
        "2026-02-19, 2026-02-19, 20, 20000.00, 20000.00, 0.00, 0.00",
        "2026-02-19, 2026-02-20, 20, 20000.00, 10000.00, 0.00, 10000.00",
        "2026-02-19, 2026-02-20, unknown, '', '', '', ''"
    })
    void what_is_owed_is_told_from_what_is_disputed_and_what_was_collected_without_authority(
            String entered, String asOf, String base, String total, String undisputed, String disputed, String without)
            throws Exception {
        table(
                "line,origin,to,entered,value,currency,base rate",
                "6404.11.90,VN,US,%s,50000,USD,%s".formatted(entered, base));
        Ran ran = batch(MONDAY, "--as-of", asOf);
        assertThat(ran.err()).isEmpty();
        assertThat(cells("total_amount")).containsExactly(total);
        String owed = undisputed.isEmpty()
                ? ""
                : new BigDecimal(undisputed).add(new BigDecimal(disputed)).toString();
        assertThat(cells("owed_amount")).containsExactly(owed);
        assertThat(cells("disputed_amount")).containsExactly(disputed);
        assertThat(cells("without_authority_amount")).containsExactly(without);
        if (total.isEmpty()) {
            assertThat(ran.out()).doesNotContain("USD");
        } else {
            assertThat(ran.out()
                            .replace(",", "")
                            .replaceAll(" +(?=[0-9.]+  )", "  ")
                            .lines()
                            .toList())
                    .contains(
                            "duty known in US dollars for 1 shipment: USD " + total,
                            "  %s  owed and no ruling against it is in the packs".formatted(undisputed),
                            "  %s  owed though a court has held it unlawful which is not final".formatted(disputed),
                            "  %s  collected without authority potentially refundable".formatted(without));
        }
    }

    @Test
    void the_day_asked_about_is_said_to_be_taken_where_no_day_of_entry_is_stated() throws Exception {
        table(
                "line,origin,to,entered,loaded",
                "6404.11.90,VN,US,2026-08-01,",
                "6404.11.90,VN,US,,",
                "6404.11.90,VN,US,,2026-08-01",
                "6404.11.90,VN,US,unknown,");
        Ran ran = batch(MONDAY);
        assertThat(cells("entered")).containsExactly("2026-08-01", "2026-11-02", "", "");
        assertThat(cells("entered_stated")).containsExactly("yes", "no", "no", "no");
        assertThat(ran.out()).contains("1 row states no day of entry; 2026-11-02, the day asked about, was taken\n");

        table("line,origin,to,entered", "6404.11.90,VN,US,2026-08-01");
        assertThat(batch(MONDAY, "--overwrite").out()).doesNotContain("the day asked about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "parquet", "duckdb"})
    void values_below_a_cent_are_rounded_in_every_shape(String shape) throws Exception {
        table(
                "line,origin,to,entered,value,currency,base rate",
                "6404.11.90,VN,US,2026-08-01,10.005,USD,20",
                "6404.11.90,VN,US,2026-08-01,0.004,USD,1.23456789",
                "6404.11.90,VN,US,2026-08-01,1000,USD,20");
        Path out = folder.resolve("f." + shape);
        assertThat(Ran.on(MONDAY, Map.of(), "batch", folder.resolve("t.csv").toString(), "--out", out.toString())
                        .code())
                .isZero();
        assertThat(Ran.of(
                                "query",
                                "select value, total_amount, ordinary_percent::double as base from shipments",
                                "--from",
                                out.toString(),
                                "--format",
                                "csv")
                        .out())
                .isEqualToNormalizingNewlines(
                        """
                        value,total_amount,base
                        10.01,3.25,20.0
                        0.00,0.00,1.234568
                        1000.00,325.00,20.0
                        """);
        if (shape.equals("csv")) {
            assertThat(cells("value")).containsExactly("10.01", "0.00", "1000.00");
            assertThat(cells("ordinary_percent")).containsExactly("20", "1.234568", "20");
        }
    }

    @Test
    void a_table_without_rows_is_fine_and_says_so() throws Exception {
        table("line,origin,to");
        Ran ran = batch(MONDAY);
        assertThat(ran.out())
                .startsWith("0 rows read = 0 checked + 0 rejected\nnothing was checked: there are no rows\nwritten: ");
        assertThat(ran.out()).doesNotContain("next: ");
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_table_whose_rows_are_all_rejected_is_wrong_input() throws Exception {
        table("line,origin,to", "6404.11.90,QQ,US", "rubber,VN,US");
        Ran ran = batch(MONDAY);
        String rejects = folder.resolve("f.rejects.csv").toString();
        assertThat(ran.err())
                .isEqualTo("all 2 rows are rejected, so nothing was checked; `%s` says what to write instead\n"
                        .formatted(rejects));
        assertThat(ran.out()).contains("nothing was checked\n", "next: " + rejects + " says of each rejected row");
        assertThat(ran.code()).isEqualTo(2);

        table("line,origin,to", "6404.11.90,QQ,US", "6404.11.90,VN,US");
        assertThat(batch(MONDAY, "--overwrite").code()).isZero();
    }

    @Test
    void the_summary_ends_with_what_to_do_next() throws Exception {
        table(
                "id,line,goods,origin,shipped from,to,entered",
                "a,6404.11.90,,VN,,US,2026-08-01",
                "b,,rubber gloves,MY,,,2026-08-01",
                "c,6404.11.90,,VN,,,2026-08-01",
                "d,rubber,,VN,,US,");
        List<String> next = batch(MONDAY)
                .out()
                .lines()
                .filter(line -> line.startsWith("next: "))
                .toList();
        assertThat(next)
                .containsExactly(
                        "next: tradepact query \"select missing, count(*) as shipments from shipments where answer = 'open' group"
                                + " by all order by shipments desc limit 10\" --from " + out(),
                        "next: tradepact batch %s --as-of 2026-11-02 --explain 2".formatted(folder.resolve("t.csv")),
                        "next: %s says of each rejected row what to write instead"
                                .formatted(folder.resolve("f.rejects.csv")));
        for (String line : next.subList(0, 1)) {
            String[] parts = line.split("\"");
            assertThat(Ran.of("query", parts[1], "--from", out().toString()).err())
                    .isEmpty();
        }
    }

    @Test
    void the_query_about_stopped_shipments_can_be_asked() throws Exception {
        table(
                "line,origin,to,entered,inputs",
                "6404.11.90,VN,US,2026-08-01,",
                "8541.43.00,VN,US,2026-05-01,\"goods=2804.61,origin=CN,xinjiang=yes,share=10\"");
        String out = batch(MONDAY).out();
        assertThat(out).contains("                1  may not ship\n").contains(" --explain 2\n");
        String sql = out.substring(out.indexOf('"') + 1, out.lastIndexOf('"'));
        Ran asked = Ran.of("query", sql, "--from", out().toString(), "--format", "csv");
        assertThat(asked.out())
                .isEqualToNormalizingNewlines("commitment,consequence,shipments\nUS-UFLPA,presumed-forced-labour,1\n");
    }

    private Ran ask(String answers, String... more) {
        List<String> args = new ArrayList<>(
                List.of("batch", folder.resolve("t.csv").toString(), "--out", out().toString(), "--map", "ask"));
        args.addAll(List.of(more));
        return Ran.answering(answers, MONDAY, Map.of(), args.toArray(String[]::new));
    }

    @Test
    void a_question_about_a_column_is_asked_until_it_is_answered() throws Exception {
        table("our HTS,origin of it,to where,prodcer,x,y", "6404.11.90,VN,US,Mill,a,b");
        Ran ran = ask("y\nYES\n\nn\nwhat\n?\nline\nimporter\nno\n-\n");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "column `prodcer`, such as `Mill`: is it `producer`? Enter or `y` says yes",
                        "then what does it say? Enter passes over it, or type a name; `?` lists the names\n`what` is none of the"
                                + " names a column may have",
                        "a column may say asOf, baseRate, buyer,",
                        "`line` is said by the column `our HTS` already; type another name, or Enter");
        Path kept = folder.resolve("f.columns.yaml");
        assertThat(kept)
                .hasContent(
                        """
                        line: "our HTS"
                        origin: "origin of it"
                        to: "to where"
                        importer: "prodcer"
                        ignore: ["x", "y"]
                        """);
        assertThat(ran.out()).contains(", " + kept);

        Ran explained = batch(MONDAY, "--explain", "1");
        assertThat(explained.err()).startsWith("row 1: %s, line 2\n".formatted(folder.resolve("t.csv")));
        assertThat(explained.out()).contains("6404.11.90");
    }

    @Test
    void days_are_read_in_the_order_that_a_person_says_and_in_no_other() throws Exception {
        table(
                "line,origin,to,entered",
                "6404.11.90,VN,US,03/04/2026",
                "6404.11.90,ZZ,US,13/04/2026",
                "6404.11.90,VN,US,20260413");
        assertThat(batch(MONDAY).out()).startsWith("3 rows read = 1 checked + 2 rejected\n");
        assertThat(Files.readString(folder.resolve("f.rejects.csv")))
                .contains(
                        ",entered,03/04/2026,\"`03/04/2026` may be `2026-04-03` or `2026-03-04`; write one of them,",
                        ",origin,ZZ,",
                        ",entered,13/04/2026,\"`13/04/2026` begins with the day; write `2026-04-13`,");
        assertThat(batch(MONDAY, "--explain", "2").err())
                .contains(":3:4: `entered`: `13/04/2026` begins with the day; write `2026-04-13`, or say");

        batch(MONDAY, "--overwrite", "--days", "day-first");
        assertThat(cells("entered")).containsExactly("2026-04-03", "2026-04-13");
        Path kept = folder.resolve("f.columns.yaml");
        assertThat(kept).hasContent("days: day-first");
        assertThat(batch(MONDAY, "--explain", "1").out()).contains("2026-04-03");
        assertThat(batch(MONDAY, "--explain", "1", "--days", "month-first").err())
                .isEqualTo("--days: the columns are read by a mapping that says `days: day-first`, the flag says"
                        + " `month-first`; leave one of them out\n");
        assertThat(batch(MONDAY, "--overwrite", "--days", "month-first").code()).isZero();
        assertThat(cells("entered")).containsExactly("2026-03-04", "2026-04-13");
        assertThat(batch(MONDAY, "--overwrite").err())
                .isEqualTo(
                        ("`%s` is of an earlier run and was not read here, but `--explain` with `--out` would read it;"
                                        + " delete it, or name it by `--map`\n")
                                .formatted(kept));
        assertThat(batch(MONDAY, "--days", "dmy").err())
                .isEqualTo("--days: expected `year-first`, `day-first` or `month-first`, got `dmy`\n");
    }

    @Test
    void a_run_is_gone_on_with_in_the_same_order_of_days() throws Exception {
        table("line,origin,to,entered", "6404.11.90,VN,US,03/04/2026");
        begin("--days", "day-first");
        assertThat(batch(MONDAY, "--resume", "--days", "month-first").err()).startsWith("--days: the columns are read");
        assertThat(batch(MONDAY, "--resume").code()).isZero();
        assertThat(cells("entered")).containsExactly("2026-04-03");
    }

    @Test
    void which_of_day_and_month_comes_first_is_asked_even_where_only_one_fits() throws Exception {
        table("line,origin,to,entered", "6404.11.90,VN,US,13/04/2026", "6404.11.90,VN,US,03/04/2026");
        String question =
                "days such as `13/04/2026` in the column `entered`: does the day come first, or the month? of 2 such"
                        + " days in the first rows 1 can only have the day first, and none only the month; type `day` or `month`; Enter"
                        + " says neither, and such rows are rejected\n";
        Path kept = folder.resolve("f.columns.yaml");
        assertThat(ask("dmy\nday\n").err())
                .isEqualTo(question + "expected `day` or `month`, or Enter, got `dmy`\nwritten to `" + kept
                        + "`; next time: `--map " + kept + "`\n");
        assertThat(kept).hasContent("days: day-first");
        assertThat(cells("entered")).containsExactly("2026-04-13", "2026-04-03");
        Files.delete(kept);
        assertThat(ask("\n", "--overwrite").err()).startsWith(question + "all 2 rows are rejected");
        assertThat(kept).doesNotExist();
        assertThat(ask("", "--overwrite").err()).startsWith(question + "--map: nobody answers");
        assertThat(ask("", "--overwrite", "--days", "day-first").code()).isZero();
        assertThat(kept).hasContent("days: day-first");
    }

    @Test
    void what_was_refused_is_not_confirmed_by_enter() throws Exception {
        table("line,origin,to,prodcer", "6404.11.90,VN,US,Mill");
        assertThat(ask("no\n\n").code()).isZero();
        assertThat(folder.resolve("f.columns.yaml")).hasContent("ignore: \"prodcer\"");
    }

    private static final String ROW = "row 1: %s/t.csv, line 2\n";

    @ParameterizedTest
    @ValueSource(strings = {"f.csv", "f.parquet", "f.jsonl", "f.duckdb"})
    void a_row_is_explained_as_of_the_day_of_its_run(String name) throws Exception {
        table("line,origin,to", "6404.11.90,VN,US", "6404.11.90,ZZ,US");
        String out = folder.resolve(name).toString();
        String row = ROW.formatted(folder);
        assertThat(batch(TUESDAY, "--out", out, "--explain", "1").err())
                .isEqualTo(row + "asked as of 2026-11-03, which is today; `--as-of` asks of another day\n");
        assertThat(batch(MONDAY, "--out", out).code()).isZero();
        Ran ran = batch(TUESDAY, "--out", out, "--explain", "1");
        assertThat(ran.err()).isEqualTo(row + "asked as of 2026-11-02, as the run of `" + out + "` did\n");
        assertThat(ran.out()).contains("2026-11-02").doesNotContain("2026-11-03");
        assertThat(batch(TUESDAY, "--out", out, "--explain", "1", "--as-of", "2026-10-01")
                        .err())
                .isEqualTo(row);
        assertThat(batch(TUESDAY, "--out", out, "--explain", "2").err()).doesNotContain("asked as of");
    }

    @Test
    void a_row_is_explained_as_of_the_day_of_a_run_that_has_not_ended() throws Exception {
        table("line,origin,to", "6404.11.90,VN,US");
        begin();
        Ran ran = batch(TUESDAY, "--explain", "1");
        assertThat(ran.err())
                .isEqualTo(ROW.formatted(folder) + "asked as of 2026-11-02, as the run of `" + out() + "` did\n");
        assertThat(ran.out()).contains("2026-11-02").doesNotContain("2026-11-03");
    }

    @Test
    void a_row_that_names_its_day_is_explained_as_of_it() throws Exception {
        table("line,origin,to,as of", "6404.11.90,VN,US,2026-10-05", "6404.11.90,VN,US,");
        assertThat(batch(MONDAY).code()).isZero();
        Ran ran = batch(TUESDAY, "--explain", "1");
        assertThat(ran.err()).isEqualTo(ROW.formatted(folder));
        assertThat(ran.out()).contains("2026-10-05");
        assertThat(batch(TUESDAY, "--explain", "2").err()).contains("asked as of 2026-11-02, as the run of");
    }

    @Test
    void a_question_that_nobody_answers_ends_the_run() throws Exception {
        table("our HTS,origin,to", "6404.11.90,VN,US");
        Ran ran = ask("?\n");
        assertThat(ran.err())
                .endsWith("--map: nobody answers: `ask` needs a terminal or lines on stdin; name a mapping file\n");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void a_row_is_explained_by_its_number_or_its_id() throws Exception {
        table("id,line,origin,to", "7,6404.11.90,Viet Nam,USA", "a,0101.21,MY,US", "2,0101.21,DE,US");
        String at = folder.resolve("t.csv") + ", line ";
        assertThat(batch(MONDAY, "--explain", "2", "--as-of", "2026-11-01").err())
                .isEqualTo("row 2 (`a`): " + at + "3\n");
        assertThat(batch(MONDAY, "--explain", "a").err()).startsWith("row 2 (`a`): " + at + "3\n");
        assertThat(batch(MONDAY, "--explain", "id:2").err()).startsWith("row 3 (`2`): " + at + "4\n");
        Ran seventh = batch(MONDAY, "--explain", "7");
        assertThat(seventh.err()).startsWith("row 1 (`7`): " + at + "2\n");
        assertThat(seventh.out()).contains("6404.11.90 from VN to US");
        assertThat(batch(MONDAY, "--explain", "8").err())
                .isEqualTo("--explain: there are 3 rows and none has that id, got 8\n");
        assertThat(batch(MONDAY, "--explain", "b").err()).isEqualTo("--explain: no row has the id `b`\n");
        table("line,origin,to", "6404.11.90,VN,US");
        assertThat(batch(MONDAY, "--explain", "b").err())
                .isEqualTo("--explain: the table has no column `id`; name a row by its number, got `b`\n");
    }

    @Test
    void a_run_that_is_complete_has_nothing_to_go_on_with() throws Exception {
        table("line,origin,to", "6404.11.90,VN,US");
        batch(MONDAY);
        Ran ran = batch(TUESDAY, "--resume");
        assertThat(ran.all())
                .isEqualTo(
                        """
                        exit 2
                        --- out
                        --- err
                        --resume: a run has ended here and its files are complete: `F/f.csv`, `F/f.shipments.csv`, `F/f.rejects.csv`; of which table and day it was is not kept, so nothing was done: `--overwrite` in place of `--resume` begins anew
                        """
                                .replace("F/", folder + "/"));
        assertThat(days()).containsExactly("2026-11-02");
    }

    @Test
    void what_is_left_of_a_run_that_was_killed_as_it_ended_is_taken_away() throws Exception {
        table("line,origin,to", "6404.11.90,VN,US");
        assertThat(batch(MONDAY).code()).isZero();
        Path work = Files.createDirectory(folder.resolve("f.csv.work"));
        Files.writeString(work.resolve("part-000000.findings.csv"), "");
        assertThat(batch(MONDAY, "--resume").err())
                .startsWith("--resume: a run has ended here and its files are complete");
        assertThat(work).doesNotExist();
    }

    @Test
    void it_is_the_content_of_a_table_that_counts_when_a_run_is_gone_on_with() throws Exception {
        Path table = table("line,origin,to", "6404.11.90,VN,US");
        begin();
        Files.setLastModifiedTime(table, java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(batch(MONDAY, "--resume").code()).isZero();

        begin();
        java.nio.file.attribute.FileTime time = Files.getLastModifiedTime(table);
        table("line,origin,to", "6404.11.90,MY,US");
        Files.setLastModifiedTime(table, time);
        assertThat(batch(MONDAY, "--resume").err())
                .startsWith("--resume: this is not the run that was begun: `input %s` was `32 bytes, SHA-256 "
                        .formatted(table));
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
        Ran ran = batch(MONDAY, "--explain", "1", "--as-of", "2026-11-02");
        assertThat(ran.err()).isEqualTo("row 1 (`MY`): %s, line 2\n".formatted(folder.resolve("t.csv")));
        assertThat(ran.out()).contains("MY");
    }
}
