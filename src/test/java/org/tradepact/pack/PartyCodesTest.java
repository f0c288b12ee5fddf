package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.fact.Party;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartyCodesTest {
    @Test
    void the_european_union_is_a_party() {
        assertThat(PartyCodes.read("EU")).isEqualTo(new Party("EU"));
    }

    @ParameterizedTest
    @CsvSource({
        "Malaysia,MY",
        "malaysia,MY",
        "MYS,MY",
        "my,MY",
        "UK,GB",
        "uk,GB",
        "GBR,GB",
        "Great Britain,GB",
        "USA,US",
        "Viet Nam,VN",
        "VNM,VN",
        "Hong Kong,HK",
        "European Union,EU",
    })
    void what_was_meant_is_said(String text, String code) {
        assertThatThrownBy(() -> PartyCodes.read(text))
                .hasMessage("unknown party `%s`; did you mean `%s`?".formatted(text, code));
    }

    @Test
    void other_words_are_told_what_a_party_is() {
        assertThatThrownBy(() -> PartyCodes.read("ZQ"))
                .hasMessage(
                        "unknown party `ZQ`; a party is an ISO 3166 code such as `MY`, or `EU`, or `XA` to `XZ` for an "
                                + "invented one");
    }
}
