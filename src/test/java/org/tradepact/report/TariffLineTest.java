package org.tradepact.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TariffLineTest {
    @ParameterizedTest
    @CsvSource({
        "0101, 0101",
        "284690, 2846.90",
        "28469020, 2846.90.20",
        "2846902015, 2846.90.20.15",
        "9903.05.54, 9903.05.54",
        "rubber-gloves, rubber-gloves"
    })
    void dots_stand_where_the_schedule_prints_them(String digits, String dotted) {
        assertThat(TariffLine.dotted(digits)).isEqualTo(dotted);
    }
}
