package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.corpus.Corpus;
import org.tradepact.corpus.CrossedShipments;

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

    /** What a measure does, without the names of facts. */
    private static String does(Measured measured) {
        return "%s %s %s %d %s"
                .formatted(
                        measured.measure().id(),
                        measured.effect(),
                        measured.possible(),
                        measured.tried(),
                        measured.missing().stream()
                                .map(m -> m.kind() + " " + m.weight())
                                .toList());
    }

    private static void compare(List<Question> questions) {
        Set<String> reached = new TreeSet<>();
        try (Pieces together = new Pieces(
                        Corpus.LIBRARY.packs(),
                        Corpus::rules,
                        Corpus.LIBRARY.goods().each(),
                        Map.of());
                MeasureCheck alone = check(1)) {
            List<Pieces.Sought> sought = new ArrayList<>();
            for (Question question : questions) {
                together.told()
                        .forEach(told ->
                                sought.add(new Pieces.Sought(told, question, CrossedShipments.shipment(question))));
            }
            List<Piece> pieces = together.of(sought);
            for (int i = 0; i < questions.size(); i++) {
                Map<String, Measured> expected = new HashMap<>();
                alone.of(questions.get(i), CrossedShipments.shipment(questions.get(i)))
                        .forEach(m -> expected.put(m.measure().id(), m));
                assertThat(expected).hasSameSizeAs(together.told());
                for (int m = 0; m < expected.size(); m++) {
                    int one = i * expected.size() + m;
                    Measured found = together.measured(
                            sought.get(one).told(),
                            pieces.get(one),
                            questions.get(i),
                            sought.get(one).shipment());
                    assertThat(does(found))
                            .as("%s", questions.get(i).facts())
                            .isEqualTo(does(expected.get(found.measure().id())));
                }
                expected.values().stream()
                        .filter(Measured::reached)
                        .forEach(m -> reached.add(m.measure().id()));
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
            compare(questions(seed, 4));
        }
    }

    @Test
    void shipments_of_one_name_do_not_meet() {
        CrossedShipments crossed = new CrossedShipments(21);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            questions.add(crossed.next(4, ""));
        }
        compare(questions);
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
