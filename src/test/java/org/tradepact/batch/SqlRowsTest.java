package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Unreadable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlRowsTest {
    @TempDir
    Path folder;

    private void sql(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database)) {
            for (String sql : statements) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private Path parquet(String select) throws SQLException {
        Path file = folder.resolve("t.parquet");
        sql("", "COPY (%s) TO '%s'".formatted(select, file));
        return file;
    }

    private Rows open(String named) throws Unreadable {
        return InputFile.of(folder.resolve(named).toString()).open(0, folder.resolve("scratch"));
    }

    private List<String> read(String named) throws Unreadable {
        try (Rows rows = open(named)) {
            List<String> said = new ArrayList<>();
            said.add(rows.columns().toString());
            BitSet all = new BitSet();
            all.set(0, rows.columns().size());
            rows.keep(all);
            for (Read read = rows.next(); read != null; read = rows.next()) {
                said.add(CsvRowsTest.said(read));
            }
            return said;
        }
    }

    @Test
    void values_come_as_a_person_writes_them() throws Exception {
        parquet("SELECT 'a' AS id, 8505110000::BIGINT AS hts, 2846902000::DOUBLE AS hts2, 1234.5::DOUBLE AS share,"
                + " DATE '2026-05-01' AS entered, TIMESTAMP '2026-05-01' AS loaded, TIMESTAMP '2026-05-01 12:30:00' AS at,"
                + " TIMESTAMPTZ '2026-05-01 00:00:00+00' AS zoned, 1000.50::DECIMAL(18,2) AS value, true AS yes,"
                + " 'sea'::ENUM('sea', 'air') AS mode, 3::UTINYINT AS small");
        assertThat(read("t.parquet"))
                .containsExactly(
                        "[id, hts, hts2, share, entered, loaded, at, zoned, value, yes, mode, small]",
                        "1@1 [a, 8505110000, 2846902000, 1234.5, 2026-05-01, 2026-05-01, 2026-05-01 12:30:00, 2026-05-01,"
                                + " 1000.50, true, sea, 3]");
    }

    @Test
    void nothing_is_null_and_so_is_a_number_that_is_none() throws Exception {
        parquet(
                "SELECT NULL::VARCHAR AS a, ' ' AS b, NULL::DATE AS c, 'nan'::DOUBLE AS d, NULL::INTEGER AS e, 'x' AS f");
        assertThat(read("t.parquet")).containsExactly("[a, b, c, d, e, f]", "1@1 [null, null, null, null, null, x]");
    }

    @Test
    void rows_keep_their_order_and_can_be_passed_over() throws Exception {
        parquet("SELECT range AS id, 'p' || (range % 7) AS producer FROM range(300000)");
        try (Rows rows = open("t.parquet")) {
            for (long i = 1; i <= 300_000; i++) {
                Row row = (Row) rows.next();
                assertThat(row.number()).isEqualTo(i);
                assertThat(row.cells()[0]).isEqualTo(Long.toString(i - 1));
            }
            assertThat(rows.next()).isNull();
            assertThat(rows.done()).isEqualTo(1);
        }
        for (long skipped : new long[] {0, 1, 2_047, 2_048, 2_049, 123_456, 299_999}) {
            try (Rows rows = open("t.parquet")) {
                assertThat(rows.skip(skipped)).isEqualTo(skipped);
                assertThat(CsvRowsTest.said(rows.next()))
                        .isEqualTo("%d@%d [%d, p%d]".formatted(skipped + 1, skipped + 1, skipped, skipped % 7));
            }
        }
        try (Rows rows = open("t.parquet")) {
            assertThat(rows.skip(400_000)).isEqualTo(300_000);
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void only_what_is_kept_is_read() throws Exception {
        parquet("SELECT 'a' AS id, [1, 2] AS list, {'x': 1} AS record, 'US' AS \"to\"");
        try (Rows rows = open("t.parquet")) {
            BitSet kept = new BitSet();
            kept.set(0);
            kept.set(3);
            rows.keep(kept);
            assertThat(CsvRowsTest.said(rows.next())).isEqualTo("1@1 [a, null, null, US]");
        }
    }

    @Test
    void lists_and_records_are_refused_in_words() throws Exception {
        for (String[] one : new String[][] {
            {"[1, 2]", "lists"}, {"{'x': 1}", "records"}, {"MAP {'a': 1}", "records"}, {"'ab'::BLOB", "bytes"}
        }) {
            Path file = parquet("SELECT 'a' AS id, %s AS inputs".formatted(one[0]));
            assertThatThrownBy(() -> read("t.parquet"))
                    .hasMessage("%s: the column `inputs` holds %s; give it as text, one value in a row"
                            .formatted(file, one[1]));
        }
    }

    @Test
    void long_and_odd_text_rejects_its_row() throws Exception {
        parquet(
                "SELECT unnest([repeat('x', 65536), repeat('é', 65537), 'a' || chr(0) || 'b', 'a' || chr(31) || 'b']) AS id,"
                        + " 'US' AS \"to\"");
        List<String> said = read("t.parquet");
        assertThat(said.get(1)).isEqualTo("1@1 [" + "x".repeat(65_536) + ", US]");
        assertThat(said.get(2))
                .startsWith("2@2 `id` `éé")
                .endsWith("…`: the cell has more than 65,536 characters; shorten it");
        assertThat(said.subList(3, 5))
                .containsExactly("3@3 `id` `a\uFFFDb`: the cell holds the character NUL; delete it", "4@4 [a b, US]");
    }

    @Test
    void no_rows_are_no_rows() throws Exception {
        parquet("SELECT 'a' AS id WHERE false");
        assertThat(read("t.parquet")).containsExactly("[id]");
    }

    @Test
    void files_that_are_none_are_told() throws Exception {
        Path file = Files.writeString(folder.resolve("t.parquet"), "not at all, and long enough to hold a footer");
        assertThatThrownBy(() -> read("t.parquet"))
                .hasMessageStartingWith(file + ": the file is damaged, or not what its name says: ");
        Path database = Files.writeString(folder.resolve("t.duckdb"), "no database");
        assertThatThrownBy(() -> read("t.duckdb"))
                .hasMessageStartingWith(database + ": the file is damaged, or not what its name says: ");
        assertThatThrownBy(() -> read("none.parquet"))
                .hasMessage(folder.resolve("none.parquet") + ": there is no such file");
    }

    /** The driver ends the rows at the first block it cannot read, without a word. */
    @Test
    void damage_in_the_middle_is_told_after_the_rows_before_it() throws Exception {
        Path file = parquet("SELECT range AS id, md5(range::VARCHAR) AS producer FROM range(500000)");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 2_000, (byte) 0x5A);
        Files.write(file, bytes);
        try (Rows rows = open("t.parquet")) {
            assertThat(rows.next()).isNotNull();
            assertThatThrownBy(() -> {
                        while (rows.next() != null) {}
                    })
                    .isInstanceOf(Unreadable.class)
                    .hasMessageMatching(
                            ".*/t\\.parquet: after [1-9][\\d,]* of 500,000 rows the file is damaged, or holds a value that"
                                    + " takes more than 256 MB of memory");
        }
        try (Rows rows = open("t.parquet")) {
            assertThatThrownBy(() -> rows.skip(499_999)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void names_of_files_are_no_patterns_and_no_sql() throws Exception {
        Path odd = folder.resolve("it's [1] {a}.parquet");
        sql("", "COPY (SELECT 'a' AS id) TO '%s'".formatted(odd.toString().replace("'", "''")));
        assertThat(read(odd.getFileName().toString())).containsExactly("[id]", "1@1 [a]");
    }

    @Test
    void the_only_table_of_a_database_is_read_and_one_of_several_is_named() throws Exception {
        Path file = folder.resolve("t.duckdb");
        sql(file.toString(), "CREATE TABLE \"my shipments\" AS SELECT 'a' AS id, 'US' AS \"to\"");
        assertThat(read("t.duckdb")).containsExactly("[id, to]", "1@1 [a, US]");
        assertThat(read("t.duckdb:my shipments")).hasSize(2);
        assertThatThrownBy(() -> read("t.duckdb:my shipment"))
                .hasMessage(
                        file
                                + ":my shipment: there is no table `my shipment` in the database; did you mean `my shipments`?");
        sql(file.toString(), "CREATE TABLE other AS SELECT 1 AS a");
        assertThatThrownBy(() -> read("t.duckdb"))
                .hasMessage(file + ": the database has several tables; name one, such as `" + file + ":my shipments`");
        assertThat(read("t.duckdb:other")).containsExactly("[a]", "1@1 [1]");
    }

    @Test
    void a_database_without_tables_is_told() throws Exception {
        Path file = folder.resolve("t.duckdb");
        sql(file.toString(), "SELECT 1");
        assertThatThrownBy(() -> read("t.duckdb")).hasMessage(file + ": there is no table in the database");
    }

    @Test
    void a_view_that_reads_another_file_does_not() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "id,to\nhidden,US\n");
        Path file = folder.resolve("t.duckdb");
        sql(
                file.toString(),
                "CREATE VIEW v AS SELECT * FROM read_csv('%s')".formatted(secret),
                "CREATE VIEW w AS SELECT * FROM '%s'".formatted(secret),
                "CREATE MACRO m() AS TABLE SELECT * FROM read_text('%s')".formatted(secret),
                "CREATE VIEW x AS SELECT * FROM m()",
                "CREATE VIEW fine AS SELECT 'a' AS id");
        for (String view : List.of("v", "w", "x")) {
            assertThatThrownBy(() -> read("t.duckdb:" + view))
                    .hasMessage(file + ":" + view
                            + ": the table reads another file, which is not done; store its rows in a table");
        }
        assertThat(read("t.duckdb:fine")).containsExactly("[id]", "1@1 [a]");
    }

    @Test
    void what_is_read_is_not_changed() throws Exception {
        Path file = folder.resolve("t.duckdb");
        sql(file.toString(), "CREATE TABLE t AS SELECT 'a' AS id");
        byte[] before = Files.readAllBytes(file);
        read("t.duckdb");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
