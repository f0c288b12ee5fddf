package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Commitment.Encoding;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Force;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Values;

/** Every day in the life of a shipped agreement is the one on which the answer of the check turns. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MilestonesHoldTest {
    private static final Values VALUES = new Values(GoodsRegister.EMPTY);
    private static final int SEEDS = 6;

    @Test
    void a_duty_that_nobody_performs_is_in_time_on_its_last_day_and_missed_from_the_day_that_is_told() {
        int judged = 0;
        try (Checker checker = Corpus.checker()) {
            for (Pack pack : promises()) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    Map<String, Assumed> assume = assume(pack, new Random(seed));
                    for (Milestone milestone :
                            Milestones.of(pack, assume, Optional.empty()).dated()) {
                        if (milestone instanceof Milestone.Due due && decided(due)) {
                            judged++;
                            holds(due, assume, checker, "%s, seed %d: %s".formatted(pack.name(), seed, assume));
                        }
                    }
                }
            }
        }
        assertThat(judged).isGreaterThan(150);
    }

    private static boolean decided(Milestone.Due due) {
        return due.clause().standing()
                && due.clause().encoding() != Encoding.NONE
                && due.reading().isEmpty()
                && !due.missedFrom().equals(LocalDate.MAX);
    }

    private static void holds(Milestone.Due due, Map<String, Assumed> assume, Checker checker, String seed) {
        LocalDate last = Milestones.day(due);
        String told = "%s on %s; %s".formatted(due.clause().id(), last, seed);
        for (Row row : rows(due.clause(), due.missedFrom(), assume, checker)) {
            assertThat(row.verdict()).as("missed: " + told).isIn(Verdict.BREACH, Verdict.CONTESTED);
            assertThat(row.due()).as("due: " + told).isEqualTo(last);
        }
        LocalDate before = due.missedFrom().minusDays(1);
        boolean first = due.number() == 1 && !before.isBefore(last);
        for (LocalDate day : first ? List.of(last, before) : List.<LocalDate>of()) {
            for (Row row : rows(due.clause(), day, assume, checker)) {
                assertThat(row.verdict())
                        .as("on %s, in time: %s".formatted(day, told))
                        .isNotIn(Verdict.BREACH, Verdict.CONTESTED);
            }
        }
    }

    private static List<Row> rows(Commitment clause, LocalDate day, Map<String, Assumed> assume, Checker checker) {
        List<Stated> none =
                clause.holders().stream().map(h -> denied(clause, h)).toList();
        Question question = new Question(day, List.of(), none, assume, Set.of(clause.id()), Set.of(), Map.of());
        List<Row> rows = checker.answer(question, Set.of(clause.id())).rows().stream()
                .filter(Row::duty)
                .toList();
        assertThat(rows).as(clause.id()).isNotEmpty();
        return rows;
    }

    /** The act that a duty asks for, as a file denies it. */
    private static Stated denied(Commitment clause, Party holder) {
        Kind kind = Kind.named(clause.requires().kind()).orElseThrow();
        Map<String, Object> said = new HashMap<>();
        clause.requires()
                .where()
                .forEach((name, text) -> said.put(
                        name,
                        VALUES.ofText(
                                kind.component(name).orElseThrow().type(),
                                text.equals("holder") ? holder.code() : text)));
        return new Stated(kind.type(), "none", said, Map.of());
    }

    @Test
    void a_text_weighs_on_every_day_what_the_days_of_its_life_say() {
        try (Checker checker = Corpus.checker()) {
            for (Pack pack : promises()) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    Random random = new Random(seed);
                    Map<String, Assumed> assume = assume(pack, random);
                    Milestones all = Milestones.of(pack, assume, Optional.empty());
                    for (Instrument text : pack.instruments()) {
                        for (LocalDate day : days(all, text, random)) {
                            assertThat(Optional.of(told(all, text, day)))
                                    .as("%s on %s, seed %d: %s".formatted(text.id(), day, seed, assume))
                                    .isEqualTo(asked(pack, text, day, assume, checker)
                                            .or(() -> Optional.of(told(all, text, day))));
                        }
                    }
                }
            }
        }
    }

    /** Every day of its life, the days beside them, and some others. */
    private static List<LocalDate> days(Milestones all, Instrument text, Random random) {
        List<LocalDate> days = new ArrayList<>();
        for (Milestone milestone : all.dated()) {
            if (milestone instanceof Milestone.Happens && milestone.text().id().equals(text.id())) {
                LocalDate day = Milestones.day(milestone);
                days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
            }
        }
        for (int i = 0; i < 5; i++) {
            days.add(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(3000)));
        }
        return days;
    }

    /** What the days of its life make of a text. */
    private static Force told(Milestones all, Instrument text, LocalDate day) {
        Force force = Force.NOT_IN_FORCE;
        boolean ended = false;
        for (Milestone milestone : all.dated()) {
            if (milestone instanceof Milestone.Happens happens
                    && happens.text().id().equals(text.id())
                    && happens.reading().isEmpty()
                    && !Milestones.day(happens).isAfter(day)) {
                force = switch (happens.what()) {
                    case SIGNED -> text.political() ? Force.POLITICAL : force;
                    case IN_FORCE, RESUMED -> text.political() ? Force.POLITICAL : Force.BINDING;
                    case SUSPENDED -> Force.LAPSED;
                    case TERMINATED, EXPIRED, REPLACED, STRUCK_DOWN -> Force.LAPSED;
                    case NOTICES_EXCHANGED, LAST_NOTIFICATION, TERMINATION_NOTICE -> force;
                };
                ended |= Set.of(
                                StatusEvent.Kind.TERMINATED,
                                StatusEvent.Kind.EXPIRED,
                                StatusEvent.Kind.REPLACED,
                                StatusEvent.Kind.STRUCK_DOWN)
                        .contains(happens.what());
            }
        }
        return ended ? Force.LAPSED : force;
    }

    /** What the check makes of it, asked of any of its clauses that rules decide and that is no clause on its own entry. */
    private static Optional<Force> asked(
            Pack pack, Instrument text, LocalDate day, Map<String, Assumed> assume, Checker checker) {
        return pack.commitments().stream()
                .filter(c -> c.instrument().equals(text.id()) && c.encoding() != Encoding.NONE)
                .filter(c -> !c.clause().equals(text.entry().clause()))
                .findFirst()
                .map(clause -> checker.answer(
                                new Question(
                                        day, List.of(), List.of(), assume, Set.of(clause.id()), Set.of(), Map.of()),
                                Set.of(clause.id()))
                        .rows()
                        .get(0)
                        .force()
                        .force());
    }

    private static List<Pack> promises() {
        return Corpus.LIBRARY.packs().stream()
                .filter(pack -> !pack.world() && !pack.instruments().isEmpty())
                .toList();
    }

    /** A random life of the treaties of a pack: entry on a day or by notices, sometimes an end or a suspension. */
    private static Map<String, Assumed> assume(Pack pack, Random random) {
        Map<String, Assumed> assume = new LinkedHashMap<>();
        for (Instrument text : pack.instruments()) {
            Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
            LocalDate entry = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(500));
            if (!text.political()) {
                boolean notices = text.entry() != Instrument.Entry.NONE && random.nextBoolean();
                on.put(notices ? text.entry().after() : StatusEvent.Kind.IN_FORCE, entry);
            }
            LocalDate later = entry.plusDays(100 + random.nextInt(900));
            switch (random.nextInt(5)) {
                case 0 -> on.put(StatusEvent.Kind.TERMINATION_NOTICE, later);
                case 1 -> on.put(StatusEvent.Kind.TERMINATED, later);
                case 2 -> {
                    on.put(StatusEvent.Kind.SUSPENDED, later);
                    on.put(StatusEvent.Kind.RESUMED, later.plusDays(1 + random.nextInt(300)));
                }
                default -> {
                    // it goes on
                }
            }
            if (!on.isEmpty()) {
                assume.put(text.id(), new Assumed(text.id(), on, Set.of(), Map.of()));
            }
        }
        return assume;
    }
}
