package org.tradepact.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhenTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final When ON = When.on(DAY);

    @Test
    void a_day_has_come_on_that_day_and_lies_before_the_next() {
        assertThat(ON.by(DAY.minusDays(1))).isFalse();
        assertThat(ON.by(DAY)).isTrue();
        assertThat(ON.before(DAY)).isFalse();
        assertThat(ON.before(DAY.plusDays(1))).isTrue();
    }

    @Test
    void what_never_happens_has_not_come_on_any_day() {
        assertThat(When.NEVER.by(DAY)).isFalse();
        assertThat(When.NEVER.before(DAY)).isFalse();
        assertThat(When.NEVER.after(ON)).isTrue();
        assertThat(When.NEVER.daysUntil(DAY)).isZero();
    }

    @Test
    void days_are_counted_over_the_end_of_a_month_and_never_below_none() {
        assertThat(ON.daysUntil(DAY)).isZero();
        assertThat(ON.daysUntil(DAY.plusDays(1))).isEqualTo(1);
        assertThat(ON.daysUntil(LocalDate.of(2026, 3, 31))).isEqualTo(31);
        assertThat(ON.daysUntil(DAY.minusDays(1))).isZero();
    }
}
