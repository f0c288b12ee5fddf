package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Choices;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Actor;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Goods;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/** Repairs of random questions about an invented treaty, against a search that knows nothing but the check. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepairingTest {
    private static final Checker CHECKER = Tides.checker();
    private static final Asker ASKER = Tides.asker(Tides.checker());
    private static final int SEEDS = 80;
    private static final int SMALL = 24;
    private static final LocalDate END = LocalDate.of(2026, 3, 25);
    private static final List<String> READINGS = List.of("any-stage", "processed");

    private static Choices choices() {
        return new Choices(Tides.LIBRARY.packs(), List.of());
    }

    /** As {@link Tides} has it, but of some laws nothing has happened yet. */
    private static Question question(long seed) {
        Question question = new Tides(seed).next();
        List<Stated> facts = question.facts().stream()
                .map(fact -> fact.kind() == LegalAct.class && seed % 3 != 0
                        ? fact.with("inOperationOn", When.NEVER)
                                .with("adoptedOn", seed % 3 == 1 ? When.NEVER : When.on(question.asOf()))
                        : fact)
                .toList();
        return new Question(
                question.asOf(),
                facts,
                question.none(),
                question.assume(),
                question.about(),
                question.with(),
                question.readings());
    }

    private static Repairs repairs(Question question, Optional<Doer> doer) {
        return new Repairing(question, Set.of(), ASKER, choices(), (done, of) -> true, Ways.BOUND)
                .search(Set.of(), doer);
    }

    /** The plain check, asked on every single day and on each reading of weight in turn. */
    private static final class Plain {
        private final Question question;
        private final Changing changing = new Changing(Tides.LIBRARY.goods());
        private final Map<LocalDate, Map<RowKey, Row>> before = new LinkedHashMap<>();

        Plain(Question question) {
            this.question = question;
        }

        private static Map<RowKey, Row> rows(Question asked, LocalDate day) {
            Map<RowKey, Row> rows = new LinkedHashMap<>();
            CHECKER.answer(new OtherDay(asked).on(day), Set.of()).rows().forEach(row -> rows.put(RowKey.of(row), row));
            return rows;
        }

        /** Whether, after the changes, nothing of the aim is breached on any later day, and nothing else is worse. */
        boolean repairs(Aim aim, List<Change> changes) {
            Optional<Question> changed = changing.apply(question, changes);
            return changed.isPresent() && holds(aim, changed.get());
        }

        private boolean holds(Aim aim, Question changed) {
            LocalDate first = question.asOf();
            for (LocalDate day = first; day.isBefore(END); day = day.plusDays(1)) {
                if (!(aim.duty() && day.equals(first)) && !met(aim, changed, day)) {
                    return false;
                }
                LocalDate at = day;
                Map<RowKey, Row> was = before.computeIfAbsent(day, d -> rows(question, at));
                for (Map.Entry<RowKey, Row> row : rows(changed, day).entrySet()) {
                    if (!aimed(aim, row.getKey()) && worse(row, was)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean met(Aim aim, Question changed, LocalDate day) {
            LocalDate over = aim.duty() ? question.asOf().plusDays(1) : question.asOf();
            for (String option : READINGS) {
                Question read = changing.apply(changed, List.of(new Change.Reads("TIDE-1/stage", option)))
                        .orElseThrow();
                for (Map.Entry<RowKey, Row> row : rows(about(aim, read), day).entrySet()) {
                    Verdict verdict = row.getValue().verdict();
                    boolean past = verdict == Verdict.BREACH
                            && !row.getValue().breached().isEmpty()
                            && row.getValue().breached().stream()
                                    .noneMatch(span -> span.until().isAfter(over));
                    boolean fine = past
                            || verdict == Verdict.COMPLIES
                            || verdict == Verdict.PENDING
                            || verdict == Verdict.NOT_ENGAGED;
                    if (aimed(aim, row.getKey()) && !fine) {
                        return false;
                    }
                }
            }
            return true;
        }

        private static Question about(Aim aim, Question read) {
            Set<String> ids =
                    aim.rows().stream().map(row -> row.commitment().id()).collect(Collectors.toSet());
            return new Question(
                    read.asOf(), read.facts(), read.none(), read.assume(), ids, read.with(), read.readings());
        }

        private boolean aimed(Aim aim, RowKey key) {
            return Set.of(aim.subject(), aim.subject() + "-from-" + question.asOf())
                            .contains(key.subject())
                    && aim.rows().stream().anyMatch(row -> row.commitment().id().equals(key.commitment()));
        }

        private boolean worse(Map.Entry<RowKey, Row> row, Map<RowKey, Row> was) {
            String subject = row.getKey().subject().replace("-from-" + question.asOf(), "");
            Row then = was.get(new RowKey(row.getKey().commitment(), subject));
            Verdict before = then == null ? Verdict.NOT_ENGAGED : then.verdict();
            Verdict now = row.getValue().verdict();
            boolean bad = now == Verdict.BREACH || now == Verdict.CONTESTED || now == Verdict.UNDETERMINED;
            boolean again = now == Verdict.BREACH
                    && !Stance.of(row.getValue()).over()
                    && then != null
                    && before == Verdict.BREACH
                    && Stance.of(then).over();
            return bad && now != before && before != Verdict.BREACH || again;
        }
    }

    @Test
    void a_repair_holds_on_every_later_day_and_loses_that_without_any_one_change() {
        int repaired = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Question question = question(seed);
            Plain plain = new Plain(question);
            for (Ways ways : repairs(question, Optional.empty()).ways()) {
                for (Repair repair : ways.repairs()) {
                    assertThat(plain.repairs(ways.aim(), repair.changes()))
                            .as("seed %d: %s", seed, repair.changes())
                            .isTrue();
                    for (Change change : repair.changes()) {
                        List<Change> fewer = new ArrayList<>(repair.changes());
                        fewer.remove(change);
                        assertThat(plain.repairs(ways.aim(), fewer))
                                .as("seed %d: %s without %s", seed, repair.changes(), change)
                                .isFalse();
                    }
                    repaired++;
                }
            }
        }
        assertThat(repaired).isGreaterThan(SEEDS / 5);
    }

    @Test
    void no_smaller_and_no_other_repair_is_found_by_trying_every_set() {
        int found = 0;
        for (long seed = 0; seed < SMALL; seed++) {
            Question question = question(seed);
            Plain plain = new Plain(question);
            for (Ways ways : repairs(question, Optional.empty()).ways()) {
                Set<Set<Change>> shown = ways.repairs().stream()
                        .flatMap(repair -> spread(repair).stream())
                        .filter(changes -> changes.size() < 3)
                        .collect(Collectors.toSet());
                assertThat(shown).as("seed %d: %s", seed, question).isEqualTo(smallest(ways, question, plain));
                found += shown.size();
            }
        }
        assertThat(found).isGreaterThan(SMALL / 3);
    }

    /** The sets of a group, as the shown one with each of its other values. */
    private static Set<Set<Change>> spread(Repair repair) {
        Set<Set<Change>> all = new HashSet<>();
        all.add(Set.copyOf(repair.changes()));
        repair.also()
                .forEach((slot, values) -> values.forEach(value -> all.add(repair.changes().stream()
                        .map(change -> change instanceof Change.Says says
                                        && says.slot().equals(slot)
                                ? new Change.Says(slot, value)
                                : change instanceof Change.Turns turns
                                                && turns.slot().equals(slot)
                                        ? new Change.Turns(slot, value, turns.from())
                                        : change)
                        .collect(Collectors.toSet()))));
        assertThat(all.size()).isEqualTo(repair.alike() + 1);
        return all;
    }

    /** Sets of one or two changes that repair and of which no part does, found one by one. */
    private static Set<Set<Change>> smallest(Ways ways, Question question, Plain plain) {
        List<Move> moves = moves(ways, question);
        Set<Set<Change>> found = new HashSet<>();
        Set<Move> alone = new HashSet<>();
        for (Move move : moves) {
            if (!move.plea() && plain.repairs(ways.aim(), move.changes())) {
                found.add(Set.copyOf(move.changes()));
                alone.add(move);
            }
        }
        for (Move one : moves) {
            for (Move other : moves) {
                boolean both = !one.plea() && !other.plea() && !one.against(other);
                if (both && !alone.contains(one) && !alone.contains(other)) {
                    List<Change> changes = new ArrayList<>(one.changes());
                    changes.addAll(other.changes());
                    if (!found.contains(Set.copyOf(changes)) && plain.repairs(ways.aim(), changes)) {
                        found.add(Set.copyOf(changes));
                    }
                }
            }
        }
        return found;
    }

    private static List<Move> moves(Ways ways, Question question) {
        Controls controls = new Controls(ways.doer(), question, choices());
        List<Move> moves = new ArrayList<>(
                controls.moves(ways.aim().rows().stream().map(Row::commitment).toList()));
        ways.aim()
                .rows()
                .forEach(row ->
                        moves.addAll(controls.acts(row.commitment(), row.force().course(), END)));
        return moves;
    }

    @Test
    void nobody_repairs_what_another_does_and_a_core_alone_forces_the_breach() {
        int cores = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Question question = question(seed);
            for (Ways ways : repairs(question, Optional.of(Doer.party("XC"))).ways()) {
                assertThat(ways.repairs()).isEmpty();
                assertThat(ways.tried()).isZero();
                RowKey key = RowKey.of(ways.aim().rows().get(0));
                if (ways.aim().rows().get(0).verdict() != Verdict.BREACH) {
                    assertThat(ways.core()).isEmpty();
                    continue;
                }
                Core core = ways.core().orElseThrow();
                assertThat(forced(question, core, Optional.empty(), key))
                        .as("seed %d: %s", seed, core)
                        .isTrue();
                for (Fixed one : core.facts()) {
                    assertThat(forced(question, core, Optional.of(one), key))
                            .as("seed %d: %s without %s", seed, core, one)
                            .isFalse();
                }
                cores++;
            }
        }
        assertThat(cores).isGreaterThan(SEEDS / 10);
    }

    /** Whether it is a breach with nothing stated but what is in the core, save one of its facts. */
    private static boolean forced(Question question, Core core, Optional<Fixed> but, RowKey key) {
        Set<String> kept = core.facts().stream()
                .filter(fixed -> but.filter(fixed::equals).isEmpty())
                .map(fixed -> fixed.slot().toString())
                .collect(Collectors.toSet());
        List<Stated> facts = new ArrayList<>();
        for (Stated fact : question.facts()) {
            Map<String, Object> said = new LinkedHashMap<>(fact.said());
            said.keySet().removeIf(name -> !kept.contains(fact.id() + "." + name));
            boolean own = fact.id().equals(key.subject())
                    || kept.stream().anyMatch(slot -> slot.equals(fact.id()) || slot.startsWith(fact.id() + "."));
            if (own) {
                facts.add(new Stated(fact.kind(), fact.id(), said, fact.at()));
            }
        }
        List<Stated> none = question.none().stream()
                .filter(absent -> kept.contains(absent.id()))
                .toList();
        Question open = new Question(
                question.asOf(), facts, none, question.assume(), Set.of(key.commitment()), Set.of(), Map.of());
        return CHECKER.answer(open, Set.of()).rows().stream()
                .anyMatch(row -> RowKey.of(row).equals(key) && row.verdict() == Verdict.BREACH);
    }

    private static final LocalDate NOW = LocalDate.of(2026, 2, 10);

    /** What can be done on 10 February 2026 about facts under the treaty in force since 12 January. */
    private static Ways only(Doer doer, Stated... facts) {
        Question question = new Question(
                NOW,
                List.of(facts),
                List.of(),
                Map.of(
                        "xa_xb_treaty",
                        new Assumed(
                                "xa_xb_treaty",
                                Map.of(StatusEvent.Kind.IN_FORCE, LocalDate.of(2026, 1, 12)),
                                Set.of(),
                                Map.of())),
                Tides.ALL,
                Set.of(),
                Map.of());
        List<Ways> ways = repairs(question, Optional.of(doer)).ways();
        assertThat(ways).hasSize(1);
        return ways.get(0);
    }

    private static Question plain(Stated fact, LocalDate asOf) {
        return new Question(asOf, List.of(fact), List.of(), Map.of(), Tides.ALL, Set.of(), Map.of());
    }

    private static Stated ban(LocalDate from) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of(
                "takenBy",
                Actor.central("XA"),
                "form",
                ExportRestriction.Form.BAN,
                "goods",
                new Goods("720211", Set.of()),
                "stage",
                Stage.OXIDE,
                "to",
                Reach.only(Set.of(new Party("XB"))),
                "effect",
                Effect.OPEN,
                "pleads",
                Defences.NONE));
        said.put("inForceFrom", from);
        said.put("inForceUntil", When.NEVER);
        return new Stated(ExportRestriction.class, "q1", said, Map.of());
    }

    private static Slot q1(String component) {
        return new Slot("q1", component);
    }

    @Test
    void a_ban_that_stands_is_turned_into_something_else_or_ends_and_what_it_did_stays() {
        Ways ways = only(Doer.party("XA"), ban(LocalDate.of(2026, 1, 20)));

        assertThat(ways.repairs())
                .extracting(Repair::changes)
                .containsExactly(
                        List.of(new Change.Turns(q1("form"), ExportRestriction.Form.LICENSING, NOW)),
                        List.of(new Change.Says(q1("inForceUntil"), When.on(NOW))));
        assertThat(ways.repairs())
                .extracting(Repair::past)
                .containsOnly(List.of(new Span(LocalDate.of(2026, 1, 20), NOW)));
        assertThat(ways.repairs().get(0).also())
                .isEqualTo(Map.of(
                        q1("form"),
                        List.of(
                                ExportRestriction.Form.EXPORT_DUTY,
                                ExportRestriction.Form.MINIMUM_PRICE,
                                ExportRestriction.Form.PROCESSING_REQUIREMENT,
                                ExportRestriction.Form.OTHER)));
        assertThat(ways.repairs().get(0).alike()).isEqualTo(4);
    }

    @Test
    void a_ban_still_to_begin_is_not_begun_and_to_begin_it_later_is_no_repair() {
        Ways ways = only(Doer.party("XA"), ban(NOW));

        assertThat(ways.repairs())
                .extracting(Repair::changes)
                .containsExactly(
                        List.of(new Change.Says(q1("form"), ExportRestriction.Form.LICENSING)),
                        List.of(new Change.Withdraws("q1")));
        assertThat(ways.repairs()).extracting(Repair::past).containsOnly(List.of());
        assertThat(ways.fixed())
                .filteredOn(fixed -> fixed.slot().equals(q1("inForceFrom")))
                .extracting(Fixed::why)
                .containsExactly(Fixed.Why.DATE);
    }

    @Test
    void what_one_reading_alone_allows_is_no_repair() {
        Ways ways = only(Doer.party("XA"), ban(NOW)); // raw goods are free on the reading of one party

        assertThat(ways.repairs())
                .flatExtracting(Repair::changes)
                .noneMatch(change ->
                        change instanceof Change.Says says && says.slot().equals(q1("stage")));
    }

    @Test
    void a_plea_excuses_and_does_not_repair() {
        Ways ways = only(Doer.party("XA"), ban(NOW));

        assertThat(ways.excuses())
                .extracting(Repair::changes)
                .containsExactly(List.of(
                        new Change.Says(q1("pleads"), new Defences(Set.of(Defence.ECONOMIC_OR_NATIONAL_SECURITY)))));
    }

    @Test
    void who_does_not_take_the_measure_has_no_way_and_is_told_what_forces_the_breach() {
        Ways ways = only(Doer.party("XB"), ban(LocalDate.of(2026, 1, 20)));

        assertThat(ways.repairs()).isEmpty();
        assertThat(ways.core().orElseThrow().facts())
                .extracting(fixed -> fixed.slot().component())
                .containsExactlyInAnyOrder("takenBy", "form", "stage", "to", "pleads", "inForceFrom", "inForceUntil");
        assertThat(ways.core().orElseThrow().facts()).extracting(Fixed::why).containsOnly(Fixed.Why.ANOTHERS);
    }

    @Test
    void a_law_that_nobody_has_adopted_is_adopted_and_put_into_operation_late_and_need_not_be_applied() {
        Stated law = Tides.law("law", NOW, NOW, When.NEVER)
                .with("adoptedOn", When.NEVER)
                .with("inOperationOn", When.NEVER)
                .with("appliedOn", When.NEVER);
        Ways ways = only(Doer.party("XA"), law);

        assertThat(ways.repairs())
                .extracting(Repair::changes)
                .containsExactly(List.of(
                        new Change.Says(new Slot("law", "adoptedOn"), When.on(NOW)),
                        new Change.Says(new Slot("law", "inOperationOn"), When.on(NOW))));
        assertThat(ways.repairs().get(0).past()).containsExactly(new Span(LocalDate.of(2026, 2, 2), NOW));
    }

    @Test
    void a_law_that_was_repealed_is_made_anew() {
        Stated law = Tides.law(
                "law", LocalDate.of(2026, 1, 13), LocalDate.of(2026, 1, 14), When.on(LocalDate.of(2026, 1, 30)));
        Ways ways = only(Doer.party("XA"), law);

        assertThat(ways.repairs()).hasSize(1);
        Change change = ways.repairs().get(0).changes().get(0);
        assertThat(((Change.Adds) change).fact().said())
                .containsEntry("takenBy", Actor.central("XA"))
                .containsEntry("subject", LegalAct.Matter.LABOUR_RIGHTS)
                .containsEntry("adoptedOn", When.on(NOW))
                .containsEntry("inOperationOn", When.on(NOW))
                .containsEntry("repealedOn", When.NEVER);
    }

    @Test
    void a_breach_that_is_over_is_left_alone() {
        Stated ended = ban(LocalDate.of(2026, 1, 20)).with("inForceUntil", When.on(NOW));

        Repairs repairs = repairs(plain(ended, NOW), Optional.empty());

        assertThat(repairs.ways()).isEmpty();
        assertThat(repairs.over()).extracting(row -> row.commitment().id()).containsExactly("TIDE-1");
    }

    @Test
    void a_rate_is_lowered_to_the_nearest_that_holds_on_every_later_day() {
        Map<String, Object> said = Map.of(
                "takenBy",
                Actor.central("XA"),
                "goods",
                new Goods("720211", Set.of()),
                "originating",
                new Party("XB"),
                "rate",
                Percent.of("12"),
                "basis",
                CustomsDuty.Basis.ORDINARY,
                "pleads",
                Defences.NONE,
                "inForceFrom",
                LocalDate.of(2026, 2, 1),
                "inForceUntil",
                When.NEVER);
        Stated duty = new Stated(CustomsDuty.class, "d1", said, Map.of());

        // ten per cent may be charged until the ninth, five from then on
        Ways ways = repairs(plain(duty, LocalDate.of(2026, 2, 1)), Optional.empty())
                .ways()
                .get(0);

        assertThat(ways.repairs().get(0).changes())
                .containsExactly(new Change.Says(new Slot("d1", "rate"), Percent.of("5")));
    }

    @Test
    void an_end_asked_for_keeps_what_was_found() {
        Repairs repairs = new Repairing(
                        plain(ban(NOW), NOW), Set.of(), ASKER, choices(), (done, of) -> done < 2, Ways.BOUND)
                .search(Set.of(), Optional.empty());

        assertThat(repairs.left()).contains("q1");
        assertThat(repairs.ways().get(0).tried()).isEqualTo(2);
        assertThat(repairs.ways().get(0).repairs()).isNotEmpty();
    }

    @Test
    void a_bound_that_is_hit_is_told() {
        Ways ways = new Repairing(plain(ban(NOW), NOW), Set.of(), ASKER, choices(), (done, of) -> true, 3)
                .search(Set.of(), Optional.empty())
                .ways()
                .get(0);

        assertThat(ways.bounded()).isTrue();
        assertThat(ways.tried()).isEqualTo(3);
    }
}
