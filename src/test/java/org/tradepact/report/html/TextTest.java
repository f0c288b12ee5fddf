package org.tradepact.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.report.html.Text.Kind;
import org.tradepact.report.html.Text.Piece;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextTest {
    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::said).collect(Collectors.joining());
    }

    @Test
    void what_stands_between_backticks_is_to_be_typed() {
        assertThat(Text.of("state `usContent` of `s1`").pieces())
                .extracting(Piece::kind, Piece::said)
                .containsExactly(
                        tuple(Kind.PLAIN, "state "),
                        tuple(Kind.CODE, "usContent"),
                        tuple(Kind.PLAIN, " of "),
                        tuple(Kind.CODE, "s1"));
        assertThat(Text.of("one ` alone").pieces()).containsExactly(new Piece(Kind.PLAIN, "one ` alone"));
    }

    @Test
    void sources_are_cited_as_whole_words_alone() {
        assertThat(Text.of("the words, S17, S177; also `S17`, seed-004.")
                        .citing(Set.of("S17", "seed-004"))
                        .pieces())
                .filteredOn(piece -> piece.kind() == Kind.SOURCE)
                .extracting(Piece::said)
                .containsExactly("S17", "seed-004");
    }

    @Test
    void dates_amounts_and_clauses_are_not_broken_and_nothing_is_lost() {
        Text text = Text.of("MY-ART-CM.1 since 2027-05-01: 12.5 % (USD 10,000.00) on HS 6404.11.90, 1,000 kg");

        assertThat(text.unbroken())
                .filteredOn(piece -> piece.kind() == Kind.TOGETHER)
                .extracting(Piece::said)
                .containsExactly("MY-ART-CM.1", "2027-05-01", "12.5 %", "USD 10,000.00", "HS 6404.11.90", "1,000 kg");
        assertThat(said(text.unbroken())).isEqualTo(said(text.pieces()));
    }

    @Test
    void first_words_can_be_set_apart() {
        Text text = Text.of("may ship: `s1` is clear");

        assertThat(text.begins("may ship")).isTrue();
        assertThat(text.begins("may not")).isFalse();
        assertThat(text.begins("")).isFalse();
        assertThat(said(text.after("may ship").pieces())).isEqualTo(": s1 is clear");
        assertThat(Text.of("all").after("all").isEmpty()).isTrue();
    }
}
