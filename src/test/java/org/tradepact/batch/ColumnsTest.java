package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Problems;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ColumnsTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private Optional<Mapping> mapping(String text) throws IOException {
        return Mapping.read(Files.writeString(folder.resolve("map.yaml"), text), problems);
    }

    private String told() {
        return problems.toString().replace(folder + "/", "");
    }

    private List<String> keys(Optional<Mapping> mapping, String... names) {
        return Columns.of("t.csv", List.of(names), mapping, problems).keys();
    }

    @Test
    void names_and_what_people_say_are_known() {
        assertThat(keys(
                        Optional.empty(),
                        "ID",
                        "HTS code",
                        "Country of origin",
                        "ship to",
                        "note",
                        "input",
                        "made from"))
                .containsExactly("id", "line", "origin", "to", "", "input", "input");
        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_not_clear_is_told_at_once() {
        keys(Optional.empty(), "line", "hs", "orign", "", "zzzz");
        assertThat(told())
                .isEqualTo("t.csv: a column has no name; give it one\n"
                        + "t.csv: columns `line` and `hs` say the same\n"
                        + "t.csv: there is no column `origin`\n"
                        + "t.csv: there is no column `to`\n"
                        + "t.csv: unknown column `orign`; did you mean `origin`? or name it under `ignore` in a `--map` file, or"
                        + " let `--map ask` propose what it says\n"
                        + "t.csv: unknown column `zzzz`; name it under `ignore` in a `--map` file, or let `--map ask` propose"
                        + " what it says");
    }

    @Test
    void a_table_without_names_is_told_as_such() {
        keys(Optional.empty(), "S-1", "8505.11", "MY");
        assertThat(told())
                .isEqualTo("t.csv: the first line must name the columns, such as `line,origin,to,entered,value`, got"
                        + " `S-1,8505.11,MY`");
    }

    @Test
    void a_mapping_says_what_columns_say() throws IOException {
        Optional<Mapping> mapping =
                mapping("line: Ware\norigin: \"Ursprung: Land\"\nto: nach\ninput: [Vor 1, Vor 2]\nignore: [Kunde]\n");
        Columns columns = Columns.of(
                "t.csv",
                List.of("id", "Ware", "Ursprung: Land", "nach", "Vor 1", "Vor 2", "Kunde", "hs"),
                mapping,
                problems);
        assertThat(told()).isEmpty();
        assertThat(columns.keys()).containsExactly("id", "line", "origin", "to", "input", "input", "", "");
        assertThat(columns.wanted().toString()).isEqualTo("{0, 1, 2, 3, 4, 5}");
        assertThat(columns.text())
                .isEqualTo(
                        "id = id, Ware = line, Ursprung: Land = origin, nach = to, Vor 1 = input, Vor 2 = input, #Kunde, #hs");
    }

    @Test
    void others_may_be_ignored_together() throws IOException {
        assertThat(keys(mapping("ignore: others\n"), "line", "origin", "to", "x1", "zzzz"))
                .containsExactly("line", "origin", "to", "", "");
        assertThat(told()).isEmpty();
    }

    @Test
    void mistakes_of_a_mapping_have_their_place() throws IOException {
        assertThat(mapping("lin: a\nline: [a, b]\nhs: c\norigin:\nto: {x: y}\n"))
                .isEmpty();
        assertThat(told())
                .isEqualTo("map.yaml:1:1: unknown name `lin`; did you mean `line`?\n"
                        + "map.yaml:2:7: `line` is one column, got a list\n"
                        + "map.yaml:3:1: `line` is named twice\n"
                        + "map.yaml:4:8: expected the name of a column, got nothing\n"
                        + "map.yaml:5:5: expected the name of a column, got keys with values");
    }

    @Test
    void columns_that_a_mapping_names_are_there_and_once() throws IOException {
        keys(mapping("line: Bezeichnug\norigin: U\nto: U\nignore: [qqqqq]\n"), "Bezeichnung", "U", "line");
        assertThat(told())
                .isEqualTo("map.yaml:1:7: there is no column `Bezeichnug`; did you mean `Bezeichnung`?\n"
                        + "map.yaml:3:5: the column `U` is named twice\n"
                        + "map.yaml:4:10: there is no column `qqqqq`; expected `Bezeichnung`, `U` or `line`\n"
                        + "t.csv: there is no column `to`\n"
                        + "t.csv: unknown column `Bezeichnung`; name it under `ignore` in a `--map` file, or let `--map ask` propose what"
                        + " it says");
    }

    @Test
    void a_mapping_is_written_as_it_is_read() throws IOException {
        String text = "line: \"Ware \\\"x\\\"\"\ninput: [\"a\", \"b\"]\nignore: \"c: d\"\n";
        assertThat(mapping(text).orElseThrow().text()).isEqualTo(text);
        assertThat(mapping("ignore: others\n").orElseThrow().text()).isEqualTo("ignore: others\n");
    }

    private List<String> proposed(List<String> columns, String[]... cells) {
        List<Row> rows = new ArrayList<>();
        for (String[] row : cells) {
            rows.add(new Row(rows.size() + 1, "t.csv", rows.size() + 2, row));
        }
        return Proposal.of(columns, rows).stream()
                .map(p -> "%s: %s %s %s".formatted(p.column(), p.key(), p.why(), p.example()))
                .toList();
    }

    @Test
    void names_within_names_are_proposed() {
        assertThat(proposed(List.of(
                        "id", "Item HTS_Number", "originCountry of goods", "our value, net", "note", "prodcer")))
                .containsExactly(
                        "Item HTS_Number: line NAME ",
                        "originCountry of goods: origin NAME ",
                        "our value, net: value NAME ",
                        "prodcer: producer NAME ");
    }

    @Test
    void values_are_looked_at_where_names_say_nothing() {
        assertThat(proposed(
                        List.of("f1", "f2", "f3", "f4", "f5", "f6", "f7"),
                        new String[] {"8505.11.0000", "MY", "US", "2026-05-01", "USD", "blue", null},
                        new String[] {"0101210010", "VN", "US", "2026-05-02", "EUR", "MY", null}))
                .containsExactly(
                        "f1: line VALUES 8505.11.0000",
                        "f2: origin VALUES MY",
                        "f3: to VALUES US",
                        "f4: entered VALUES 2026-05-01",
                        "f5: currency VALUES USD",
                        "f6:  NOTHING blue",
                        "f7:  NOTHING ");
    }

    @Test
    void headings_of_customs_tables_are_known_with_their_units() {
        Columns columns = Columns.of(
                "t.csv",
                List.of(
                        "HTS",
                        "Country of origin (ISO)",
                        "Destination country",
                        "Entry date",
                        "Customs value (USD)",
                        "Net weight [lb]",
                        "Exporter",
                        "Factory",
                        "Importer of record",
                        "Port of entry",
                        "MFN rate (%)"),
                Optional.empty(),
                problems);
        assertThat(told()).isEmpty();
        assertThat(columns.keys())
                .containsExactly(
                        "line",
                        "origin",
                        "to",
                        "entered",
                        "value",
                        "kilograms",
                        "",
                        "producer",
                        "importer",
                        "",
                        "baseRate",
                        "currency");
        assertThat(columns.units()).containsExactly("", "", "", "", "USD", "lb", "", "", "", "", "", "");
        assertThat(columns.unasked()).containsExactly("Exporter", "Port of entry");
        assertThat(keys(Optional.empty(), "line", "origin", "to", "value USD", "Weight_kg"))
                .containsExactly("line", "origin", "to", "value", "kilograms", "currency");
    }

    @Test
    void units_that_do_not_fit_leave_a_column_unknown() {
        keys(Optional.empty(), "line", "origin", "to", "value (lb)", "net weight (USD)", "Date");
        assertThat(told())
                .isEqualTo(
                        "t.csv: unknown column `Date`; name it under `ignore` in a `--map` file, or let `--map ask` propose what"
                                + " it says\n"
                                + "t.csv: unknown column `net weight (USD)`; did you mean `net weight`? or name it under `ignore` in a `--map`"
                                + " file, or let `--map ask` propose what it says\n"
                                + "t.csv: unknown column `value (lb)`; did you mean `value`? or name it under `ignore` in a `--map` file, or"
                                + " let `--map ask` propose what it says");
    }

    @Test
    void nothing_is_proposed_that_the_values_cannot_be() {
        assertThat(proposed(
                        List.of("our entry date", "Date", "plant sector", "unit value", "goods made", "who"),
                        new String[] {"no", "2026-05-01", "Blue Mill", "blue", "1/5/2026", "2026-05-03"},
                        new String[] {"yes", "2026-05-02", "Red Mill", "12.5 USD", "2/5/2026", "2026-05-03"}))
                .containsExactly(
                        "our entry date:  NOTHING no",
                        "Date: entered VALUES 2026-05-01",
                        "plant sector:  NOTHING Blue Mill",
                        "unit value:  NOTHING blue",
                        "goods made: made NAME 1/5/2026",
                        "who: exported VALUES 2026-05-03");
    }

    @Test
    void a_key_is_proposed_once() {
        assertThat(proposed(List.of("line", "origin", "x", "y"), new String[] {"850511", "MY", "850511", "MY"}))
                .containsExactly("x:  NOTHING 850511", "y: to VALUES MY");
    }
}
