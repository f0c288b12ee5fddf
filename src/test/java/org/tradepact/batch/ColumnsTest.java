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
                        + "t.csv: there is no column `origin`; if it is `orign`, write `origin: \"orign\"` in a `--map` file\n"
                        + "t.csv: there is no column `to`; if one of `orign` or `zzzz` has the party where the goods go, such as"
                        + " `US`, write `to: NAME` in a `--map` file, else add it\n"
                        + "t.csv: unknown column `orign`; did you mean `origin`? or name it under `ignore` in a `--map` file, or"
                        + " let `--map ask` propose what it says\n"
                        + "t.csv: unknown column `zzzz`; name it under `ignore` in a `--map` file, or let `--map ask` propose"
                        + " what it says");
    }

    @Test
    void of_a_column_that_is_missing_it_is_told_what_to_write() {
        keys(Optional.empty(), "id", "Remarks", "#x", "value");
        keys(Optional.empty(), "line", "origin", "our \"destination\"");
        assertThat(told())
                .startsWith(
                        "t.csv: there is no column `line` or `goods`; add one with tariff lines such as `8505.11.00`\n"
                                + "t.csv: there is no column `origin`; add one with the party where the goods are from, such as `MY`\n"
                                + "t.csv: there is no column `to`; add one with the party where the goods go, such as `US`\n"
                                + "t.csv: there is no column `to`; if it is `our \"destination\"`, write `to: \"our"
                                + " \\\"destination\\\"\"` in a `--map` file\n");
    }

    @Test
    void a_file_without_lines_is_told_as_such() {
        keys(Optional.empty());
        assertThat(told())
                .isEqualTo(
                        "t.csv: the file is empty; each line is an object such as `{\"line\": \"8505.11\", \"origin\": \"MY\"}`");
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
    void a_mapping_says_in_which_order_days_are_written() throws IOException {
        Mapping mapping = mapping("to: nach\ndays: day-first\n").orElseThrow();
        Columns columns = Columns.of("t.csv", List.of("line", "origin", "nach"), Optional.of(mapping), problems);
        assertThat(columns.days()).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(columns.text()).isEqualTo("line = line, origin = origin, nach = to, days day-first");
        assertThat(mapping.text()).isEqualTo("to: \"nach\"\ndays: day-first\n");
        assertThat(Columns.of("t.csv", List.of("line", "origin", "to"), Optional.empty(), problems)
                        .days())
                .isEqualTo(DayOrder.YEAR_FIRST);
        assertThat(told()).isEmpty();
        assertThat(mapping("days: dmy\n")).isEmpty();
        assertThat(mapping("days:\n")).isEmpty();
        assertThat(told())
                .isEqualTo("map.yaml:1:6: expected `year-first`, `day-first` or `month-first`, got nothing\n"
                        + "map.yaml:1:7: expected `year-first`, `day-first` or `month-first`, got `dmy`");
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
                        + "t.csv: there is no column `to`; if `Bezeichnung` has the party where the goods go, such as `US`, write"
                        + " `to: NAME` in a `--map` file, else add it\n"
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
                        List.of(
                                "our entry date",
                                "Date",
                                "plant sector",
                                "unit value",
                                "goods made",
                                "who",
                                "producer key"),
                        new String[] {"no", "2026-05-01", "Blue Mill", "blue", "1/5/2026", "2026-05-03", "4711"},
                        new String[] {"yes", "2026-05-02", "Red Mill", "12.5 USD", "2/5/2026", "2026-05-03", "4712"}))
                .containsExactly(
                        "our entry date:  NOTHING no",
                        "Date: entered VALUES 2026-05-01",
                        "plant sector:  NOTHING Blue Mill",
                        "unit value:  NOTHING blue",
                        "goods made: made NAME 1/5/2026",
                        "who: exported VALUES 2026-05-03",
                        "producer key:  NOTHING 4711");
    }

    @Test
    void days_of_any_order_are_proposed_as_days() {
        assertThat(proposed(List.of("x", "y", "z"), new String[] {"15/03/2026", "20260315", "20081910"}))
                .containsExactly(
                        "x: entered VALUES 15/03/2026", "y: exported VALUES 20260315", "z: line VALUES 20081910");
    }

    @Test
    void a_key_is_proposed_once() {
        assertThat(proposed(List.of("line", "origin", "x", "y"), new String[] {"850511", "MY", "850511", "MY"}))
                .containsExactly("x:  NOTHING 850511", "y: to VALUES MY");
    }
}
