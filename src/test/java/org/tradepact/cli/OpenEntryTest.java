package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A shipment of which nobody says when it is entered, while lists change between the days on which it may be. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenEntryTest {
    private static final String RECIPROCAL = "US-IEEPA-RECIPROCAL: open, it hangs on the day of entry for consumption";

    @Test
    void softwood_is_out_of_the_reciprocal_duty_only_from_the_day_it_is_listed() {
        assertThat(softwood("--entered", "2025-10-14")).doesNotContain("US-IEEPA-RECIPROCAL:");
        assertThat(softwood("--entered", "2025-10-13"))
                .contains("the IEEPA tariff power 0 % or 10 % open S150 US-IEEPA-RECIPROCAL: open, it hangs on whether"
                        + " 4407.14 stands on the list of heading 9903.01.32");
        assertThat(softwood()).contains("the IEEPA tariff power 0 % or 10 % open S150 " + RECIPROCAL);
    }

    /** What is printed of softwood of the United Kingdom, in one line. */
    private static String softwood(String... more) {
        List<String> asked = new ArrayList<>(List.of("check", "--line", "4407.14", "--origin", "GB", "--to", "US"));
        asked.addAll(List.of("--exported", "2025-07-19", "--mode", "other", "--base-rate", "7"));
        asked.addAll(List.of(more));
        Ran ran = Ran.of(asked.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        return ran.out().replaceAll("\\s+", " ");
    }
}
