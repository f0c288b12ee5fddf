package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FinishTest {
    private static final List<String> SHAPES = List.of("parquet", "csv", "jsonl", "duckdb");

    @TempDir
    Path folder;

    private Path run(String name, int rows, int rowsPerPart) throws Exception {
        Path out = folder.resolve(name);
        Runs.write(out, rows, Math.min(rowsPerPart, 50), rowsPerPart);
        return out;
    }

    static List<List<@Nullable String>> ask(Path from, String sql) throws Halted {
        try (Query query = Query.open(from);
                Answer answer = query.ask(sql)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (List<@Nullable String> row = answer.next(); row != null; row = answer.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void every_shape_holds_the_same_rows_in_their_order_whatever_the_parts() throws Exception {
        Path csv = run("a.csv", 300, 1000);
        List<List<@Nullable String>> findings = ask(csv, "from findings");
        assertThat(findings).hasSize(516);
        assertThat(findings.get(1).toString())
                .isEqualTo(
                        "[1, S-1, MY-ART-1, malaysia_art, s, spared, binding, null, 9903.01.25, 19.000000, null, null,"
                                + " owed, null, null, S150]");
        for (String shape : SHAPES) {
            for (int rowsPerPart : new int[] {7, 50, 1000}) {
                Path out = run("b" + rowsPerPart + shape + "." + shape, 300, rowsPerPart);
                assertThat(ask(out, "from findings"))
                        .as("%s %d", shape, rowsPerPart)
                        .isEqualTo(findings);
                assertThat(ask(out, "select * replace (ltrim(producer, '''') as producer) from shipments"))
                        .as("%s %d", shape, rowsPerPart)
                        .isEqualTo(ask(csv, "select * replace (ltrim(producer, '''') as producer) from shipments"));
                assertThat(ask(out, "select row, line, \"column\", problem from rejects"))
                        .isEqualTo(ask(csv, "select row, line, \"column\", problem from rejects"));
                assertThat(ask(out, "from by_line")).isEqualTo(ask(csv, "from by_line"));
            }
        }
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws Exception {
        for (String shape : List.of("parquet", "csv", "jsonl")) {
            Path one = run("one" + shape + "." + shape, 20_000, 5_000);
            Path two = run("two" + shape + "." + shape, 20_000, 5_000);
            assertThat(one).hasSameBinaryContentAs(two);
            assertThat(folder.resolve("one" + shape + ".shipments." + shape))
                    .hasSameBinaryContentAs(folder.resolve("two" + shape + ".shipments." + shape));
        }
    }

    @Test
    void types_are_kept() throws Exception {
        for (String shape : SHAPES) {
            Path out = run("t" + shape + "." + shape, 10, 5);
            for (OutTable table : List.of(OutTable.SHIPMENTS, OutTable.FINDINGS)) {
                assertThat(ask(out, "select column_type from (describe %s)".formatted(table.called())))
                        .as(shape)
                        .isEqualTo(table.types().stream().map(List::of).toList());
                assertThat(ask(out, "select column_name from (describe %s)".formatted(table.called())))
                        .isEqualTo(table.columns().stream().map(List::of).toList());
            }
        }
    }

    @Test
    void no_rows_make_empty_tables() throws Exception {
        for (String shape : SHAPES) {
            Path out = run("none" + shape + "." + shape, 0, 10);
            for (OutTable table : OutTable.values()) {
                assertThat(ask(out, "select count(*) from " + table.called())).containsExactly(List.of("0"));
            }
            assertThat(ask(out, "from by_month")).isEmpty();
        }
        assertThat(folder.resolve("nonecsv.csv")).hasContent(String.join(",", OutTable.FINDINGS.columns()) + "\r\n");
    }

    @Test
    void spreadsheets_meet_no_formula_and_numbers_stay_numbers() throws Exception {
        run("f.csv", 12, 5);
        String text = Files.readString(folder.resolve("f.shipments.csv"));
        assertThat(text)
                .contains(",\"'=HYPERLINK(\"\"x\"\")\",")
                .contains(",'-5 Ltd,")
                .contains(",-0.25,");
        assertThat(Files.readString(folder.resolve("f.rejects.csv")))
                .isEqualTo("row,file,line,column,value,problem\r\n"
                        + "7,t.csv,8,line,'=1+1,\"a `line`, \"\"odd\"\"\nhas no digits\"\r\n");
    }

    @Test
    void other_shapes_keep_the_text_as_it_is() throws Exception {
        for (String shape : List.of("parquet", "jsonl", "duckdb")) {
            assertThat(ask(
                            run("k" + shape + "." + shape, 12, 5),
                            "select distinct producer from shipments order by all"))
                    .as(shape)
                    .isEqualTo(List.of(
                            List.of("-5 Ltd"),
                            List.of("=HYPERLINK(\"x\")"),
                            List.of("Łódź, \"Sp.\""),
                            Arrays.asList((String) null)));
        }
    }

    @Test
    void a_formula_is_found_across_the_blocks_of_a_file() throws Exception {
        Lines lines = new Lines();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            lines.cell("x".repeat(i % 13))
                    .cell("-" + i)
                    .cell("-" + i + "a")
                    .cell("@b\"")
                    .end();
            expected.append("x".repeat(i % 13) + ",-" + i + ",'-" + i + "a,\"'@b\"\"\"\r\n");
        }
        byte[] bytes = new byte[lines.size()];
        lines.bytes().get(bytes);
        Path file = Files.write(folder.resolve("lines"), bytes);
        java.io.ByteArrayOutputStream copied = new java.io.ByteArrayOutputStream();
        CsvCopy.copy(file, copied);
        assertThat(copied.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void views_answer_the_usual_questions() throws Exception {
        Path out = run("v.duckdb", 21, 10);
        Path moved = Files.move(out, folder.resolve("moved elsewhere.duckdb"));
        assertThat(ask(moved, "from by_verdict"))
                .containsExactly(List.of("charged", "binding", "18", "18"), List.of("spared", "binding", "18", "18"));
        assertThat(ask(moved, "from by_commitment"))
                .containsExactly(List.of("malaysia_art", "MY-ART-1", "spared", "binding", "18", "18"));
        assertThat(ask(moved, "from by_basis"))
                .containsExactly(List.of("IEEPA, reciprocal", "charged", "owed", "18", "18", "USD", "3421.80", "0"));
        assertThat(ask(moved, "from by_line"))
                .containsExactly(Arrays.asList("0101.21", "18", "12", "6", "0", "USD", "18198.00", null, null, "18"));
        assertThat(ask(moved, "select count(*) from by_producer")).containsExactly(List.of("4"));
        assertThat(ask(moved, "select \"month\" from by_month limit 1")).containsExactly(List.of("2026-01"));
    }
}
