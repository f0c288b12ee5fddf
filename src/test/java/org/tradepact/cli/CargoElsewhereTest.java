package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is said of a cargo whose way leads where nothing was looked at, or where a promise does not speak of. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CargoElsewhereTest {
    @Test
    void a_promise_about_exports_to_the_united_states_is_told_of_a_cargo_to_it_alone() {
        assertThat(carbonate("US")).contains("MY-ART-CM.1, on the treatment by Malaysia: contested");
        assertThat(carbonate("CN"))
                .contains("Malaysia bans its export")
                .doesNotContain("MY-ART-CM.1")
                .doesNotContain("commitments");
    }

    @Test
    void json_tells_what_was_not_looked_at_from_what_is_clear() {
        assertThat(carbonate("CN", "--format", "json"))
                .contains("\"leave\" : { \"state\" : \"stopped\"")
                .contains("\"enter\" : { \"state\" : \"not-looked-at\"")
                .contains("\"noMeasuresOf\" : [ ]");
        assertThat(pump("VN", "US", "--format", "json"))
                .contains("\"leave\" : { \"state\" : \"not-looked-at\"")
                .contains("\"enter\" : { \"state\" : \"clear\"")
                .contains("\"noMeasuresOf\" : [ \"VN\" ]");
    }

    @Test
    void json_holds_no_total_of_zero_where_no_rate_is_known() {
        assertThat(carbonate("CN", "--format", "json")).contains("\"knownTotalPercent\" : null");
        assertThat(pump("VN", "US", "--base-rate", "0", "--format", "json")).contains("\"knownTotalPercent\" : 0");
    }

    private static String carbonate(String to, String... more) {
        return check("2846.90.80", "MY", to, "2026-08-20", "--stage carbonate --exported 2026-08-10", more);
    }

    private static String pump(String from, String to, String... more) {
        return check("8413.70.20", from, to, "2024-08-10", "--mode air", more);
    }

    /** What is printed, in one line. */
    private static String check(String line, String origin, String to, String entered, String flags, String... more) {
        String asked = "check --line %s --origin %s --to %s --entered %s %s %s"
                .formatted(line, origin, to, entered, flags, String.join(" ", more));
        return Ran.of(asked.strip().split(" +")).out().replaceAll("\\s+", " ");
    }
}
