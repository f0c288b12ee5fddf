package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatedInVainTest {
    private static final String SAID =
            "not used the share of the value that was added by repair or processing abroad: 20 %;"
                    + " it counts where `repairOrAlteration` is claimed";

    @Test
    void a_share_of_work_is_said_not_to_be_used_beside_a_claim_it_does_not_belong_to() {
        assertThat(check("--claim assembledAbroad --us-content 40 --work-share 20"))
                .contains("10 % of 60 %")
                .contains(SAID);
        assertThat(check("--work-share 20")).contains(SAID);
    }

    @Test
    void nothing_is_said_where_it_counts_or_would_change_nothing() {
        assertThat(check("--claim repairOrAlteration --work-share 20"))
                .contains("10 % of 20 %")
                .doesNotContain("not used");
        assertThat(check("--claim assembledAbroad --work-share 100")).doesNotContain("not used");
        assertThat(check("--claim assembledAbroad --us-content 40")).doesNotContain("not used");
    }

    @Test
    void json_and_memo_say_so_too() {
        assertThat(check("--work-share 20 --format json")).contains("\"notUsed\" : [ \"the share of the value");
        assertThat(check("--format json")).contains("\"notUsed\" : [ ]");
        assertThat(check("--work-share 20 --format memo")).contains("Stated and not used: the share of the value");
    }

    /** What is printed, in one line. */
    private static String check(String flags) {
        String asked = "check --line 8413.70.20 --origin MY --to US --entered 2026-08-10 --base-rate 3 " + flags;
        return Ran.of(asked.split(" ")).out().replaceAll("\\s+", " ");
    }
}
