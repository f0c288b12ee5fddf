package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "2026-02-30 | the calendar has no day `2026-02-30`",
                "2026-13-01 | the calendar has no day `2026-13-01`",
                "0000-01-01 | the calendar has no day `0000-01-01`",
                "2026/8/1 | expected a day such as `2027-01-31`, got `2026/8/1`; write `2026-08-01`",
                "20260801 | expected a day such as `2027-01-31`, got `20260801`; write `2026-08-01`",
                "2026.08.01 | expected a day such as `2027-01-31`, got `2026.08.01`; write `2026-08-01`",
                "01/08/2026 | expected a day such as `2027-01-31`, got `01/08/2026`",
                "soon | expected a day such as `2027-01-31`, got `soon`",
            })
    void what_is_no_day_is_told_and_what_was_meant_only_where_it_is_clear(String text, String sentence) {
        assertThatThrownBy(() -> Days.read(text)).hasMessage(sentence);
    }
}
