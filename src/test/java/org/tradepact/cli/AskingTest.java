package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Rules;
import org.tradepact.report.Checked;
import org.tradepact.scenario.Settings;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskingTest {
    private static final Packs PACKS = Packs.open(List.of(Path.of("src/test/resources/shipments/rules")), null);
    private static final String OPEN =
            "shipment: {id: h1, goods: 6504.00, origin: XA, to: XB, entered: 2026-03-05, loaded: unknown}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void it_asks_the_most_decisive_first_and_stops_when_the_answer_is_settled() {
        ShipmentAnswer answer = ask(OPEN, "Beta", "2026-03-01", "never read");
        assertThat(answer.may()).isEqualTo(ShipmentAnswer.May.MAY);
        assertThat(answer.duty().total())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("10"));
        assertThat(told())
                .isEqualTo(
                        """
                        one fact at a time, the most decisive first: `?` if you do not know it, an empty line to stop
                        who made or grew the goods (`h1.producer`): a name
                          decides: Goods of a producer that is not heard (XB-DETAIN)
                        > the day it was loaded for the last leg (`h1.loaded`): a day such as 2026-08-01
                          decides: Surcharge on hats (XB-SURCHARGE)
                        >\s""");
    }

    @Test
    void what_is_not_known_is_passed_over() {
        ShipmentAnswer answer = ask(OPEN, "?", "2026-01-31");
        assertThat(answer.may()).isEqualTo(ShipmentAnswer.May.OPEN);
        assertThat(answer.duty().total())
                .hasValueSatisfying(total -> assertThat(total).isZero());
        assertThat(answer.missing())
                .extracting(missing -> missing.slot().toString())
                .containsExactly("h1.producer");
    }

    @Test
    void an_empty_line_and_the_end_of_the_input_stop() {
        assertThat(ask(OPEN, "Beta", "").missing()).hasSize(1);
        assertThat(ask(OPEN, "Beta").missing()).hasSize(1);
        assertThat(ask(OPEN).missing()).hasSize(2);
    }

    @Test
    void a_wrong_answer_is_told_and_asked_for_again() {
        ShipmentAnswer answer = ask(OPEN, "Beta Ltd.", "2026-02-30", "2026-03-06", "2026-03-05");
        assertThat(answer.may()).isEqualTo(ShipmentAnswer.May.MAY);
        assertThat(told().lines().filter(line -> line.contains("2026-02-30") || line.contains("2026-03-06")))
                .containsExactly(
                        "> `loaded`: the calendar has no day `2026-02-30`",
                        "> `entered` must not be before `loaded`, which is `2026-03-06`, got `2026-03-05`");
    }

    @Test
    void nothing_more_is_asked_of_a_shipment_that_may_not_go() {
        ShipmentAnswer answer = ask(OPEN, "Acme Ltd.", "never read");
        assertThat(answer.may()).isEqualTo(ShipmentAnswer.May.MAY_NOT);
        assertThat(told().lines().filter(line -> line.startsWith("who ") || line.contains("the day")))
                .containsExactly("who made or grew the goods (`h1.producer`): a name");
    }

    @Test
    void a_settled_answer_asks_nothing() {
        ask(
                "shipment: {id: h1, goods: 6504.00, origin: XA, to: XB, entered: 2026-03-05, producer: Beta}",
                "never read");
        assertThat(told()).isEmpty();
    }

    @Test
    void goods_may_be_answered_in_words_that_settle_a_line() {
        ShipmentAnswer answer =
                ask("shipment: {id: h1, origin: XA, to: XB, entered: 2026-03-05, producer: Beta}", "hat", "straw hat");
        assertThat(answer.shipment().said().get("goods")).hasToString("650400");
        assertThat(told())
                .contains("> `hat` may fall under 6504.00 or 6505.00: plaited or knitted; state the line")
                .contains("> `straw hat` is read as 6504.00");
    }

    @Test
    void one_shipment_is_asked_about_at_a_time() {
        assertThatThrownBy(() -> ask(OPEN + "\n  - " + OPEN.replace("h1", "h2")))
                .isInstanceOf(Refused.class)
                .hasMessage("--ask: one shipment at a time, the file states 2");
    }

    @Test
    void without_anybody_to_ask_the_missing_facts_are_listed_in_order() {
        Checked checked = checked(OPEN, null);
        assertThat(told()).isEmpty();
        assertThat(Asking.open(checked)).isTrue();
        assertThat(Asking.missing(checked, shell()))
                .isEqualTo(
                        """
                        what still matters, the most decisive first:
                          1. who made or grew the goods (`h1.producer`): a name
                             decides: Goods of a producer that is not heard (XB-DETAIN)
                          2. the day it was loaded for the last leg (`h1.loaded`): a day such as 2026-08-01
                             decides: Surcharge on hats (XB-SURCHARGE)
                        """);
    }

    @Test
    void what_everything_hangs_on_is_asked_first_and_no_rate_before_the_line() {
        String missing = Asking.missing(checked("shipment: {id: h1, to: US, loaded: unknown}", null), shell());
        assertThat(missing.lines().filter(line -> line.matches(" +\\d+\\. .*")).limit(3))
                .satisfiesExactly(
                        line -> assertThat(line).contains("`h1.goods`"),
                        line -> assertThat(line).contains("`h1.origin`"),
                        line -> assertThat(line).contains("`h1.entered`"));
        assertThat(missing).doesNotContain("baseRate");
    }

    private ShipmentAnswer ask(String fact, String... answers) {
        Deque<String> lines = new ArrayDeque<>(List.of(answers));
        return checked(fact, lines::poll).shipments().get(0);
    }

    private Checked checked(String fact, Supplier<String> lines) {
        Path file = Rules.write(folder.resolve("a.yaml"), "asOf: 2026-10-05\nfacts:\n  - " + fact + "\n");
        Shell shell = shell();
        Described described = new Described(PACKS, shell.today(), new Problems());
        described.files(List.of(file));
        try (Answering answering = new Answering(PACKS)) {
            return new Asking(shell, described, Settings.NONE, answering, PACKS.library(), lines)
                    .ask(described.read(Settings.NONE).scenarios().scenarios());
        }
    }

    private Shell shell() {
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new Shell(err, err, Map.of(), false, () -> LocalDate.of(2026, 10, 5));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
