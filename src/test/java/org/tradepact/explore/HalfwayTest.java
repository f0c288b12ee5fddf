package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HalfwayTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void there_is_a_middle_until_two_values_are_next_to_each_other() {
        assertThat(Halfway.between(DAY, DAY.plusDays(4))).contains(DAY.plusDays(2));
        assertThat(Halfway.between(DAY.plusDays(2), DAY)).contains(DAY.plusDays(1));
        assertThat(Halfway.between(DAY, DAY.plusDays(1))).isEmpty();
        assertThat(Halfway.between(When.on(DAY), When.on(DAY.minusDays(2)))).contains(When.on(DAY.minusDays(1)));
        assertThat(Halfway.between(When.NEVER, When.on(DAY))).isEmpty();
        assertThat(Halfway.between(Percent.of("25"), Percent.of("0"))).contains(Percent.of("12"));
        assertThat(Halfway.between(Percent.of("1"), Percent.of("0"))).isEmpty();
        assertThat(Halfway.between(Money.usd("5"), Money.usd("2"))).contains(Money.usd("3"));
        assertThat(Halfway.between(Money.usd("5"), new Money("MYR", java.math.BigDecimal.ONE)))
                .isEmpty();
        assertThat(Halfway.between(new Units(30), new Units(28))).contains(new Units(29));
        assertThat(Halfway.between(true, false)).isEmpty();
    }
}
