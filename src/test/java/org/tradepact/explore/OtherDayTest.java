package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.check.Question;
import org.tradepact.corpus.Corpus;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Settings;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OtherDayTest {
    /** Files that would be refused for that day, such as one with a measure that has ended, are no guide. */
    @Test
    void another_day_asks_what_the_file_would_ask_if_it_named_that_day() {
        int compared = 0;
        for (Path file : Corpus.files()) {
            List<Scenario> own = read(file, Optional.empty());
            for (int days : new int[] {-400, 3, 700}) {
                if (own.isEmpty() || own.stream().anyMatch(s -> s.asks().asOf().getYear() < 2000)) {
                    continue;
                }
                LocalDate day = own.get(0).asks().asOf().plusDays(days);
                List<Scenario> then = read(file, Optional.of(day));
                for (int i = 0; i < then.size(); i++) {
                    Question moved = new OtherDay(own.get(i).asks()).on(day);
                    assertThat(facts(moved))
                            .as("%s on %s", file, day)
                            .isEqualTo(facts(then.get(i).asks()));
                    assertThat(moved.asOf()).isEqualTo(then.get(i).asks().asOf());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static List<Map<String, Object>> facts(Question question) {
        return question.facts().stream()
                .filter(fact -> fact.kind() != Shipment.class)
                .map(Stated::said)
                .toList();
    }

    private static List<Scenario> read(Path file, Optional<LocalDate> asOf) {
        return ScenarioFile.read(file, Path.of("scenarios"), Corpus.LIBRARY, new Settings(asOf, Map.of()))
                .scenarios();
    }
}
