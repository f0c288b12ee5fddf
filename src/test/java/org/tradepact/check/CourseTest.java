package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent.Kind;
import org.tradepact.corpus.Corpus;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CourseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);
    private static final Instrument LAW =
            Corpus.LIBRARY.instrument("us_ieepa_duty_power").orElseThrow();

    @Test
    void a_law_that_is_struck_down_falls_from_the_beginning() {
        Course struck = Course.of(LAW, Map.of());

        assertThat(struck.voided()).isTrue();
        assertThat(struck.on(DAY.minusYears(1))).isEqualTo(Force.LAPSED);
    }

    @Test
    void a_law_that_is_never_struck_down_stands() {
        Course stands = Course.of(LAW, Map.of(Kind.STRUCK_DOWN, LocalDate.MAX));

        assertThat(stands.voided()).isFalse();
        assertThat(stands.on(DAY)).isEqualTo(Force.BINDING);
        assertThat(stands.on(DAY.plusYears(10))).isEqualTo(Force.BINDING);
    }

    @Test
    void a_law_that_ends_ends_for_the_future() {
        Course ended = Course.of(LAW, Map.of(Kind.STRUCK_DOWN, LocalDate.MAX, Kind.TERMINATED, DAY));

        assertThat(ended.on(DAY.minusDays(1))).isEqualTo(Force.BINDING);
        assertThat(ended.on(DAY)).isEqualTo(Force.LAPSED);
    }
}
