package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A duty is due, and the sources do not tell how much: what is said lies neither above nor below what they tell. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownRateTest {
    @Test
    void a_cabinet_bears_the_rate_of_the_schedule_until_the_rise_is_due() {
        assertThat(duty("9403.40.90.60", "2026-12-31"))
                .contains("duty 25 % in all; state `value` for the amounts")
                .contains("Section 232 9903.76.03 25 % owed S200");
    }

    @Test
    void from_the_day_of_the_rise_it_bears_that_rate_or_more_and_why_is_said_with_the_source() {
        assertThat(duty("9403.40.90.60", "2027-01-01"))
                .contains("duty no total: the charge under Section 232 is not known; at least 25 %")
                .contains("Section 232 9903.76.03 25 % or more open S159")
                .contains("US-S232-TIMBER: open, goods of most origins, since 2027-01-01; a rise from 25 % is due on"
                        + " 1 January 2027, and its figure was not found (S159)")
                .contains("the rate that US-S232-TIMBER charges no source that was read gives it")
                .doesNotContain("0 % or");
        assertThat(duty("9401.61.40.11", "2027-01-01", "--value", "10000", "--currency", "USD"))
                .contains("Section 232 9903.76.02 25 % or more open S159")
                .doesNotContain("2,500.00");
    }

    @Test
    void json_holds_the_lower_end_and_no_single_rate() {
        assertThat(duty("9403.40.90.60", "2027-01-01", "--format", "json"))
                .contains("\"possiblePercent\" : [ ], \"possibleRanges\" : [ { \"leastPercent\" : 25,"
                        + " \"mostPercent\" : null } ]");
    }

    @Test
    void a_patented_medicine_bears_up_to_the_full_rate_and_neither_that_nor_nothing_is_offered_as_all_there_is() {
        assertThat(duty("3004.90.92", "2026-09-01", "--sector232", "pharmaceuticals"))
                .contains("Section 232 up to 100 % open S158")
                .contains("it hangs on whether 3004.90.92 bears the full rate of 100 %");
    }

    @Test
    void a_total_is_no_rate_while_the_ordinary_duty_it_counts_in_is_unknown() {
        assertThat(of("9403.40.90.60", "KR", "2025-11-01")).contains("Section 232 up to 15 % or 25 % open");
        assertThat(of("9403.40.90.60", "KR", "2025-11-01", "--base-rate", "2"))
                .contains("Section 232 13 % or 25 % open");
    }

    @Test
    void under_chapter_98_the_ordinary_duty_is_the_rate_at_most_as_no_source_tells_what_it_is_charged_on() {
        assertThat(of("8471.30.01", "MX", "2026-05-01", "--base-rate", "7", "--claim", "assembledAbroad"))
                .contains("duty no total: the ordinary duty is not known; known part 0 %")
                .contains("ordinary duty 8471.30.01 up to 7 % open")
                .contains(
                        "the part of the value that the ordinary duty is no source that was read gives it charged on under"
                                + " chapter 98");
        assertThat(of("8471.30.01", "MX", "2026-05-01", "--base-rate", "7", "--claim", "unknown"))
                .contains("ordinary duty 8471.30.01 up to 7 % open");
        assertThat(of("8471.30.01", "MX", "2026-05-01", "--base-rate", "7", "--claim", "donation"))
                .contains("ordinary duty 8471.30.01 7 % owed stated");
        assertThat(of("8471.30.01", "MX", "2026-05-01", "--base-rate", "0", "--claim", "assembledAbroad"))
                .contains("ordinary duty 8471.30.01 0 % nothing due stated");
    }

    /** What is printed of goods of Vietnam without an ordinary duty, in one line. */
    private static String duty(String line, String entered, String... more) {
        return of(
                line,
                "VN",
                entered,
                Stream.concat(Stream.of("--base-rate", "0"), Stream.of(more)).toArray(String[]::new));
    }

    private static String of(String line, String origin, String entered, String... more) {
        List<String> goods = List.of("check", "--line", line, "--origin", origin, "--to", "US", "--entered", entered);
        Ran ran = Ran.of(Stream.concat(goods.stream(), Stream.of(more)).toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        return ran.out().replaceAll("\\s+", " ");
    }
}
