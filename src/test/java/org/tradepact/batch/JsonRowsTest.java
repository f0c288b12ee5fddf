package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Unreadable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonRowsTest {
    @TempDir
    Path folder;

    private Rows open(byte[] bytes) throws Unreadable {
        try {
            return JsonRows.open(Files.write(folder.resolve("t.jsonl"), bytes), "t.jsonl", 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> read(byte[] bytes) throws Unreadable {
        try (Rows rows = open(bytes)) {
            List<String> said = new ArrayList<>();
            said.add(rows.columns().toString());
            for (Read read = rows.next(); read != null; read = rows.next()) {
                said.add(CsvRowsTest.said(read));
            }
            return said;
        }
    }

    private List<String> read(String text) throws Unreadable {
        return read(text.getBytes(UTF_8));
    }

    @Test
    void keys_are_columns_and_values_are_text_as_written() throws Unreadable {
        assertThat(
                        read(
                                "{\"id\": \"a\", \"value\": 1000.50}\n\n{\"to\": \" US \", \"id\": null, \"value\": 1e3, \"x\": true}\r\n"))
                .containsExactly("[id, value, to, x]", "1@1 [a, 1000.50, null, null]", "2@3 [null, 1e3, US, true]");
    }

    @Test
    void a_line_that_is_not_right_is_rejected_alone() throws Unreadable {
        assertThat(read(
                        "{\"id\": \"a\"}\n{\"id\": \"b\"\n[1]\n{\"id\": [1]}\n{\"id\": {\"x\": 1}}\n{\"id\": 1, \"id\": 2}\n"
                                + "{\"id\": \"c\"} {}\n7\n{\"id\": \"d\"}"))
                .containsExactly(
                        "[id]",
                        "1@1 [a]",
                        "2@2 `` `{\"id\": \"b\"`: this is not JSON, at character 11",
                        "3@3 `` `[1]`: expected an object such as `{\"line\": \"8505.11\"}`",
                        "4@4 `id` ``: `id` is a list; give it as text",
                        "5@5 `id` ``: `id` is a record; give it as text",
                        "6@6 `` `{\"id\": 1, \"id\": 2}`: a key is said twice, at character 15",
                        "7@7 `` `{\"id\": \"c\"} {}`: the line goes on after its object; write one object in each line",
                        "8@8 `` `7`: expected an object such as `{\"line\": \"8505.11\"}`",
                        "9@9 [d]");
    }

    @Test
    void bytes_that_are_not_utf8_reject_their_line() throws Unreadable {
        assertThat(read("{\"id\": \"caf\u00E9\"}\n{\"id\": \"b\"}".getBytes(ISO_8859_1)))
                .containsExactly(
                        "[id]",
                        "1@1 `` `{\"id\": \"caf\uFFFD\"}`: the byte 0xE9 is not UTF-8; save the file as UTF-8",
                        "2@2 [b]");
    }

    @Test
    void long_lines_and_cells_reject_their_line() throws Unreadable {
        String cell = "x".repeat(Rows.CELL + 1);
        assertThat(read("{\"id\": \"" + cell + "\"}\n{\"id\": \"" + "y".repeat(Rows.ROW) + "\"}\n{\"id\": \"b\"}\n"))
                .satisfies(said -> {
                    assertThat(said.get(1))
                            .startsWith("1@1 `id` `xxx")
                            .endsWith("the cell has more than 65,536 characters; shorten it");
                    assertThat(said.get(2))
                            .startsWith("2@2 `` `{\"id\"")
                            .endsWith("the row has more than 1,048,576 characters; shorten it");
                    assertThat(said.get(3)).isEqualTo("3@3 [b]");
                });
    }

    @Test
    void a_key_that_comes_late_rejects_its_line() throws Unreadable {
        String text = "{\"id\": \"a\"}\n".repeat(JsonRows.SAMPLE) + "{\"id\": \"b\", \"late\": 1}\n{\"id\": \"c\"}\n";
        List<String> said = read(text);
        assertThat(said).hasSize(JsonRows.SAMPLE + 3);
        assertThat(said.subList(JsonRows.SAMPLE + 1, JsonRows.SAMPLE + 3))
                .containsExactly(
                        "10001@10001 `late` ``: the key `late` is in none of the first 10,000 lines; say it there, as null where"
                                + " nothing is known",
                        "10002@10002 [c]");
    }

    @Test
    void what_is_not_kept_may_be_anything() throws Exception {
        try (Rows rows = open("{\"id\": \"a\", \"more\": {\"deep\": [1]}}".getBytes(UTF_8))) {
            BitSet kept = new BitSet();
            kept.set(0);
            rows.keep(kept);
            assertThat(CsvRowsTest.said(rows.next())).isEqualTo("1@1 [a, null]");
        }
    }

    @Test
    void files_of_another_shape_are_told() throws Unreadable {
        assertThatThrownBy(() -> read("[{\"id\": \"a\"}]"))
                .hasMessage("t.jsonl:1:1: this is a list; write one object in each line");
        assertThatThrownBy(() -> read("id,to\na,US\n"))
                .hasMessage("t.jsonl:1:1: expected an object such as `{\"line\": \"8505.11\"}` in each line");
        assertThat(read("")).containsExactly("[]");
    }

    @Test
    void deep_nesting_ends() throws Unreadable {
        assertThat(read("{\"id\": \"a\"}\n{\"id\": " + "[".repeat(100_000) + "\n{\"id\": \"b\"}"))
                .hasSize(4)
                .contains("3@3 [b]");
    }
}
