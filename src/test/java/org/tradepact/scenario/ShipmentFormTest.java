package org.tradepact.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradepact.scenario.Shipments.form;
import static org.tradepact.scenario.Shipments.only;
import static org.tradepact.scenario.Shipments.problems;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.fact.Claim;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Mode;
import org.tradepact.fact.Money;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Rules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShipmentFormTest {
    @TempDir
    Path folder;

    @Test
    void flags_a_table_and_a_file_ask_the_same() {
        String flags = Shipments.asked(only(form(
                "line", "6504.00.30",
                "words", "straw hats",
                "origin", "XA",
                "shippedFrom", "XA",
                "to", "XB",
                "mode", "Air",
                "loaded", "2026-02-01",
                "imported", "2026-02-20",
                "entered", "2026-03-05",
                "value", "100000.50",
                "currency", "USD",
                "kilograms", "1 t",
                "producer", "Acme Sdn. Bhd.",
                "buyer", "Beta; \"Hats\" & Co.",
                "claims", "donation,civil-aircraft",
                "transshipped", "no",
                "input", "goods=2846.90,origin=CN,share=0.1,producer=Foo Co., Ltd.")));
        Path table = Rules.write(
                folder.resolve("a.csv"),
                """
                id,HTS,goods,COO,from,to,mode,loaded,arrival,entry date,value,ccy,Weight (kg),maker,consignee,claims,transshipped,inputs
                s1,6504.00.30,straw hats,XA,XA,XB,air,2026-02-01,2026-02-20,2026-03-05,100000.50,USD,1000,Acme Sdn. Bhd.,"Beta; ""Hats"" & Co.",donation;civilAircraft,no,"goods=2846.90,origin=CN,share=0.1,producer=Foo Co., Ltd."
                """);
        Path file = Rules.write(
                folder.resolve("a.yaml"),
                """
                asOf: 2026-03-01
                facts:
                  - shipment:
                      id: s1
                      goods: 6504.00.30
                      origin: XA
                      shippedFrom: XA
                      to: XB
                      mode: air
                      loaded: 2026-02-01
                      imported: 2026-02-20
                      entered: 2026-03-05
                      value: {USD: 100000.50}
                      kilograms: 1000
                      producer: Acme Sdn. Bhd.
                      buyer: 'Beta; "Hats" & Co.'
                      claims: [donation, civilAircraft]
                      transshipped: false
                  - input: {id: s1-input-1, of: s1, goods: "2846.90", origin: CN, valueShare: 0.1, producer: "Foo Co., Ltd."}
                """);
        assertThat(Shipments.asked(only(Shipments.table(table)))).isEqualTo(flags);
        assertThat(Shipments.asked(ScenarioFile.read(file, Shipments.LIBRARY, Shipments.REAL)
                        .scenarios()
                        .get(0)))
                .isEqualTo(flags);
    }

    @Test
    void each_flag_is_the_place_of_what_it_says() {
        Stated shipment = shipment(form("line", "6504", "origin", "XA", "to", "XB"));
        assertThat(shipment.at().get("goods").file()).isEqualTo("--line");
        assertThat(shipment.at().get("to").file()).isEqualTo("--to");
    }

    @Test
    void values_may_be_written_as_people_do() {
        Stated shipment = shipment(form(
                "line",
                "6504",
                "mode",
                "AIR",
                "kilograms",
                "1.5 t",
                "value",
                "MYR 5",
                "claims",
                "particular article",
                "transshipped",
                "Yes"));
        assertThat(shipment.said())
                .containsEntry("mode", Mode.AIR)
                .containsEntry("kilograms", Kilograms.of("1500"))
                .containsEntry("value", new Money("MYR", BigDecimal.valueOf(5)))
                .containsEntry("claims", new Claims(Set.of(Claim.PARTICULAR_ARTICLE)))
                .containsEntry("transshipped", true);
    }

    @Test
    void words_that_settle_a_line_are_used_and_said() {
        ShipmentForm.Filled read = form("words", "NdPr oxide");
        assertThat(shipment(read).said())
                .containsEntry("goods", new Goods("28469020", Set.of()))
                .containsEntry("stage", Stage.OXIDE);
        assertThat(read.remarks())
                .containsExactly(
                        "`NdPr oxide` is read as 2846.90.20 (mixtures)", "`NdPr oxide` is at the stage `oxide`");
        assertThat(only(read).title()).isEqualTo("NdPr oxide");
    }

    @Test
    void words_for_several_lines_leave_the_line_to_the_asker() {
        ShipmentForm.Filled read = form("words", "hat", "origin", "XA", "to", "XB");
        assertThat(((Goods) shipment(read).said().get("goods")).said()).isEqualTo("hats");
        assertThat(read.remarks())
                .containsExactly(
                        "`hat` may fall under 6504.00 or 6505.00: plaited or knitted; state the line, until then it"
                                + " counts as `hats`");
    }

    @Test
    void words_nobody_knows_leave_the_goods_open() {
        ShipmentForm.Filled read = form("words", "quantum dots");
        assertThat(shipment(read).said()).doesNotContainKey("goods");
        assertThat(read.remarks()).containsExactly("`quantum dots` is not in our list of words; state the line");
    }

    @Test
    void the_id_of_a_group_and_digits_are_goods_as_well() {
        assertThat(((Goods) shipment(form("words", "hats")).said().get("goods")).said())
                .isEqualTo("hats");
        assertThat(((Goods) shipment(form("words", "6505.00")).said().get("goods")).said())
                .isEqualTo("650500");
    }

    @Test
    void words_and_line_that_contradict_are_told() {
        assertThat(problems(form("line", "8505.11.0070", "words", "ferrite magnet")))
                .isEqualTo("--words: `ferrite magnet` is read as 8505.19, but the line says `8505.11.0070`; correct the"
                        + " line, or leave the words out");
        assertThat(problems(form("words", "NdPr oxide", "stage", "ore")))
                .isEqualTo("--stage: `NdPr oxide` is at the stage `oxide`, got `ore`");
        assertThat(problems(form("line", "2846", "words", "NdPr oxide"))).isEmpty();
    }

    @Test
    void words_that_name_a_group_add_it_to_the_line() {
        ShipmentForm.Filled read = form("line", "65", "words", "headgear");
        assertThat(shipment(read).said())
                .containsEntry("goods", new Goods("65", Set.of("hats"), Set.of(), Set.of("hats")));
        assertThat(read.remarks()).containsExactly("`headgear` is of the group `hats`");
        assertThat(shipment(form("line", "6505", "words", "sun hat")).said())
                .containsEntry("goods", new Goods("6505", Set.of("hats"), Set.of(), Set.of("hats")));
    }

    @Test
    void words_may_settle_a_line_and_a_group() {
        ShipmentForm.Filled read = form("words", "sun hat", "input", "goods=sun hat,origin=XA");
        Goods goods = new Goods("650500", Set.of("hats"), Set.of(), Set.of("hats"));
        assertThat(shipment(read).said()).containsEntry("goods", goods);
        assertThat(only(read).asks().facts().get(1).said()).containsEntry("goods", goods);
        assertThat(read.remarks())
                .containsExactly(
                        "`sun hat` is read as 6505.00",
                        "`sun hat` is of the group `hats`",
                        "`sun hat` is read as 6505.00",
                        "`sun hat` is of the group `hats`");
    }

    @Test
    void all_mistakes_are_told_at_once_each_with_its_flag() {
        assertThat(problems(form(
                        "line", "850.51",
                        "origin", "Malaysia",
                        "shippedFrom", "UK",
                        "to", "XQ",
                        "loaded", "2026-02-30",
                        "imported", "2026-05-01",
                        "entered", "2026-04-01",
                        "value", "-5",
                        "currency", "XXQ",
                        "kilograms", "0",
                        "usContent", "100.5",
                        "mode", "train",
                        "claims", "usmca,refund")))
                .isEqualTo(
                        """
                        --claims: expected `donation`, `informationalMaterial`, `civilAircraft`, `pharmaceuticalUse`, `particularArticle`, `personalBaggage`, `usmca`, `chapter98`, `repairOrAlteration`, `assembledAbroad`, `caftaTextile`, `exclusion` or `emergencyRelief`, got `refund`
                        --currency: unknown currency `XXQ`, expected an ISO 4217 code such as `USD`
                        --entered: `entered` must not be before `imported`, which is `2026-05-01`, got `2026-04-01`
                        --kilograms: a mass must be more than zero, got `0`
                        --line: an HS code must have 2, 4, 6, 8 or 10 digits, got `850.51`; is a leading or final zero missing?
                        --loaded: the calendar has no day `2026-02-30`
                        --mode: expected `vessel`, `air`, `rail`, `road` or `other`, got `train`; did you mean `rail`?
                        --origin: unknown party `Malaysia`; did you mean `MY`?
                        --shippedFrom: unknown party `UK`; did you mean `GB`?
                        --to: `XQ` is no customs territory; write its ISO 3166 code such as `MY`, or `EU`
                        --usContent: a share must be 100 % or less, got `100.5`
                        --value: an amount must be zero or more, got `-5`""");
    }

    @Test
    void other_lines_are_refused() {
        assertThat(List.of("abc", "7701.00", "0012", "8505.11.00.705", "8505 11 0070").stream()
                        .map(line -> problems(form("line", line)))
                        .toList())
                .containsExactly(
                        "--line: a tariff line is written in digits such as `2846.90.20`, got `abc`",
                        "--line: chapter 77 is reserved and holds no goods, so `7701.00` is no tariff line",
                        "--line: chapters of the tariff run from 01 to 99, got `0012`",
                        "--line: an HS code must have 2, 4, 6, 8 or 10 digits, got `8505.11.00.705`",
                        "--line: an HS code must have 2, 4, 6, 8 or 10 digits, got `8505 11 0070`; write `8505110070`");
    }

    @Test
    void an_amount_has_one_currency() {
        assertThat(problems(form("value", "100")))
                .isEqualTo("--value: expected an amount with its currency such as `USD 5000000`, got `100`");
        assertThat(problems(form("value", "USD 100", "currency", "MYR")))
                .isEqualTo("--currency: the amount is `USD 100`, the currency `MYR`; state one of them");
        assertThat(problems(form("value", "USD 100", "currency", "USD"))).isEmpty();
    }

    @Test
    void inputs_are_read_with_their_mistakes() {
        assertThat(problems(form("input", "goods=2846.90,colour=red")))
                .isEqualTo("--input: `colour` is not known of an input");
        assertThat(problems(form("input", "2846.90")))
                .isEqualTo("--input: expected `goods=2846.90,origin=CN,share=0.1` or the like, got `2846.90`");
        assertThat(problems(form("input", "goods=2846.90,share=101,origin=UK")))
                .isEqualTo(
                        """
                        --input: `origin`: unknown party `UK`; did you mean `GB`?
                        --input: `valueShare`: a share must be 100 % or less, got `101`""");
        assertThat(problems(form("input", "goods=2846.90,line=2846")))
                .isEqualTo("--input: `line` comes twice in one input");
    }

    @Test
    void goods_of_an_input_may_be_words() {
        ShipmentForm.Filled read = form("input", "goods=NdPr oxide,xinjiang=no");
        Stated input = only(read).asks().facts().get(1);
        assertThat(((Goods) input.said().get("goods")).said()).isEqualTo("28469020");
        assertThat(input.said()).containsEntry("fromXinjiang", false);
        assertThat(read.remarks()).containsExactly("`NdPr oxide` is read as 2846.90.20 (mixtures)");
    }

    @Test
    void today_is_asked_about_unless_a_day_is_said() {
        assertThat(only(form("line", "6504")).asks().asOf()).isEqualTo(Shipments.TODAY);
        assertThat(only(form("line", "6504", "asOf", "2026-10-05")).asks().asOf())
                .hasToString("2026-10-05");
    }

    private static Stated shipment(ShipmentForm.Filled read) {
        return only(read).asks().facts().get(0);
    }
}
