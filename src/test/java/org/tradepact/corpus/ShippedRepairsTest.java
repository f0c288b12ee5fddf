package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.check.Checker;
import org.tradepact.check.Choices;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Aim;
import org.tradepact.explore.Asker;
import org.tradepact.explore.Change;
import org.tradepact.explore.Changing;
import org.tradepact.explore.Lane;
import org.tradepact.explore.Repair;
import org.tradepact.explore.Repairing;
import org.tradepact.explore.Repairs;
import org.tradepact.explore.RowKey;
import org.tradepact.explore.Segment;
import org.tradepact.explore.TimeLine;
import org.tradepact.explore.Ways;
import org.tradepact.fact.Stated;
import org.tradepact.scenario.Scenario;

/** Repairs of shipped scenarios, against their time lines. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedRepairsTest {
    private static final int SAMPLE = Integer.getInteger("repairs.sample", 60);
    private static final Set<Verdict> FINE = Set.of(Verdict.COMPLIES, Verdict.NOT_ENGAGED, Verdict.PENDING);

    private static final Changing CHANGING = new Changing(Corpus.LIBRARY.goods());
    private static final Choices CHOICES =
            new Choices(Corpus.LIBRARY.packs(), Corpus.LIBRARY.goods().each());
    private static final Checker CHECKER = Corpus.checker();
    private static final Asker ASKER = new Asker(Corpus.LIBRARY.packs(), CHECKER, Corpus.border(CHECKER), CHANGING);

    private static List<Scenario> breached() {
        List<Scenario> all = new ArrayList<>();
        for (Scenario scenario : Corpus.scenarios()) {
            if (scenario.expect().stream()
                    .anyMatch(e -> "breach".equals(e.wanted().get("verdict")))) {
                all.add(scenario);
            }
        }
        java.util.Collections.shuffle(all, new Random(20261005));
        return all.subList(0, Math.min(SAMPLE, all.size()));
    }

    @Test
    void every_repair_holds_on_the_time_line_and_not_without_any_one_of_its_changes() {
        int repaired = 0;
        for (Scenario scenario : breached()) {
            Question question = whole(scenario.asks());
            Repairs repairs = new Repairing(
                            scenario.asks(), Corpus.asked(scenario), ASKER, CHOICES, (done, of) -> true, Ways.BOUND)
                    .search(scenario.asks().about(), Optional.empty());
            for (Ways ways : repairs.ways()) {
                for (Repair repair : ways.repairs()) {
                    String what = "%s %s: %s".formatted(scenario.file(), scenario.name(), repair.changes());
                    assertThat(holds(ways.aim(), question, repair.changes()))
                            .as(what)
                            .isTrue();
                    for (Change change : repair.changes()) {
                        List<Change> fewer = new ArrayList<>(repair.changes());
                        fewer.remove(change);
                        assertThat(contested(ways.aim()) || !holds(ways.aim(), question, fewer))
                                .as("%s without %s", what, change)
                                .isTrue();
                    }
                    repaired++;
                }
            }
        }
        assertThat(repaired).isGreaterThan(SAMPLE / 2);
    }

    /** Facts of the world that join a question as its own. */
    private static Question whole(Question asks) {
        List<Stated> facts = new ArrayList<>(asks.facts());
        Set<String> ids = new HashSet<>();
        facts.forEach(fact -> ids.add(fact.id()));
        Corpus.LIBRARY.packs().stream()
                .filter(pack -> asks.with().contains(pack.name()))
                .flatMap(pack -> pack.facts().stream())
                .filter(fact -> ids.add(fact.id()))
                .forEach(facts::add);
        return new Question(
                asks.asOf(), List.copyOf(facts), asks.none(), asks.assume(), asks.about(), Set.of(), asks.readings());
    }

    private static boolean holds(Aim aim, Question question, List<Change> changes) {
        Question changed = CHANGING.apply(question, changes).orElseThrow();
        Set<String> ids = new HashSet<>();
        aim.rows().forEach(row -> ids.add(row.commitment().id()));
        Question about = new Question(
                changed.asOf(), changed.facts(), changed.none(), changed.assume(), ids, Set.of(), changed.readings());
        TimeLine line = TimeLine.of(about, ids, Optional.empty(), ASKER, (done, of) -> true);
        LocalDate first = aim.duty() ? question.asOf().plusDays(1) : question.asOf();
        String turned = aim.subject() + "-from-" + question.asOf();
        return line.lanes().stream()
                .filter(lane ->
                        Set.of(aim.subject(), turned).contains(lane.row().subject()))
                .filter(lane -> aim.rows().stream().map(RowKey::of).anyMatch(key -> key.commitment()
                        .equals(lane.row().commitment().id())))
                .allMatch(lane -> fine(lane, first, aim));
    }

    private static boolean contested(Aim aim) {
        return aim.rows().stream().map(Row::verdict).anyMatch(Verdict.CONTESTED::equals);
    }

    private static boolean fine(Lane lane, LocalDate first, Aim aim) {
        for (Segment segment : lane.segments()) {
            boolean past = segment.stance().verdict() == Verdict.BREACH
                    && segment.stance().over()
                    && segment.row().breached().stream()
                            .noneMatch(span -> span.until().isAfter(first));
            boolean differ = contested(aim) && segment.stance().verdict() == Verdict.CONTESTED;
            boolean later = segment.until().isAfter(first);
            if (later && !past && !differ && !FINE.contains(segment.stance().verdict())) {
                return false;
            }
        }
        return true;
    }
}
