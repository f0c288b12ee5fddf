package org.tradepact.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.fact.Percent;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RangeTest {
    private static final Range NOTHING = exactly("0");
    private static final Range OR_MORE = new Range(Percent.of("25"), Optional.empty());
    private static final Range UP_TO = Range.upTo(Percent.of("15"));

    @Test
    void a_rate_within_a_range_is_not_told_beside_it() {
        assertThat(Range.apart(List.of(exactly("25"), OR_MORE, exactly("25")))).containsExactly(OR_MORE);
        assertThat(Range.apart(List.of(NOTHING, UP_TO, exactly("15")))).containsExactly(UP_TO);
    }

    @Test
    void rates_outside_of_each_other_stay_the_lowest_first() {
        assertThat(Range.apart(List.of(exactly("25"), NOTHING, exactly("25")))).containsExactly(NOTHING, exactly("25"));
        assertThat(Range.apart(List.of(OR_MORE, exactly("24.9"), UP_TO)))
                .containsExactly(UP_TO, exactly("24.9"), OR_MORE);
    }

    @Test
    void a_sum_has_an_upper_end_only_if_each_part_has_one() {
        assertThat(exactly("10").plus(UP_TO)).isEqualTo(new Range(Percent.of("10"), Optional.of(Percent.of("25"))));
        assertThat(exactly("10").plus(OR_MORE)).isEqualTo(new Range(Percent.of("35"), Optional.empty()));
        assertThat(exactly("10").plus(exactly("2")).exact()).isTrue();
    }

    @Test
    void a_part_of_the_value_bears_that_part_of_both_ends() {
        assertThat(UP_TO.of(Percent.of("40"))).isEqualTo(Range.upTo(Percent.of("6")));
        assertThat(OR_MORE.of(Percent.of("40"))).isEqualTo(new Range(Percent.of("10"), Optional.empty()));
    }

    private static Range exactly(String rate) {
        return Range.exactly(Percent.of(rate));
    }
}
