package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.corpus.Corpus;
import org.tradepact.corpus.CrossedShipments;
import org.tradepact.fact.Stated;

/** Many shipments under all shipped measures at once come to what each comes to by itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AheadTest {
    private static final int SHIPMENTS = 50;

    private static MeasureCheck check(int kept) {
        return new MeasureCheck(
                Corpus.LIBRARY.packs(), Corpus::rules, Corpus.LIBRARY.goods().each(), kept);
    }

    private static List<String> text(List<Measured> measured) {
        return measured.stream()
                .map(m ->
                        "%s %s %s %s %d".formatted(m.measure().id(), m.effect(), m.possible(), m.missing(), m.tried()))
                .toList();
    }

    private static void compare(List<Question> questions, int kept) {
        List<Stated> shipments =
                questions.stream().map(CrossedShipments::shipment).toList();
        Set<String> reached = new TreeSet<>();
        try (MeasureCheck together = check(kept);
                MeasureCheck alone = check(1)) {
            together.ahead(questions, shipments);
            long evaluated = together.evaluations();
            for (int i = 0; i < questions.size(); i++) {
                List<Measured> expected = alone.of(questions.get(i), shipments.get(i));
                assertThat(text(together.of(questions.get(i), shipments.get(i))))
                        .as("%s", questions.get(i).facts())
                        .isEqualTo(text(expected));
                expected.stream()
                        .filter(Measured::reached)
                        .forEach(m -> reached.add(m.measure().id()));
            }
            if (kept > questions.size()) {
                assertThat(together.evaluations()).isEqualTo(evaluated);
            }
        }
        assertThat(reached).hasSizeGreaterThan(12);
    }

    private static List<Question> questions(long seed, int most) {
        CrossedShipments crossed = new CrossedShipments(seed);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            questions.add(crossed.next(most));
        }
        return questions;
    }

    @Test
    void what_was_worked_out_ahead_is_what_is_found_one_by_one() {
        for (long seed = 1; seed <= 4; seed++) {
            compare(questions(seed, 4), SHIPMENTS + 1);
        }
    }

    @Test
    void where_few_answers_are_kept_the_others_are_worked_out_again() {
        compare(questions(11, 6), 40);
    }

    @Test
    void shipments_of_one_name_do_not_meet() {
        CrossedShipments crossed = new CrossedShipments(21);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            questions.add(crossed.next(4, ""));
        }
        compare(questions, SHIPMENTS + 1);
    }

    @Test
    void shipments_that_differ_in_name_alone_are_worked_out_once() {
        CrossedShipments one = new CrossedShipments(31);
        CrossedShipments other = new CrossedShipments(31);
        int open = 0;
        try (MeasureCheck check = check(SHIPMENTS);
                MeasureCheck alone = check(1)) {
            for (int i = 0; i < SHIPMENTS; i++) {
                Question first = one.next(5, "a-");
                Question second = other.next(5, "zz-"); // names come into the order of what is missing
                check.of(first, CrossedShipments.shipment(first));
                long evaluated = check.evaluations();
                List<Measured> renamed = check.of(second, CrossedShipments.shipment(second));
                if (second.facts().size() == 1 && second.facts().get(0).said().containsKey("goods")) {
                    assertThat(check.evaluations()).isEqualTo(evaluated);
                }
                assertThat(text(renamed)).isEqualTo(text(alone.of(second, CrossedShipments.shipment(second))));
                open += renamed.stream().anyMatch(m -> m.missing().size() > 1) ? 1 : 0;
            }
        }
        assertThat(open).isGreaterThan(2);
    }

    /** Measures of the shipped packs whose rules could mix shipments up. */
    @Test
    void all_but_four_measures_are_shown_many_shipments_at_once() {
        List<String> mixing = new ArrayList<>();
        List<String> mixingBare = new ArrayList<>();
        Corpus.LIBRARY.packs().forEach(pack -> pack.commitments().stream()
                .filter(c -> c.measure() && c.encoding() != Commitment.Encoding.NONE)
                .forEach(c -> {
                    Corpus.rules(pack.name()).mixes(c.id()).ifPresent(reason -> mixing.add(reason));
                    Corpus.rules(pack.name()).mixesBare(c.id()).ifPresent(mixingBare::add);
                }));
        assertThat(mixing)
                .containsExactly(
                        "`CN-61-1-CONTENT within: a foreign-made item with Chinese content of the share or more goes to a third country`:"
                                + " `Input` may be of another shipment",
                        "`CN-61-1-TECHNOLOGY within: an item made abroad with Chinese rare-earth technology goes to a third country`:"
                                + " `Input` may be of another shipment",
                        "`CN-61-1-ORIGIN follows: refused in principle, a military user or use, weapons of mass destruction or terrorism`:"
                                + " `EndUse` may be of another shipment",
                        "`MY-RAW-REE follows: they originate in Malaysia, and no other feed is stated`:"
                                + " `Input` may be of another shipment");
        assertThat(mixingBare).isEmpty();
    }
}
