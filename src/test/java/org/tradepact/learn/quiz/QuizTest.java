package org.tradepact.learn.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Force;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.explore.Clause;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reply;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Told;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.report.CardSaid;
import org.tradepact.report.CaseSaid;

/** Cards drawn from all shipped packs: 200 of them, or as many as {@code -Dquiz.cards=2000} asks for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuizTest {
    private static final int COUNT = Integer.getInteger("quiz.cards", 200);
    private static final Library LIBRARY = Library.shipped(new Problems());

    private static final Map<String, String> TITLES = new HashMap<>();

    private static Bench bench = bench();
    private static List<Card> cards = List.of();
    private static List<CardSaid> said = List.of();

    private static Bench bench() {
        Map<String, Rulebook> books = new HashMap<>();
        return new Bench(LIBRARY, LIBRARY.packs(), pack -> books.computeIfAbsent(pack, Rulebook::fromClasspath));
    }

    private static List<RuleFile> files(String pack) {
        try {
            return RuleFile.shipped(pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Card> draw(Wish wish, Bench at) {
        return new Quiz(wish, at, QuizTest::files).draw((done, of) -> true);
    }

    @BeforeAll
    static void draw() {
        cards = draw(new Wish(Set.of(), Set.of(), COUNT, 1, Optional.empty()), bench);
        LIBRARY.goods().groups().forEach(group -> TITLES.put(group.id(), group.title()));
        said = cards.stream().map(card -> CardSaid.of(card, TITLES)).toList();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void as_many_are_drawn_as_are_wanted() {
        assertThat(cards).hasSize(COUNT);
    }

    @Test
    void of_each_card_one_choice_holds_and_that_is_the_one_taken_for_right() {
        try (Bench other = bench()) {
            Truth truth = new Truth(other);
            for (Card card : cards) {
                assertThat(truth.right(card)).as(card.id()).isTrue();
                assertThat(truth.holding(card)).as(card.id()).isEqualTo(1);
                assertThat(card.choices().size()).as(card.id()).isBetween(3, 4);
            }
        }
    }

    @Test
    void the_right_choice_stands_in_every_place_about_as_often() {
        int[] places = new int[4];
        cards.forEach(card -> places[card.right()]++);
        for (int place : places) {
            assertThat(place).isBetween(COUNT * 20 / 100, COUNT * 30 / 100);
        }
    }

    @Test
    void every_fact_that_decides_is_said_in_the_question() {
        int reasons = 0;
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            for (int at = 0; at < card.told().size(); at++) {
                if (card.told().get(at) instanceof Told.OfClause told) {
                    for (Reason reason : told.row().because().reasons()) {
                        assertThat(reason.kind() != Reason.Kind.FACT || isSaid(reason, card, at))
                                .as(
                                        "%s: %s %s",
                                        card.id(), reason.slot(), said.get(i).cases())
                                .isTrue();
                        reasons++;
                    }
                }
            }
        }
        assertThat(reasons).isGreaterThan(COUNT);
    }

    /** Whether the case would be told in other words without it; a day that is not told is the one asked about. */
    private static boolean isSaid(Reason reason, Card card, int at) {
        Question asks = card.cases().get(at);
        boolean day = reason.value().equals(asks.asOf())
                || reason.value().equals(When.on(asks.asOf()))
                || reason.value().equals(When.NEVER);
        if (day) {
            return true;
        }
        if (reason.value().equals(Defences.NONE)) {
            return card.kind() == CardKind.GAP
                    || CardSaid.of(card, TITLES).cases().get(at).contains("No ground of exception is invoked");
        }
        Question without = asks.with(asks.facts().stream()
                .map(fact -> fact.id().equals(reason.slot().fact())
                        ? fact.without(Set.of(reason.slot().component()))
                        : fact)
                .toList());
        return !CaseSaid.of(asks, TITLES).equals(CaseSaid.of(without, TITLES));
    }

    @Test
    void texts_that_were_not_seen_and_clauses_on_entry_into_force_are_not_asked_about() {
        Set<String> asked = new HashSet<>();
        for (Clause clause : clauses()) {
            if (Askable.clause(clause)) {
                asked.add(clause.commitment().id());
            }
        }
        assertThat(asked)
                .doesNotContain("KH-ART-IND", "MY-ART-SST", "TH-MOU-LAW", "MY-ART-7.2", "KH-ART-7.5")
                .contains("MY-ART-2.2", "KH-ART-2.8.1", "AU-FW-MIN", "US-S307", "CN-18");
        assertThat(cards).allMatch(card -> Askable.clause(card.clause()));
    }

    private static List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        LIBRARY.packs().forEach(pack -> pack.commitments().forEach(one -> clauses.add(new Clause(pack, one))));
        return clauses;
    }

    @Test
    void every_case_could_happen() {
        assertThat(cards).allMatch(card -> card.cases().stream()
                .allMatch(asks -> Possible.of(asks, card.clause().commitment())));
    }

    @Test
    void only_what_a_treaty_asks_for_is_gone_against() {
        int soft = 0;
        for (int i = 0; i < cards.size(); i++) {
            Commitment.Owed owed = cards.get(i).clause().commitment().owed();
            if (owed == Commitment.Owed.INTENTION || owed == Commitment.Owed.RECORD) {
                soft++;
                assertThat(said.get(i).asks() + said.get(i).choices())
                        .as(said.get(i).id())
                        .doesNotContain("goes against");
            }
        }
        assertThat(soft).isGreaterThan(COUNT / 20);
    }

    @Test
    void a_key_names_no_id_of_a_fact_or_of_a_list() {
        Set<String> lists = new HashSet<>();
        LIBRARY.packs().forEach(pack -> pack.schedules().forEach(list -> lists.add(list.id())));
        for (CardSaid card : said) {
            String key = String.join(" ", card.because()) + " " + String.join(" ", card.answer());
            assertThat(lists).as(card.id()).noneMatch(key::contains);
            assertThat(key).as(card.id()).doesNotContain("conduct;").doesNotContainPattern("\\b[a-z]+[A-Z]\\w*");
        }
    }

    private static Set<Verdict> verdicts(String id) {
        return pool(id).all().stream().map(drawn -> drawn.row().verdict()).collect(java.util.stream.Collectors.toSet());
    }

    private static Pool pool(String id) {
        Clause clause = clauses().stream()
                .filter(one -> one.commitment().id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Pool(
                clause,
                new Answering(bench),
                LIBRARY.goods(),
                Wares.of(clause, LIBRARY.goods(), new Basis(QuizTest::files, LIBRARY.goods()).goodsOf(clause)),
                Draw.of(1, "law", id));
    }

    @Test
    void where_no_time_is_given_nobody_is_late_within_a_year() {
        for (String id : List.of("KH-ART-5.1.2", "KH-ART-EVASION", "MY-ART-5.1.2")) {
            List<Drawn> breaches = pool(id).all().stream()
                    .filter(drawn -> drawn.row().verdict() == Verdict.BREACH
                            && !drawn.asks().assume().isEmpty())
                    .toList();
            for (Drawn drawn : breaches) {
                assertThat(drawn.asks().asOf())
                        .as(id)
                        .isAfter(drawn.row().force().course().from().plusDays(Askable.YEAR - 1L));
            }
        }
    }

    @Test
    void nor_late_on_one_of_two_readings() {
        for (String id : List.of("KH-ART-2.8.1.LISTED", "MY-ART-5.1.2")) {
            List<Drawn> contested = pool(id).all().stream()
                    .filter(drawn -> drawn.row().verdict() == Verdict.CONTESTED)
                    .toList();
            assertThat(contested).as(id).isNotEmpty();
            for (Drawn drawn : contested) {
                assertThat(drawn.asks().asOf())
                        .as(id)
                        .isAfter(drawn.row().force().course().from().plusDays(Askable.YEAR - 1L));
            }
        }
    }

    @Test
    void a_figure_without_a_day_is_not_missed_yet() {
        assertThat(verdicts("VN-FW-AGRIMOU")).isNotEmpty().doesNotContain(Verdict.BREACH);
        assertThat(verdicts("AU-FW-FIN")).contains(Verdict.BREACH);
    }

    @Test
    void a_right_out_of_a_treaty_is_asked_for_once_that_binds() {
        Set<Force> forces = new HashSet<>();
        pool("KH-ART-5.3-POISON")
                .all()
                .forEach(drawn -> forces.add(drawn.row().force().force()));
        assertThat(forces).containsExactly(Force.BINDING);
        assertThat(pool("TH-MOU-END").all()).isNotEmpty();
    }

    @Test
    void neither_a_refusal_nor_silence_tells_whether_a_request_was_considered() {
        Set<Object> open = new HashSet<>();
        for (Drawn drawn : pool("MY-ART-7.3").all()) {
            if (drawn.row().verdict() != Verdict.NOT_ENGAGED) {
                drawn.asks().facts().forEach(fact -> open.add(fact.said().getOrDefault("answer", "a notice")));
                assertThat(drawn.asks().facts()).hasSizeGreaterThan(1);
            }
        }
        assertThat(open).doesNotContain(Reply.Answer.REFUSES);
    }

    @Test
    void a_ground_that_is_pleaded_in_vain_is_not_asked_about() {
        List<Stated> charged = pool("MY-ART-3.5").all().stream()
                .filter(drawn -> drawn.row().verdict() == Verdict.BREACH)
                .map(drawn -> drawn.asks().facts().get(0))
                .toList();
        assertThat(charged).isNotEmpty();
        for (Stated duty : charged) {
            assertThat(duty.said().get("pleads")).isEqualTo(Defences.NONE);
            assertThat(duty.said().get("basis")).isNotEqualTo(CustomsDuty.Basis.SAFEGUARD);
        }
    }

    @Test
    void topics_take_turns() {
        Map<String, Integer> topics = new TreeMap<>();
        for (CardSaid card : said.subList(0, 105)) {
            topics.merge(card.topic(), 1, Integer::sum);
        }
        assertThat(topics).hasSizeGreaterThan(30);
        assertThat(topics.values()).allMatch(count -> count >= 2 && count <= 5);
    }

    @Test
    void no_answer_comes_nearly_always() {
        Map<Verdict, Integer> verdicts = new TreeMap<>();
        int all = 0;
        for (Card card : cards) {
            if (card.choices().get(card.right()) instanceof Choice.Stands stands) {
                verdicts.merge(stands.verdict(), 1, Integer::sum);
                all++;
            }
        }
        assertThat(verdicts).hasSizeGreaterThan(4);
        assertThat(verdicts.get(Verdict.BREACH)).isBetween(all / 5, all * 3 / 5);
    }

    @Test
    void no_two_are_alike() {
        Set<List<Object>> seen = new HashSet<>();
        for (CardSaid card : said) {
            String right = card.choices().get(card.right());
            assertThat(seen.add(List.of(card.clause(), card.status(), card.cases(), card.asks(), right)))
                    .as(card.id())
                    .isTrue();
        }
        assertThat(cards.stream().map(Card::id)).doesNotHaveDuplicates();
    }

    @Test
    void choices_differ_in_words() {
        for (CardSaid card : said) {
            assertThat(card.choices()).as(card.id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void of_two_cases_each_reads_otherwise() {
        for (CardSaid card : said) {
            assertThat(card.cases()).as(card.id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_goes_against_a_political_text_is_never_called_a_breach() {
        int political = 0;
        for (int i = 0; i < cards.size(); i++) {
            boolean soft = cards.get(i).told().stream()
                    .allMatch(told -> told instanceof Told.OfClause clause
                            && clause.row().force().course().instrument().political());
            if (soft) {
                political++;
                List<String> words = new ArrayList<>(said.get(i).choices());
                words.add(said.get(i).asks());
                if (cards.get(i).told().stream().noneMatch(QuizTest::mayBind)) {
                    words.addAll(said.get(i).answer());
                }
                words.addAll(said.get(i).cases());
                assertThat(String.join(" ", words)).as(said.get(i).id()).doesNotContain("breach");
            }
        }
        assertThat(political).isGreaterThan(10);
    }

    /** On a reading that puts the clause into a treaty it would be a breach of that, and the key says so. */
    private static boolean mayBind(Told told) {
        return told instanceof Told.OfClause clause && clause.row().force().contested();
    }

    @Test
    void on_a_contested_point_nobody_is_said_to_be_right() {
        int contested = 0;
        for (Card card : cards) {
            if (card.told().get(0) instanceof Told.OfClause clause
                    && clause.row().verdict() == Verdict.CONTESTED) {
                Choice right = card.choices().get(card.right());
                contested++;
                assertThat(right instanceof Choice.Reads
                                || right instanceof Choice.Speaks
                                || right instanceof Choice.Stands stands && stands.verdict() == Verdict.CONTESTED)
                        .as(card.id())
                        .isTrue();
            }
        }
        assertThat(contested).isGreaterThan(5);
    }

    @Test
    void a_card_is_of_the_difficulty_asked_for() {
        for (Difficulty difficulty : Difficulty.values()) {
            Wish wish = new Wish(Set.of("cambodia_art"), Set.of(), 6, 3, Optional.of(difficulty));
            assertThat(draw(wish, bench)).hasSize(6).allMatch(card -> card.difficulty() == difficulty);
        }
    }

    @Test
    void a_rate_just_above_the_bound_one_lies_at_the_line_and_no_duty_at_all_does_not() {
        Clause clause = new Clause(
                LIBRARY.pack("cambodia_art").orElseThrow(),
                LIBRARY.commitment("KH-ART-1.1.2").orElseThrow());
        Pool pool = new Pool(
                clause,
                new Answering(bench),
                LIBRARY.goods(),
                Wares.of(clause, LIBRARY.goods(), Set.of()),
                Draw.of(2, "edges"));

        assertThat(charged(pool, "20")).isNotEmpty().allMatch(drawn -> Edges.at(drawn, pool) == 1);
        assertThat(charged(pool, "0")).anyMatch(drawn -> Edges.at(drawn, pool) == 0);
    }

    /** Cases in which the reciprocal duty is the issue, on the day the measure begins, at this rate. */
    private static List<Drawn> charged(Pool pool, String rate) {
        return pool.all().stream()
                .filter(drawn -> drawn.asks().facts().get(0).said().get("rate").equals(Percent.of(rate))
                        && drawn.row().verdict() == (rate.equals("0") ? Verdict.COMPLIES : Verdict.BREACH))
                .filter(drawn -> pool.beside(drawn).stream()
                        .anyMatch(other ->
                                other.asks().facts().get(0).said().get("rate").equals(Percent.of("19"))
                                                && other.row().verdict() == Verdict.COMPLIES
                                        || rate.equals("0")))
                .toList();
    }

    @Test
    void what_is_contested_is_not_easy() {
        for (Card card : cards) {
            if (card.told().get(0) instanceof Told.OfClause clause && contested(clause.row())) {
                assertThat(card.difficulty()).as(card.id()).isNotEqualTo(Difficulty.EASY);
            }
        }
    }

    private static boolean contested(Row row) {
        return row.verdict() == Verdict.CONTESTED;
    }
}
