package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.batch.FoundRun;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryCommandTest {
    @TempDir
    Path folder;

    private String from;

    @BeforeEach
    void run() {
        Path database = folder.resolve("findings.duckdb");
        FoundRun.write(database, 100);
        from = database.toString();
    }

    private Ran ask(String sql, String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"query", sql, "--from", from}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Ran.of(args);
    }

    @Test
    void numbers_stand_to_the_right_and_what_is_not_known_is_a_dash() {
        assertThat(
                        ask("select producer, count(*) as shipments, sum(value) as \"value\" from shipments group by all order by all")
                                .all())
                .isEqualTo(
                        """
                        exit 0
                        --- out
                        producer         shipments     value
                        -5 Ltd                  17  17872.50
                        =HYPERLINK("x")         18  18954.00
                        Łódź, "Sp."             17  17810.50
                        -                       34  35721.00
                        --- err
                        """);
    }

    @Test
    void what_is_too_wide_is_told_row_by_row() {
        Ran ran = Ran.with(Map.of("COLUMNS", "40"), "query", "select * from findings limit 2", "--from", from);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("row 1\n  row            1\n  id             S-1\n")
                .contains("\n\nrow 2\n");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void the_first_fifty_rows_are_shown_and_all_on_request() {
        Ran few = ask("select \"row\" from findings");
        assertThat(few.out().lines()).hasSize(53);
        assertThat(few.out())
                .endsWith("\n\nand 122 more rows; `--full` shows all, `--format csv --out FILE` keeps them\n");
        assertThat(ask("select \"row\" from findings limit 50").out().lines()).hasSize(51);
        assertThat(ask("select \"row\" from findings", "--full").out().lines()).hasSize(173);
    }

    @Test
    void no_rows_are_said() {
        assertThat(ask("select id from findings where false").out()).isEqualTo("id\nno rows\n");
    }

    @Test
    void machines_get_types_and_nulls() throws Exception {
        assertThat(ask(
                                "select id, basis, rate_percent, 1 = 1 as yes, 'nan'::double as n from findings order by id, verdict desc limit 1",
                                "--format",
                                "json")
                        .out())
                .isEqualTo(
                        """
                        [
                          {
                            "id" : "S-1",
                            "basis" : null,
                            "rate_percent" : 19.000000,
                            "yes" : true,
                            "n" : "nan"
                          }
                        ]
                        """);
        Path csv = folder.resolve("x.csv");
        Ran ran = ask(
                "select id, producer, value from shipments order by \"row\" limit 2",
                "--format",
                "csv",
                "--out",
                csv.toString());
        assertThat(ran.all()).isEqualTo("exit 0\n--- out\n--- err\n");
        assertThat(Files.readString(csv))
                .isEqualTo("id,producer,value\r\nS-1,\"Łódź, \"\"Sp.\"\"\",1001.50\r\nS-2,'-5 Ltd,1002.50\r\n");
    }

    @Test
    void what_goes_wrong_while_rows_are_read_leaves_no_file() {
        Path csv = folder.resolve("x.csv");
        Ran ran = ask("select cast(id as integer) from shipments", "--format", "csv", "--out", csv.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("the query: could not convert string 'S-1' to INT32");
        assertThat(csv).doesNotExist();
    }

    @Test
    void mistakes_are_wrong_input() {
        assertThat(ask("from finding").all())
                .isEqualTo(
                        "exit 2\n--- out\n--- err\nthe query: there is no table `finding`; did you mean `findings`?\n");
        assertThat(ask("select 1", "--format", "sarif").all())
                .isEqualTo(
                        "exit 2\n--- out\n--- err\n--format: a query has no `sarif`; expected `pretty`, `json` or `csv`\n");
    }
}
