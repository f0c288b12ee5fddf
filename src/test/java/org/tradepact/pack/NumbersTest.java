package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumbersTest {
    @ParameterizedTest
    @CsvSource({"1000,1000", "12.5 kg,12.5", "1.5 t,1500", "500 g,0.5", "2 lb,0.90718474", "3t,3000"})
    void a_mass_is_read_in_kilograms_and_converted_exactly(String text, String kilograms) {
        assertThat(Numbers.kilograms(text)).isEqualTo(Kilograms.of(kilograms));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "0 | a mass must be more than zero, got `0`",
                "0.000 kg | a mass must be more than zero, got `0.000 kg`",
                "-3 | a mass must be zero or more, got `-3`",
                "5 stone | unknown unit of mass `stone`, expected `kg`, `g`, `t` or `lb`",
                "1,000 | expected a mass in kilograms such as `1000` or `12.5`, got `1,000`; write `1000`",
                "heavy | expected a mass in kilograms such as `1000` or `12.5`, got `heavy`",
            })
    void another_mass_is_refused(String text, String sentence) {
        assertThatThrownBy(() -> Numbers.kilograms(text)).hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "USD -5 | an amount must be zero or more, got `-5`",
                "USX 5 | unknown currency `USX`, expected an ISO 4217 code such as `USD`",
                "usd 5 | unknown currency `usd`, expected an ISO 4217 code such as `USD`; write `USD`",
                "XXX 5 | unknown currency `XXX`, expected an ISO 4217 code such as `USD`",
                "XAU 5 | unknown currency `XAU`, expected an ISO 4217 code such as `USD`",
                "100000 | expected an amount with its currency such as `USD 5000000`, got `100000`",
                "100 USD | expected an amount with its currency such as `USD 5000000`, got `100 USD`; write `USD 100`",
                "USD lots | expected an amount such as `USD 5000000`, got `lots`",
            })
    void another_amount_is_refused(String text, String sentence) {
        assertThatThrownBy(() -> Numbers.money(text)).hasMessage(sentence);
    }

    @Test
    void currencies_are_those_of_iso_4217() {
        assertThat(Numbers.money("MYR 12.50")).isEqualTo(new Money("MYR", new BigDecimal("12.5")));
    }

    @Test
    void a_negative_rate_is_refused() {
        assertThat(Numbers.percent("0")).isEqualTo(Percent.of("0"));
        assertThatThrownBy(() -> Numbers.percent("-1")).hasMessage("a rate must be zero or more, got `-1`");
    }
}
