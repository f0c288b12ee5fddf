package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Rules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckCommandTest {
    private static final String[] HAT = {
        "--goods", "straw hat", "--origin", "XA", "--to", "XB", "--entered", "2026-03-05", "--producer", "Beta"
    };

    @TempDir
    Path folder;

    private static Ran check(String... args) {
        return Ran.of(
                Stream.concat(Stream.of("check", "--rules", "src/test/resources/shipments/rules"), Stream.of(args))
                        .toArray(String[]::new));
    }

    private static Ran hat(String... more) {
        return check(Stream.concat(Stream.of(HAT), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void a_shipment_that_may_go_exits_with_zero() {
        Ran ran = hat("--value", "100", "--currency", "USD");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("`straw hat` is read as 6504.00\n");
        assertThat(ran.out()).startsWith("straw hat from XA to XB\n");
    }

    @Test
    void one_that_may_not_exits_with_one() {
        assertThat(check("--line", "6504", "--origin", "XA", "--to", "XB", "--producer", "ACME Ltd")
                        .code())
                .isEqualTo(1);
        assertThat(check("--line", "6504", "--origin", "XA", "--to", "XB", "--producer", "ACME Ltd", "--mode", "air")
                        .code())
                .isZero();
    }

    @Test
    void what_cannot_be_said_yet_exits_with_three() {
        assertThat(check("--line", "6504", "--origin", "XA", "--to", "XB").code())
                .isEqualTo(3);
    }

    @Test
    void without_a_terminal_ask_prints_what_is_missing_and_exits_with_three() {
        Ran ran = check("--line", "6504", "--origin", "XA", "--to", "XB", "--ask");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .isEqualTo(
                        """
                        what still matters, the most decisive first:
                          1. who made or grew the goods (`--producer`): a name
                             decides: Goods of a producer that is not heard (XB-DETAIN)
                        """);
        assertThat(hat("--ask").code()).isZero();
    }

    @Test
    void a_table_and_a_file_are_checked_together() {
        Path table = Rules.write(
                folder.resolve("a.csv"), "id,line,origin,to,producer\na,6504,XA,XB,Beta\nb,6504,XA,XB,Acme\n");
        Path file = Rules.write(
                folder.resolve("b.yaml"),
                "asOf: 2026-10-05\n"
                        + "facts:\n"
                        + "  - shipment: {id: c, goods: 6504.00, origin: XA, to: XB, producer: Beta}\n");
        Ran ran = check(table.toString(), file.toString(), "--full");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().filter(line -> line.contains(" as of ")))
                .containsExactly(
                        table + ", as of 2026-03-01", table + ", as of 2026-03-01", file + ", as of 2026-10-05");
    }

    @Test
    void all_mistakes_are_told_before_anything_is_checked() {
        Ran ran =
                hat("--line", "abc", "--loaded", "2026-02-30", "--as-of", "2026-13-01", "--assume", "x", "--with", "y");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo(
                        """
                        --as-of: the calendar has no day `2026-13-01`
                        --assume: expected an instrument, what happens to it and when, such as `malaysia_art.inForceFrom=2027-01-01`, got `x`
                        --line: a tariff line is written in digits such as `2846.90.20`, got `abc`
                        --loaded: the calendar has no day `2026-02-30`
                        --with: unknown pack `y`
                        """);
    }

    @Test
    void what_is_assumed_counts_for_every_shipment() {
        assertThat(hat("--assume", "xb_tariff_act.struckDownOn=2026-01-01", "--as-of", "2026-10-05")
                        .out())
                .contains("collected without authority");
        assertThat(hat("--assume", "xb_tarif_act.struckDownOn=2026-01-01").err())
                .contains("--assume: unknown instrument `xb_tarif_act`; did you mean `xb_tariff_act`?\n");
    }

    @Test
    void flags_and_files_do_not_mix_and_one_of_them_is_needed() {
        assertThat(check().err())
                .isEqualTo("describe a shipment, such as `--line 2846.90.20 --origin MY --to US`, or name a file\n");
        assertThat(hat("a.csv").err()).isEqualTo("name a file or describe a shipment by flags, one of the two\n");
    }

    @Test
    void an_empty_flag_is_told() {
        assertThat(check("--line", "6504", "--origin", " ").err())
                .isEqualTo("--origin: a value is missing here; leave the flag out if it is not known\n");
    }

    @Test
    void other_files_are_told() {
        Path text = Rules.write(folder.resolve("a.txt"), "");
        assertThat(check(text.toString(), folder.resolve("b.csv").toString()).err())
                .isEqualTo(
                        """
                        %s: a shipment is read from a file that ends in `.yaml`, `.yml` or `.csv`
                        %s: there is no such file
                        """
                                .formatted(text, folder.resolve("b.csv")));
    }

    @Test
    void a_file_without_a_shipment_is_told() {
        Path file = Rules.write(folder.resolve("a.yaml"), "asOf: 2026-10-05\nfacts: []\n");
        Ran ran = check(file.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo(file + ": the file states no shipment; `tradepact run` answers what it asks\n");
    }

    @Test
    void flags_may_stand_in_the_environment() {
        Ran ran = Ran.with(
                Map.of("TRADEPACT_CHECK_ORIGIN", "XA", "TRADEPACT_CHECK_TO", "XQ"),
                "check",
                "--rules",
                "src/test/resources/shipments/rules",
                "--line",
                "6504");
        assertThat(ran.err())
                .isEqualTo("--to: `XQ` is no customs territory; write its ISO 3166 code such as `MY`, or `EU`\n");
    }

    @Test
    void every_component_of_a_shipment_has_a_flag() {
        assertThat(org.tradepact.fact.Kind.named("shipment").orElseThrow().components())
                .allSatisfy(component -> assertThat(ShipmentFlags.of(component.name()))
                        .as(component.name())
                        .isPresent());
    }
}
