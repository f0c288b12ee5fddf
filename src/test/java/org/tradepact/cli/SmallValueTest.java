package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmallValueTest {
    @Test
    void that_duty_free_entry_of_small_values_is_not_worked_out_is_said_of_what_enters_the_united_states() {
        assertThat(check("MY", "US")).contains("not covered").contains("US-DE-MINIMIS Duty-free entry of small values");
        assertThat(check("MY", "CN")).doesNotContain("US-DE-MINIMIS");
    }

    /** What is printed, in one line. */
    private static String check(String from, String to) {
        String asked = "check --line 8413.70.20 --origin %s --to %s --entered 2026-08-10 --value 300 --currency USD"
                .formatted(from, to);
        return Ran.of(asked.split(" ")).out().replaceAll("\\s+", " ");
    }
}
