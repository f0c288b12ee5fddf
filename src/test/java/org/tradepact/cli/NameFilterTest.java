package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameFilterTest {
    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "A, a, true",
        "a, ab, false",
        "a*, ab, true",
        "*b, ab, true",
        "a?c, abc, true",
        "a?, a, false",
        "*quota*, a quota is kept, true",
        "*a*b*, xbxa, false",
        "*ab, aab, true",
        "[, a, false",
    })
    void a_glob_covers_the_whole_name(String glob, String name, boolean matches) {
        assertThat(new NameFilter(glob).matches(name)).isEqualTo(matches);
    }

    @Test
    void many_stars_take_no_longer() {
        assertThat(new NameFilter("*a".repeat(40) + "b").matches("a".repeat(200)))
                .isFalse();
    }
}
