package org.tradepact.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Rules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShipmentTableTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void columns_are_separated_by_commas_semicolons_or_tabs(String separator) {
        String text = "id,line,origin,to,producer\na,6504,XA,XB,\"Acme, Inc.; Ltd.\t\"\nb,6505,XA,XB,\n";
        List<Stated> shipments = shipments(text.replaceAll(",(?! )", separator));
        assertThat(shipments).extracting(Stated::id).containsExactly("a", "b");
        assertThat(shipments.get(0).said().get("producer")).hasToString("Acme, Inc.; Ltd.");
        assertThat(shipments.get(1).said()).doesNotContainKey("producer");
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_a_line_that_names_the_separator_are_accepted() {
        assertThat(shipments("\uFEFFid;line;origin;to\r\na;6504;XA;XB\r\n")).hasSize(1);
        assertThat(shipments("sep=;\r\nid;line;origin;to\r\na;6504;XA;XB\r\n"))
                .extracting(shipment -> shipment.at().get("goods").toString())
                .containsExactly(folder.resolve("a.csv") + ":3:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HS Code,Country of Origin,Destination,Entry date,Net weight",
                "hts,COO,to,entered,kg",
                "Tariff line,origin,TO,date of entry,MASS",
                "line,origin country,importing country,entry,kilograms",
            })
    void columns_go_by_the_names_people_use(String header) {
        Stated shipment =
                shipments(header + "\n6504.00,XA,XB,2026-03-05,12.5\n").get(0);
        assertThat(shipment.at().keySet())
                .containsExactlyInAnyOrder("", "goods", "origin", "to", "entered", "kilograms");
    }

    @Test
    void a_row_without_id_goes_by_its_line_and_empty_rows_are_passed_over() {
        assertThat(shipments("line,origin,to\n6504,XA,XB\n\n,,\n6505,XA,XB\n"))
                .extracting(Stated::id)
                .containsExactly("row-2", "row-5");
    }

    @Test
    void a_cell_stands_where_it_begins_in_its_line() {
        Stated shipment = shipments("id,note,line,origin,to\na,\"one\n\"\"two\"\"\",6504,XA,XB\n")
                .get(0);
        assertThat(shipment.at().get("goods")).hasToString(folder.resolve("a.csv") + ":3:10");
    }

    @Test
    void several_inputs_stand_in_one_cell_or_in_several() {
        List<Stated> facts = Shipments.only(
                        read("line,origin,to,input,input\n6504,XA,XB,\"goods=28,origin=CN|goods=29\",goods=30\n"))
                .asks()
                .facts();
        assertThat(facts)
                .extracting(Stated::id)
                .containsExactly("row-2", "row-2-input-1", "row-2-input-2", "row-2-input-3");
    }

    @Test
    void a_row_may_name_the_day_it_asks_about() {
        assertThat(Shipments.only(read("line,origin,to,as of\n6504,XA,XB,2026-10-05\n"))
                        .asks()
                        .asOf())
                .hasToString("2026-10-05");
    }

    @Test
    void remarks_on_words_name_the_row() {
        assertThat(read("id,goods,origin,to\na,straw hat,XA,XB\n").remarks())
                .containsExactly("a: `straw hat` is read as 6504.00");
    }

    @Test
    void words_beside_a_line_add_the_group_they_name() {
        assertThat(shipments("line,goods,origin,to\n65,headgear,XA,XB\n,sun hat,XA,XB\n6504,straw hat,XA,XB\n"))
                .extracting(shipment -> shipment.said().get("goods"))
                .containsExactly(
                        new Goods("65", Set.of("hats"), Set.of(), Set.of("hats")),
                        new Goods("650500", Set.of("hats"), Set.of(), Set.of("hats")),
                        new Goods("6504", Set.of("hats")));
    }

    @Test
    void missing_and_unknown_columns_are_reported_by_name() {
        told(
                "id,orgin,colour,hts,hs\n",
                """
                1:1: there is no column `origin`; add one with the party where the goods are from, such as `MY`
                1:1: there is no column `to`; add one with the party where the goods go, such as `US`
                1:4: unknown column `orgin`; did you mean `origin`? or write `#orgin` for one that is not read
                1:10: unknown column `colour`; write `#colour` for one that is not read
                1:21: columns `hts` and `hs` say the same""");
        told(
                "id,origin,to\n",
                "1:1: there is no column `line` or `goods`; add one with tariff lines such as `8505.11.00`");
        told("line,origin,to\n", "1:1: there is no row below the names of the columns");
        told("\n", "1:1: the file is empty; its first line names the columns");
    }

    @Test
    void columns_for_the_asker_alone_are_not_read() {
        assertThat(shipments("line,origin,to,#colour,note,source\n6504,XA,XB,red,n,s\n"))
                .hasSize(1);
    }

    @Test
    void a_first_line_without_names_is_told() {
        told(
                "6504,XA,XB\n",
                "1:1: the first line must name the columns, such as `line,origin,to,entered,value`, got `6504,XA,XB`");
    }

    @Test
    void bad_cells_are_reported_by_line_and_column_all_at_once() {
        told(
                """
                id,line,origin,Destination,Entry date,value,ccy
                a,650,UK,XQ,2026-02-30,12.5,usd
                b,7701,XA,XB,2026/3/5,"12,5",USD
                a,6504,XA,XB,,,
                XA,6504,XA,XB,,,
                """,
                """
                2:3: `line`: an HS code must have 2, 4, 6, 8 or 10 digits, got `650`; is a leading or final zero missing?
                2:7: `origin`: unknown party `UK`; did you mean `GB`?
                2:10: `Destination`: `XQ` is no customs territory; write its ISO 3166 code such as `MY`, or `EU`
                2:13: `Entry date`: the calendar has no day `2026-02-30`
                2:29: `ccy`: unknown currency `usd`, expected an ISO 4217 code such as `USD`; write `USD`
                3:3: `line`: chapter 77 is reserved and holds no goods, so `7701` is no tariff line
                3:14: `Entry date`: expected a day such as `2027-01-31`, got `2026/3/5`; write `2026-03-05`
                3:23: `value`: expected an amount such as `USD 5000000`, got `12,5`; write `12.5`
                4:1: the id of this row is taken by the row in line 2
                5:1: `XA` has a meaning of its own and cannot be the id of a fact""");
    }

    @Test
    void rows_of_another_length_are_told() {
        told(
                "line,origin,to,entered\n6504,XA\n6504,XA,XB,,red,blue\n6504,XA,XB,,,\n",
                """
                2:1: the row ends before column `to`; a cell of which nothing is known is left empty
                3:13: the row has more cells than there are columns, `red` is the first; put text with a separator in quotes""");
    }

    @Test
    void a_quote_left_open_does_not_swallow_rows_unnoticed() {
        told("line,origin,to,note\n6504,XA,XB,\"open\n6505,XA,XB,b\n", "2:12: a quote is opened here and not closed");
    }

    @Test
    void another_encoding_is_told() throws Exception {
        Path file = folder.resolve("a.csv");
        Files.write(file, "line,origin,to,producer\n6504,XA,XB,Küche\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Shipments.problems(Shipments.table(file)))
                .isEqualTo(file + ":2:13: the file must be saved as UTF-8; the bytes here are not");
    }

    private ShipmentForm.Filled read(String text) {
        return Shipments.table(Rules.write(folder.resolve("a.csv"), text));
    }

    private List<Stated> shipments(String text) {
        ShipmentForm.Filled read = read(text);
        assertThat(Shipments.problems(read)).isEmpty();
        return read.scenarios().scenarios().stream()
                .map(scenario -> scenario.asks().facts().get(0))
                .toList();
    }

    private void told(String text, String problems) {
        assertThat(Shipments.problems(read(text)).replace(folder.resolve("a.csv") + ":", ""))
                .isEqualTo(problems);
    }
}
