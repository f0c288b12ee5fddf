package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Unreadable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvRowsTest {
    @TempDir
    Path folder;

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("t.csv"), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The columns, then what each row says: {@code number@line cells}. */
    private List<String> read(byte[] bytes) throws Unreadable {
        try (Rows rows = CsvRows.open(file(bytes), "t.csv", 0)) {
            List<String> said = new ArrayList<>();
            said.add(rows.columns().toString());
            for (Read read = rows.next(); read != null; read = rows.next()) {
                said.add(said(read));
            }
            return said;
        }
    }

    static String said(Read read) {
        return read instanceof Row row
                ? "%d@%d %s".formatted(row.number(), row.line(), Arrays.toString(row.cells()))
                : said((Reject) read);
    }

    private static String said(Reject reject) {
        return "%d@%d `%s` `%s`: %s"
                .formatted(reject.number(), reject.line(), reject.column(), reject.value(), reject.sentence());
    }

    private List<String> read(String text) throws Unreadable {
        return read(text.getBytes(UTF_8));
    }

    @Test
    void cells_stand_beside_their_columns_and_nothing_is_null() throws Unreadable {
        assertThat(read("id,line,to\na, 8505 ,US\n,,MY\n"))
                .containsExactly("[id, line, to]", "1@2 [a, 8505, US]", "2@3 [null, null, MY]");
    }

    @Test
    void every_usual_dialect_reads_alike() throws Unreadable {
        List<String> expected = List.of("[id, to]", "1@2 [é a, US]", "2@3 [b, MY]");
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                for (String start : List.of("", "\uFEFF")) {
                    String text = start + "id" + separator + "to" + end + "\"é a\"" + separator + "US" + end + "b"
                            + separator + "\"MY\"";
                    assertThat(read(text)).isEqualTo(expected);
                    assertThat(read(text + end)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void a_line_may_name_the_separator() throws Unreadable {
        assertThat(read("sep=;\r\nid;to, or from\r\na;b\r\n")).containsExactly("[id, to, or from]", "1@3 [a, b]");
    }

    @Test
    void quoted_text_holds_separators_quotes_and_lines() throws Unreadable {
        assertThat(read("id,to\n\"a, \"\"b\"\"\nc\" ,US\nd,\"\"\n"))
                .containsExactly("[id, to]", "1@2 [a, \"b\"\nc, US]", "2@4 [d, null]");
    }

    @Test
    void a_quote_inside_plain_text_is_text() throws Unreadable {
        assertThat(read("id,to\n5\" pipe,US\n")).containsExactly("[id, to]", "1@2 [5\" pipe, US]");
    }

    @Test
    void empty_lines_and_lines_of_empty_cells_are_no_rows() throws Unreadable {
        assertThat(read("\n\nid,to\n\n,,\na,US\n , \n")).containsExactly("[id, to]", "1@6 [a, US]");
    }

    @Test
    void a_header_alone_is_a_table_without_rows() throws Unreadable {
        assertThat(read("id,to")).containsExactly("[id, to]");
        assertThat(read("id,to\r\n")).containsExactly("[id, to]");
    }

    @Test
    void columns_without_name_at_the_end_are_left_away() throws Unreadable {
        assertThat(read("id,to,,\na,US,,\n")).containsExactly("[id, to]", "1@2 [a, US]");
        assertThat(read("id,,to\na,x,US\n")).containsExactly("[id, , to]", "1@2 [a, x, US]");
    }

    @Test
    void an_empty_file_is_no_table() {
        for (String text : List.of("", "\n\n", "\uFEFF", "  \n")) {
            assertThatThrownBy(() -> read(text))
                    .hasMessage("t.csv:1:1: the file is empty; its first line names the columns");
        }
    }

    @Test
    void a_row_too_short_or_too_long_is_rejected_alone() throws Unreadable {
        assertThat(read("id,to,value\na,US\nb,US,1\nc,US,1,more\nd,US,1,,\n"))
                .containsExactly(
                        "[id, to, value]",
                        "1@2 `value` ``: the row ends before column `value`; a cell of which nothing is known is left empty",
                        "2@3 [b, US, 1]",
                        "3@4 `` `more`: the row has more cells than there are columns, `more` is the first; put text with a"
                                + " separator in quotes",
                        "4@5 [d, US, 1]");
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_row() throws Unreadable {
        assertThat(read("id,to\na,US\n\"b,US\nc,MY\nd,\"JP\"\n"))
                .containsExactly(
                        "[id, to]",
                        "1@2 [a, US]",
                        "2@3 `id` `b`: a quote is opened here and not closed; close it",
                        "3@4 [c, MY]",
                        "4@5 [d, JP]");
        assertThat(read("id,to\na,\"US\nb,MY"))
                .containsExactly(
                        "[id, to]", "1@2 `to` `US`: a quote is opened here and not closed; close it", "2@3 [b, MY]");
        assertThat(read("id,to\na,\"US"))
                .containsExactly("[id, to]", "1@2 `to` `US`: a quote is opened here and not closed; close it");
    }

    @Test
    void a_quote_never_closed_in_a_long_file_costs_its_own_row() throws Unreadable {
        StringBuilder text = new StringBuilder("id,to\n\"open,US\n");
        for (int i = 2; i <= 40_000; i++) {
            text.append("r").append(i).append(",US\n");
        }
        List<String> said = read(text.toString());
        assertThat(said).hasSize(40_001);
        assertThat(said.get(1)).isEqualTo("1@2 `id` `open`: a quote is opened here and not closed; close it");
        assertThat(said.get(40_000)).isEqualTo("40000@40001 [r40000, US]");
    }

    @Test
    void a_quote_in_the_middle_of_quoted_text_is_rejected() throws Unreadable {
        assertThat(read("id,to\n\"5\" pipe\",US\nb,MY\n"))
                .containsExactly(
                        "[id, to]", "1@2 `id` `5`: a quote stands inside quoted text; write it twice", "2@3 [b, MY]");
    }

    @Test
    void bytes_that_are_not_utf8_reject_their_row_and_are_named() throws Unreadable {
        assertThat(read("id,to\nM\u00E9xico,US\nb,MY\n".getBytes(ISO_8859_1)))
                .containsExactly(
                        "[id, to]",
                        "1@2 `id` `M\uFFFDxico`: the byte 0xE9 is not UTF-8; save the file as UTF-8",
                        "2@3 [b, MY]");
        assertThat(read(new byte[] {'i', 'd', '\n', 'a', (byte) 0xF0, (byte) 0x9F}))
                .hasSize(2);
    }

    @Test
    void right_text_beyond_the_first_plane_is_read() throws Unreadable {
        String text = "\uD800\uDC80\uD83D\uDEA2\uD802\uDCFF"; // begins and ends like the marks of what is wrong
        assertThat(read("id,to\n" + text + ",US\n")).containsExactly("[id, to]", "1@2 [" + text + ", US]");
    }

    @Test
    void nul_rejects_the_row() throws Unreadable {
        assertThat(read("id,to\na\0b,US\nb,MY\n"))
                .containsExactly(
                        "[id, to]", "1@2 `id` `a\uFFFDb`: the cell holds the character NUL; delete it", "2@3 [b, MY]");
    }

    @Test
    void utf16_and_workbooks_are_named() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'i', 0}))
                .hasMessage("t.csv: the file is UTF-16; save it as UTF-8");
        for (java.nio.charset.Charset without : List.of(UTF_16LE, UTF_16BE)) {
            assertThatThrownBy(() -> read("id,to\na,US\n".getBytes(without)))
                    .hasMessage("t.csv: the file is UTF-16; save it as UTF-8");
            assertThatThrownBy(() -> read(gzip("id,to\na,US\n".getBytes(without))))
                    .hasMessage("t.csv: the file is UTF-16; save it as UTF-8");
        }
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0}))
                .hasMessage("t.csv: this is a workbook or a zip file; save its table as CSV");
    }

    @Test
    void a_cell_may_have_64_kibi_characters_and_not_one_more() throws Unreadable {
        String most = "x".repeat(Rows.CELL);
        assertThat(read("id,to\n" + most + ",US\nb," + most + "\n"))
                .containsExactly("[id, to]", "1@2 [" + most + ", US]", "2@3 [b, " + most + "]");
        assertThat(read("id,to\n\"" + most + "\",US\n")).containsExactly("[id, to]", "1@2 [" + most + ", US]");
        String shown = "x".repeat(40) + "…";
        String sentence = "the cell has more than 65,536 characters; shorten it";
        assertThat(read("id,to\n" + most + "x,US\nb,\"" + most + "x\"\nc,MY\n"))
                .containsExactly(
                        "[id, to]",
                        "1@2 `id` `%s`: %s".formatted(shown, sentence),
                        "2@3 `to` `%s`: %s".formatted(shown, sentence),
                        "3@4 [c, MY]");
    }

    @Test
    void a_column_that_is_not_kept_may_hold_anything_with_an_end() throws Exception {
        String text = "id,note\na," + "x".repeat(70_000) + "\nb,\0\n";
        try (Rows rows = CsvRows.open(file(text.getBytes(UTF_8)), "t.csv", 0)) {
            BitSet wanted = new BitSet();
            wanted.set(0);
            rows.keep(wanted);
            assertThat(said(rows.next())).isEqualTo("1@2 [a, null]");
            assertThat(said(rows.next())).isEqualTo("2@3 [b, null]");
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void ten_thousand_columns_are_refused_and_a_thousand_are_read() throws Unreadable {
        assertThat(read("c,".repeat(999) + "c\n")).hasSize(1);
        assertThatThrownBy(() -> read("c,".repeat(9_999) + "c\n" + "1,".repeat(9_999) + "1\n"))
                .hasMessage("t.csv:1:1: a table of shipments has at most 1,000 columns, this one has 10,000");
    }

    @Test
    void a_row_of_many_cells_is_rejected() throws Unreadable {
        assertThat(read("id,to\n" + "x,".repeat(100_000) + "\nb,MY\n"))
                .containsExactly(
                        "[id, to]",
                        "1@2 `` `x`: the row has more cells than there are columns, `x` is the first; put text with a separator"
                                + " in quotes",
                        "2@3 [b, MY]");
    }

    @Test
    void a_first_line_without_end_is_refused() {
        assertThatThrownBy(() -> read("x".repeat(1 << 20)))
                .hasMessage("t.csv:1:1: the first line must name the columns; it has no end");
    }

    @Test
    void a_packed_file_that_is_cut_short_is_told_after_its_rows() throws Exception {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("id,to\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(Long.toHexString(random.nextLong())).append(",US\n");
        }
        byte[] packed = gzip(text.toString().getBytes(UTF_8));
        assertThat(read(packed)).hasSize(50_001);
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        try (Rows rows = CsvRows.open(file(cut), "t.csv", 0)) {
            assertThat(said(rows.next())).startsWith("1@2 [");
            assertThatThrownBy(() -> {
                        while (rows.next() != null) {}
                    })
                    .hasMessage("t.csv: the file is cut short: its packed data has no end; copy it again");
        }
        packed[packed.length / 2] ^= 0x55;
        assertThatThrownBy(() -> read(packed)).hasMessage("t.csv: the packed data is damaged; copy the file again");
    }

    /** Whoever may read everything cannot read what no memory is at. */
    @Test
    void a_file_that_cannot_be_read_is_told() {
        Path memory = Path.of("/proc/self/mem");
        assumeThat(memory).exists();
        assertThatThrownBy(() -> CsvRows.open(memory, "t.csv", 0))
                .hasMessage("t.csv: the file cannot be read: permission or disk error");
    }

    @Test
    void a_packed_file_of_many_members_is_read_whole() throws Exception {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(gzip("id,to\na,US\n".getBytes(UTF_8)));
        two.write(gzip("b,MY\n".getBytes(UTF_8)));
        assertThat(read(two.toByteArray())).containsExactly("[id, to]", "1@2 [a, US]", "2@3 [b, MY]");
    }

    @Test
    void a_bomb_has_a_long_cell_and_ends() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write("id,to\n".getBytes(UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
            out.write(",US\nb,MY\n".getBytes(UTF_8));
        }
        assertThat(read(bytes.toByteArray())).hasSize(3).contains("2@3 [b, MY]").anySatisfy(said -> assertThat(said)
                .contains("the cell has more than 65,536 characters"));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Cells of any text, written by the rules, come back as they were. */
    @Test
    void what_is_written_by_the_rules_is_read_as_it_was() throws Unreadable {
        String[] atoms = {"a", "é", "\"", ",", "\n", "\r\n", ";", " x", "\uD83D\uDEA2", "=1", "''"};
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("a,b,c\r\n");
            List<String> expected = new ArrayList<>(List.of("[a, b, c]"));
            for (int row = 1; row <= 20; row++) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < 3; cell++) {
                    StringBuilder said = new StringBuilder("k");
                    for (int i = random.nextInt(6); i > 0; i--) {
                        said.append(atoms[random.nextInt(atoms.length)]);
                    }
                    cells.add(said.toString().strip());
                }
                Lines lines = new Lines();
                cells.forEach(lines::cell);
                text.append(UTF_8.decode(lines.end().bytes()));
                expected.add(cells.toString());
            }
            assertThat(read(text.toString()).stream()
                            .map(said -> said.replaceFirst("^\\d+@\\d+ ", ""))
                            .toList())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    /** Whatever the bytes, every row is read or rejected with a number of its own, and nothing is thrown. */
    @Test
    void any_bytes_are_read_or_rejected() {
        String[] atoms = {"a", "\"", ",", "\n", "\r", "\"\"", " ", "\0", "é", ";", "\"x\"", "\n\n"};
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("id,to\n");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(atoms[random.nextInt(atoms.length)]);
            }
            byte[] bytes = text.toString().getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1);
            try {
                List<String> said = read(bytes);
                for (int i = 1; i < said.size(); i++) {
                    assertThat(said.get(i)).as("seed %d", seed).startsWith(i + "@");
                }
            } catch (Unreadable | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
    }
}
