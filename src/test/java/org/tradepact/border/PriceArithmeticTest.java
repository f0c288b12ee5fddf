package org.tradepact.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.border.FloorAmount.Side;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Price;
import org.tradepact.fact.PriceFloor;
import org.tradepact.fact.PriceFloor.Measured;
import org.tradepact.fact.When;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PriceArithmeticTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);
    private static final Goods OXIDE = new Goods("28469020", Set.of("rare-earths"));

    @Test
    void below_the_floor_the_difference_is_paid() {
        assertThat(spot("95000", "1000")).isEqualTo(amount(Side.BELOW, "95", "15", "15000"));
    }

    @Test
    void a_cent_below_is_below() {
        assertThat(spot("109990", "1000")).isEqualTo(amount(Side.BELOW, "109.99", "0.01", "10"));
    }

    @Test
    void at_the_floor_nothing_is_paid_or_taken() {
        assertThat(spot("110000", "1000")).isEqualTo(amount(Side.AT, "110", "0", "0"));
    }

    @Test
    void above_the_floor_nothing_is_taken_before_full_output() {
        assertThat(of(floor(Measured.SPOT, When.on(DAY.plusDays(1))), "120000", "1000"))
                .isEqualTo(amount(Side.ABOVE, "120", "0", "0"));
        assertThat(of(floor(Measured.SPOT, When.NEVER), "120000", "1000"))
                .isEqualTo(amount(Side.ABOVE, "120", "0", "0"));
    }

    @Test
    void above_the_floor_the_share_is_taken_from_the_day_of_full_output() {
        assertThat(of(floor(Measured.SPOT, When.on(DAY)), "120000", "1000"))
                .isEqualTo(amount(Side.ABOVE, "120", "3", "3000"));
    }

    @Test
    void the_total_is_worked_out_before_the_price_is_rounded() {
        assertThat(spot("100000", "1030")).isEqualTo(amount(Side.BELOW, "97.0874", "12.9126", "13300"));
    }

    @Test
    void an_average_is_held_against_the_floor_unrounded() {
        assertThat(average("110", "110", "109.99").orElseThrow().side()).isEqualTo(Side.BELOW);
        assertThat(average("110", "110", "110").orElseThrow().side()).isEqualTo(Side.AT);
        assertThat(average("109", "110", "110")).contains(amount(Side.BELOW, "109.6667", "0.3333", "333.33"));
    }

    @Test
    void prices_outside_the_quarter_and_of_other_goods_do_not_count() {
        PriceFloor floor = floor(Measured.QUARTER_AVERAGE, When.NEVER);
        List<Price> prices = List.of(
                price("march", "1", LocalDate.of(2026, 3, 31), OXIDE),
                price("april", "100", LocalDate.of(2026, 4, 1), OXIDE),
                price("metal", "1", LocalDate.of(2026, 4, 1), new Goods("280530", Set.of())),
                price("june", "100", LocalDate.of(2026, 6, 30), OXIDE),
                price("july", "1", LocalDate.of(2026, 7, 1), OXIDE));

        assertThat(PriceArithmetic.of(floor, Money.usd("1"), Kilograms.of("1"), DAY, prices))
                .contains(amount(Side.BELOW, "100", "10", "10"));
    }

    @Test
    void months_quarters_and_the_whole_period_differ() {
        LocalDate june = LocalDate.of(2026, 6, 1);
        LocalDate nextMay = LocalDate.of(2027, 5, 10);

        assertThat(floor(Measured.MONTH_AVERAGE, When.NEVER).averages(june, DAY))
                .isFalse();
        assertThat(floor(Measured.QUARTER_AVERAGE, When.NEVER).averages(june, DAY))
                .isTrue();
        assertThat(floor(Measured.MONTH_AVERAGE, When.NEVER).averages(nextMay, DAY))
                .isFalse();
        assertThat(floor(Measured.QUARTER_AVERAGE, When.NEVER).averages(nextMay, DAY))
                .isFalse();
        assertThat(floor(Measured.PERIOD_AVERAGE, When.NEVER).averages(nextMay, DAY))
                .isTrue();
        assertThat(floor(Measured.PERIOD_AVERAGE, When.NEVER).averages(LocalDate.of(2025, 9, 30), DAY))
                .isFalse();
    }

    @Test
    void nothing_is_said_without_a_price_without_a_mass_or_in_another_currency() {
        PriceFloor floor = floor(Measured.SPOT, When.NEVER);
        Money euros = new Money("EUR", new BigDecimal("95000"));

        assertThat(average()).isEmpty();
        assertThat(PriceArithmetic.of(floor, Money.usd("1"), Kilograms.of("0"), DAY, List.of()))
                .isEmpty();
        assertThat(PriceArithmetic.of(floor, euros, Kilograms.of("1000"), DAY, List.of()))
                .isEmpty();
    }

    @Test
    void price_and_payment_reach_the_floor_to_the_cent() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(11_000_000), 2);
            Money paid = new Money("USD", value);
            FloorAmount amount = PriceArithmetic.of(
                            floor(Measured.SPOT, When.NEVER), paid, Kilograms.of("1000"), DAY, List.of())
                    .orElseThrow();

            assertThat(value.add(amount.total().amount())).isEqualByComparingTo("110000");
        }
    }

    @Test
    void the_rules_compare_as_the_arithmetic_does() {
        Random random = new Random(7);
        PriceFloor floor = floor(Measured.SPOT, When.NEVER);
        for (int i = 0; i < 2000; i++) {
            Money value = new Money("USD", BigDecimal.valueOf(10_990 + random.nextInt(20), 1));
            Kilograms kilograms = Kilograms.of("10");
            Side side = PriceArithmetic.of(floor, value, kilograms, DAY, List.of())
                    .orElseThrow()
                    .side();

            assertThat(floor.above(value, kilograms)).isEqualTo(side == Side.BELOW);
            assertThat(floor.below(value, kilograms)).isEqualTo(side == Side.ABOVE);
        }
    }

    private static FloorAmount spot(String value, String kilograms) {
        return of(floor(Measured.SPOT, When.NEVER), value, kilograms);
    }

    private static FloorAmount of(PriceFloor floor, String value, String kilograms) {
        return PriceArithmetic.of(floor, Money.usd(value), Kilograms.of(kilograms), DAY, List.of())
                .orElseThrow();
    }

    private static Optional<FloorAmount> average(String... prices) {
        List<Price> all =
                Arrays.stream(prices).map(p -> price(p, p, DAY, OXIDE)).toList();
        return PriceArithmetic.of(
                floor(Measured.QUARTER_AVERAGE, When.NEVER), Money.usd("1"), Kilograms.of("1000"), DAY, all);
    }

    private static FloorAmount amount(Side side, String price, String perKilogram, String total) {
        return new FloorAmount(side, Money.usd(price), Money.usd(perKilogram), Money.usd(total));
    }

    private static Price price(String id, String perKilogram, LocalDate on, Goods goods) {
        return new Price(id, Actor.central("US"), goods, Money.usd(perKilogram), on);
    }

    private static PriceFloor floor(Measured measured, When fullProduction) {
        return new PriceFloor(
                "floor",
                PriceFloor.Kind.CONTRACT_FOR_DIFFERENCE,
                new Goods("2846", Set.of("rare-earths")),
                Money.usd("110"),
                measured,
                LocalDate.of(2025, 10, 1),
                When.NEVER,
                new Firm("MP Materials"),
                new Party("US"),
                Percent.of("30"),
                fullProduction);
    }
}
