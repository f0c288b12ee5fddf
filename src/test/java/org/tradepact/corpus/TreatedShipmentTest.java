package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Answer;
import org.tradepact.check.Checker;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Stated;
import org.tradepact.scenario.Scenario;

/** What is left out to be quick changes no answer about a shipment. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TreatedShipmentTest {
    @Test
    void without_the_duties_that_hold_anyway_the_same_is_said_of_how_a_shipment_is_treated() {
        int compared = 0;
        try (Checker checker = Corpus.checker();
                Border border = Corpus.border(checker)) {
            for (Scenario scenario : Corpus.scenarios()) {
                for (ShipmentAnswer answer : border.answers(scenario.asks())) {
                    List<Stated> acts = answer.touched().question().facts();
                    Set<String> ids = new HashSet<>();
                    acts.forEach(act -> ids.add(act.id()));
                    List<String> all = rows(checker.answer(answer.touched().question(), Set.of()), ids);
                    assertThat(rows(checker.ofFacts(answer.touched().question()), ids))
                            .as("%s", scenario.file())
                            .isEqualTo(all);
                    assertThat(rows(answer.touched(), ids)).isEqualTo(acts.isEmpty() ? List.of() : all);
                    compared += all.size();
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static List<String> rows(Answer answer, Set<String> ids) {
        List<String> rows = new ArrayList<>();
        answer.rows().stream()
                .filter(row -> ids.contains(row.subject()) && row.verdict() != Verdict.NOT_ENGAGED)
                .forEach(row -> rows.add("%s %s %s %s %s %s"
                        .formatted(
                                row.commitment().id(),
                                row.subject(),
                                row.verdict(),
                                row.force(),
                                row.breached(),
                                row.judged())));
        return rows;
    }
}
