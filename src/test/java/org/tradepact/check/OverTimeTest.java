package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Schedule;
import org.tradepact.corpus.Corpus;
import org.tradepact.fact.Goods;

/** What lists say of goods from one day to another, where nobody says which day counts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverTimeTest {
    private static Schedule schedule(String id) {
        return Corpus.LIBRARY.packs().stream()
                .flatMap(pack -> pack.schedules().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Goods line(String digits) {
        return Corpus.LIBRARY.goods().resolve(digits);
    }

    @Test
    void softwood_stands_on_the_list_of_its_duty_from_its_first_day() {
        OverTime says = OverTime.of(schedule("us-232-softwood"), line("440714"));

        LocalDate first = LocalDate.of(2025, 10, 14);
        assertThat(says.constant()).isFalse();
        assertThat(says.changes()).containsExactly(first);
        assertThat(says.on(first.minusDays(1))).isEqualTo(Optional.of(false));
        assertThat(says.on(first)).isEqualTo(Optional.of(true));
        assertThat(says.open()).isFalse();
    }

    @Test
    void goods_of_which_a_list_never_speaks_are_off_it_on_every_day() {
        OverTime says = OverTime.of(schedule("us-232-softwood"), line("640411"));

        assertThat(says).isEqualTo(new OverTime(Map.of(LocalDate.MIN, Optional.of(false))));
        assertThat(says.constant()).isTrue();
        assertThat(says.changes()).isEmpty();
    }
}
