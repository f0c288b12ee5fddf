package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Unreadable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowFilesTest {
    @TempDir
    Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private RowFiles open(String... named) {
        Problems problems = new Problems();
        List<String> paths = new ArrayList<>();
        for (String name : named) {
            paths.add(folder + "/" + name);
        }
        return RowFiles.open(paths, folder.resolve("scratch"), problems)
                .orElseThrow(() -> new AssertionError(problems.toString()));
    }

    private String problems(String... named) {
        Problems problems = new Problems();
        List<String> paths = new ArrayList<>();
        for (String name : named) {
            paths.add(folder + "/" + name);
        }
        assertThat(RowFiles.open(paths, folder.resolve("scratch"), problems)).isEmpty();
        return problems.toString().replace(folder + "/", "");
    }

    private List<String> read(Rows rows) throws Unreadable {
        try (rows) {
            List<String> said = new ArrayList<>();
            said.add(rows.columns().toString());
            for (Read read = rows.next(); read != null; read = rows.next()) {
                said.add(CsvRowsTest.said(read));
            }
            return said;
        }
    }

    @Test
    void files_follow_each_other_as_one_table() throws Exception {
        file("a.csv", "id,to\na,US\nb\n");
        file("b.csv", "to;id\nMY;c\n");
        file("c.jsonl", "{\"id\": \"d\"}\n");
        assertThat(read(open("a.csv", "b.csv", "c.jsonl")))
                .containsExactly(
                        "[id, to]",
                        "1@2 [a, US]",
                        "2@3 `to` ``: the row ends before column `to`; a cell of which nothing is known is left empty",
                        "3@2 [c, MY]",
                        "4@1 [d, null]");
    }

    @Test
    void patterns_find_files_in_the_order_of_their_names() throws Exception {
        file("2026/b.csv", "id\nb\n");
        file("2026/a.csv", "id\na\n");
        file("2026/x.txt", "id\nx\n");
        file("2026/deep/c.csv", "id\nc\n");
        assertThat(read(open("2026/*.csv"))).containsExactly("[id]", "1@2 [a]", "2@2 [b]");
        assertThat(read(open("2026/**.csv"))).containsExactly("[id]", "1@2 [a]", "2@2 [b]", "3@2 [c]");
        assertThat(read(open("*/{x,b}.*"))).containsExactly("[id]", "1@2 [b]", "2@2 [x]");
        assertThat(problems("2026/*.parquet")).isEqualTo("2026/*.parquet: no file fits this pattern");
        assertThat(problems("none/*.csv")).isEqualTo("none/*.csv: there is no folder `none` that may be read");
        file("odd[1].csv", "id\no\n");
        assertThat(read(open("odd[1].csv"))).containsExactly("[id]", "1@2 [o]");
    }

    @Test
    void all_that_is_wrong_with_files_is_told_at_once() throws Exception {
        file("a.csv", "id,to\n");
        file("b.csv", "id,from\n");
        file("c.csv", "");
        file("d.xlsx", "");
        assertThat(problems("a.csv", "b.csv", "c.csv", "d.xlsx", "none.csv"))
                .isEqualTo("b.csv: the column `from` is not in `a.csv`\n"
                        + "b.csv: there is no column `to`, which `a.csv` has\n"
                        + "c.csv:1:1: the file is empty; its first line names the columns\n"
                        + "d.xlsx: expected a file `.csv`, `.tsv`, `.txt`, `.jsonl`, `.ndjson`, `.json` (packed as `.gz` or"
                        + " not), `.parquet` or `.duckdb`\n"
                        + "none.csv: there is no such file");
        assertThat(problems("a.csv", "*.csv")).isEqualTo("a.csv: the file is named twice");
    }

    @Test
    void reading_goes_on_after_rows_that_are_done() throws Exception {
        file("a.csv", "id\na\nb\nc\n");
        file("b.csv", "id\nd\n\"x\ne\n");
        file("c.csv", "id\n");
        file("d.csv", "id\nf\n");
        List<String> whole = read(open("?.csv"));
        assertThat(whole).hasSize(8);
        for (int done = 0; done <= 8; done++) {
            try (RowFiles rows = open("?.csv")) {
                assertThat(rows.skip(done)).isEqualTo(Math.min(done, 7));
                List<String> rest = new ArrayList<>();
                for (Read read = rows.next(); read != null; read = rows.next()) {
                    rest.add(CsvRowsTest.said(read));
                }
                assertThat(rest).isEqualTo(whole.subList(1 + Math.min(done, 7), 8));
                assertThat(rows.done()).isEqualTo(1);
            }
        }
    }
}
