package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Instrument;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Answer;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Course;
import org.tradepact.check.Row;
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
                    Answer whole = checker.answer(answer.touched().question(), Set.of());
                    List<String> all = rows(whole, ids, row -> true);
                    assertThat(rows(checker.ofFacts(answer.touched().question()), ids, row -> true))
                            .as("%s", scenario.file())
                            .isEqualTo(all);
                    assertThat(rows(answer.touched(), ids, row -> true))
                            .as("%s", scenario.file())
                            .isEqualTo(acts.isEmpty() ? List.of() : rows(whole, ids, row -> !later(row, answer)));
                    compared += all.size();
                }
            }
        }
        assertThat(compared).isPositive();
    }

    /** Whether the text was made after the goods entered: then it says nothing of them. */
    private static boolean later(Row row, ShipmentAnswer answer) {
        Instrument text = Corpus.LIBRARY.pack(row.commitment().pack()).orElseThrow().instruments().stream()
                .filter(one -> one.id().equals(row.commitment().instrument()))
                .findFirst()
                .orElseThrow();
        Assumed assumed = answer.question().assume().get(text.id());
        LocalDate made =
                Course.of(text, assumed == null ? Map.of() : assumed.on()).signed();
        return answer.shipment().said().get("entered") instanceof LocalDate entered && entered.isBefore(made);
    }

    private static List<String> rows(Answer answer, Set<String> ids, Predicate<Row> which) {
        List<String> rows = new ArrayList<>();
        answer.rows().stream()
                .filter(row -> ids.contains(row.subject()) && row.verdict() != Verdict.NOT_ENGAGED)
                .filter(which)
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
