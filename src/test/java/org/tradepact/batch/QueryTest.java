package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryTest {
    @TempDir
    Path folder;

    private Path database;
    private Path parquet;

    @BeforeEach
    void run() throws Exception {
        database = folder.resolve("d.duckdb");
        parquet = folder.resolve("p.parquet");
        Runs.write(database, 10, 10, 10);
        Runs.write(parquet, 10, 10, 10);
    }

    private void refused(String sql, String sentence) throws Exception {
        for (Path from : List.of(database, parquet)) {
            byte[] before = Files.readAllBytes(from);
            assertThatThrownBy(() -> FinishTest.ask(from, sql.replace("$FILE", from.toString())))
                    .as("%s of %s", sql, from)
                    .isInstanceOf(Halted.class)
                    .hasMessage("the query: " + sentence);
            assertThat(Files.readAllBytes(from)).isEqualTo(before);
        }
    }

    @Test
    void any_query_is_answered() throws Exception {
        for (String sql : List.of(
                "select 1",
                "from findings limit 1",
                "with x as (select 1 as a) select a from x;",
                "-- a remark\nvalues (1)")) {
            assertThat(FinishTest.ask(database, sql)).as(sql).hasSize(1);
        }
        assertThat(FinishTest.ask(parquet, "describe findings"))
                .hasSize(OutTable.FINDINGS.columns().size());
        assertThat(FinishTest.ask(database, "summarize shipments"))
                .hasSize(OutTable.SHIPMENTS.columns().size());
        assertThat(FinishTest.ask(database, "show tables").toString())
                .isEqualTo(
                        "[[by_basis], [by_commitment], [by_line], [by_month], [by_producer], [by_verdict], [findings],"
                                + " [rejects], [shipments]]");
    }

    @Test
    void rows_keep_the_order_that_is_asked_for() throws Exception {
        List<String> found =
                FinishTest.ask(database, "select range from range(300000) order by range % 1000, range desc").stream()
                        .map(row -> row.get(0))
                        .toList();
        List<String> expected = new java.util.ArrayList<>();
        for (int rest = 0; rest < 1000; rest++) {
            for (int n = 299_000 + rest; n >= 0; n -= 1000) {
                expected.add(Integer.toString(n));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_query_that_is_stopped_gives_no_more_rows() throws Exception {
        try (Query query = Query.open(database);
                Answer answer = query.ask("select range from range(100000)")) {
            assertThat(answer.next()).containsExactly("0");
            query.stop();
            assertThatThrownBy(answer::next).isInstanceOf(Halted.class).hasMessage("the query was ended");
        }
    }

    @Test
    void what_was_found_is_only_read() throws Exception {
        String sentence = "expected a `select …`; what a run has found is only read";
        for (String sql : List.of(
                "drop table findings",
                "insert into findings (id) values ('x')",
                "copy (select 1) to '$FILE'",
                "select 1; drop view by_line",
                "attach '$FILE' as again",
                "set threads = 1",
                "pragma version",
                "install httpfs",
                "load '/tmp/x.duckdb_extension'",
                "export database '/tmp/x'",
                "with x as (create table zz as select 1) select 1",
                "call pragma_version()")) {
            refused(sql, sentence);
        }
    }

    @Test
    void other_files_are_not_read() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        for (String source : List.of(
                "'" + secret + "'",
                "read_csv('" + secret + "')",
                "read_text('/etc/hostname')",
                "glob('/*')",
                "read_csv('https://example.org/a.csv')",
                "query('select * from read_text(''/etc/hostname'')')")) {
            for (Path from : List.of(database, parquet)) {
                assertThatThrownBy(() -> FinishTest.ask(from, "select * from " + source))
                        .as(source)
                        .isInstanceOf(Halted.class)
                        .hasMessageStartingWith("the query: it reads a file, which is not done; ask `");
            }
        }
    }

    @Test
    void mistakes_are_told_in_a_sentence() throws Exception {
        refused("selec 1", "syntax error at or near `selec`, at character 1");
        refused("select 'a", "unterminated string literal, at character 8");
        refused(
                "select 1) t; drop table findings; select * from (select 2",
                "syntax error at or near `)`, at character 9");
        refused("select 1; select 2", "expected one `select …`, got several");
        refused("  -- nothing", "expected one `select …`, got nothing");
        refused("from finding", "there is no table `finding`; did you mean `findings`?");
        assertThatThrownBy(() -> FinishTest.ask(database, "select verdic from findings"))
                .hasMessageStartingWith(
                        "the query: referenced column `verdic` not found in FROM clause; did you mean `verdict`");
    }

    @Test
    void files_that_are_no_findings_are_told() throws Exception {
        Path none = folder.resolve("none.duckdb");
        assertThatThrownBy(() -> Query.open(none)).hasMessage("--from: there is no file `%s`".formatted(none));
        assertThatThrownBy(() -> Query.open(folder)).hasMessage("--from: expected a file, got `%s`".formatted(folder));
        Path text = Files.writeString(folder.resolve("x.txt"), "");
        assertThatThrownBy(() -> Query.open(text))
                .hasMessage(
                        "--from: expected a file `.duckdb`, `.parquet`, `.csv`, `.jsonl` or `.ndjson` that `tradepact batch`"
                                + " has written, got `%s`".formatted(text));
        Path odd = Files.writeString(folder.resolve("odd.parquet"), "not at all, and long enough to hold a footer");
        assertThatThrownBy(() -> Query.open(odd))
                .hasMessageStartingWith("--from: `%s` cannot be read: ".formatted(odd));
    }

    @Test
    void the_only_database_of_a_folder_is_asked() throws Exception {
        assertThat(Query.only(folder)).isEqualTo(database);
        Files.copy(database, folder.resolve("e.duckdb"));
        assertThatThrownBy(() -> Query.only(folder))
                .hasMessage("--from: there are several databases in this folder; name one: `d.duckdb` or `e.duckdb`");
        assertThatThrownBy(() -> Query.only(Files.createDirectory(folder.resolve("empty"))))
                .hasMessage(
                        "--from: there is no `.duckdb` file in this folder; name a file that `tradepact batch` has written");
    }

    @Test
    void a_stranger_s_view_reads_nothing() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        Path strange = folder.resolve("strange.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + strange);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW findings AS SELECT * FROM '%s'".formatted(secret));
        }
        assertThatThrownBy(() -> FinishTest.ask(strange, "from findings"))
                .hasMessage("the query: it reads a file, which is not done; ask `findings`");
    }
}
