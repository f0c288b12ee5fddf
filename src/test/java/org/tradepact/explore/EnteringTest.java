package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.explore.Entering.Against;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnteringTest {
    private static Entering on(String pack, String day) {
        return Entering.of(Accord.pack(pack), Accord.day(day), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 2026-12-31",
        "2028-02-29, 2027-12-31",
        "2028-03-01, 2028-01-01",
    })
    void sixty_days_lead_back_to_one_day_of_notices(String entry, LocalDate notices) {
        assertThat(on("xa_xb_accord", entry).eventDays()).containsExactly(notices);
        assertThat(notices.plusDays(60)).isEqualTo(entry);
    }

    @Test
    void a_month_that_ends_early_leads_back_to_several_days_and_a_longer_one_to_none() {
        assertThat(on("xa_xb_monthly", "2027-02-28").eventDays())
                .containsExactly(
                        Accord.day("2027-01-28"),
                        Accord.day("2027-01-29"),
                        Accord.day("2027-01-30"),
                        Accord.day("2027-01-31"));
        assertThat(on("xa_xb_monthly", "2028-02-29").eventDays())
                .containsExactly(Accord.day("2028-01-29"), Accord.day("2028-01-30"), Accord.day("2028-01-31"));
        assertThat(on("xa_xb_monthly", "2027-03-31").eventDays()).isEmpty();
        assertThat(on("xa_xb_monthly", "2027-04-30").eventDays())
                .containsExactly(Accord.day("2027-03-30"), Accord.day("2027-03-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "xa_xb_accord, 2026-01-30, SIGNED_LATER",
        "xa_xb_accord, 2026-01-31, NOTHING",
        "xa_xb_memo, 2027-01-01, POLITICAL",
        "xa_xb_plain, 2027-01-01, NO_RULE",
        "xa_xb_old, 2027-01-01, IN_FORCE",
        "xa_xb_old, 2026-03-31, IN_FORCE",
    })
    void what_stands_against_a_day_is_told(String pack, String day, Against against) {
        assertThat(on(pack, day).against()).isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31, NOTHING", "2027-02-01, ENDED"})
    void a_text_that_has_ended_does_not_enter_into_force(String day, Against against) {
        Entering entering =
                Entering.of(Accord.pack("xa_xb_accord"), Accord.day(day), Accord.assume("terminatedOn", "2027-02-01"));

        assertThat(entering.against()).isEqualTo(against);
    }

    @Test
    void notices_that_are_assumed_lead_to_their_own_day() {
        Entering entering = Entering.of(
                Accord.pack("xa_xb_accord"),
                Accord.day("2027-01-01"),
                Accord.assume("noticesExchangedOn", "2026-12-01"));

        assertThat(entering.against()).isEqualTo(Against.IN_FORCE);
        assertThat(entering.course().from()).isEqualTo("2027-01-30");
    }
}
