package org.tradepact.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DayAxisTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void what_lies_beyond_the_axis_stands_at_its_ends() {
        DayAxis axis = DayAxis.around(new TreeSet<>(java.util.Set.of(DAY)));

        assertThat(axis.at(LocalDate.MIN)).isZero();
        assertThat(axis.at(LocalDate.MAX)).isEqualTo(100);
        assertThat(axis.at(DAY)).isEqualTo(50, within(1e-9));
    }

    @Test
    void later_days_stand_further_right_and_no_period_vanishes() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            NavigableSet<LocalDate> days = new TreeSet<>();
            int count = 1 + random.nextInt(30);
            for (int i = 0; i < count; i++) {
                days.add(DAY.plusDays(random.nextInt(random.nextBoolean() ? 40 : 40_000)));
            }
            DayAxis axis = DayAxis.around(days);

            double before = 0;
            for (LocalDate day : days) {
                assertThat(axis.at(day)).as("seed %d, %s", seed, day).isGreaterThan(before + 1.5);
                assertThat(axis.at(day.minusDays(1))).isLessThan(axis.at(day));
                before = axis.at(day);
            }
            assertThat(before).isLessThan(100 - 1.5);
        }
    }

    @Test
    void a_year_is_wider_than_a_day() {
        DayAxis axis = DayAxis.around(new TreeSet<>(java.util.Set.of(DAY, DAY.plusDays(1), DAY.plusYears(1))));

        assertThat(axis.at(DAY.plusYears(1)) - axis.at(DAY.plusDays(1)))
                .isGreaterThan(10 * (axis.at(DAY.plusDays(1)) - axis.at(DAY)));
    }
}
