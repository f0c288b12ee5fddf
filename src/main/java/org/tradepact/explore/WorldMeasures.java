package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Schedule;
import org.tradepact.border.Charges;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Course;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** Holds what the world does against a text that enters into force: facts of the world packs, and what their measures charge. */
final class WorldMeasures {
    private final Pack pack;
    private final Entering entering;
    private final Map<String, Assumed> before;
    private final Milestones milestones;
    /** What is asked together: the facts of the world, which know of one another, and each charge for itself. */
    private final List<Map<String, Stated>> cases = new ArrayList<>();

    private final Map<String, Stated> facts = new LinkedHashMap<>();
    private final Set<String> worlds = new HashSet<>();
    private final List<String> fillUp = new ArrayList<>();
    private int asked;

    WorldMeasures(
            Pack pack, Entering entering, Map<String, Assumed> before, Milestones milestones, Collection<Pack> packs) {
        this.pack = pack;
        this.entering = entering;
        this.before = before;
        this.milestones = milestones;
        cases.add(new LinkedHashMap<>());
        Set<String> kinds = new HashSet<>();
        pack.commitments().forEach(clause -> kinds.addAll(clause.subjects()));
        for (Pack world : packs) {
            if (world.world()) {
                worlds.add(world.name());
                world.facts().stream()
                        .filter(fact -> kinds.contains(Kind.of(fact.kind()).name()) && ofParties(fact))
                        .forEach(fact -> cases.get(0).putIfAbsent(fact.id(), fact));
                for (Party party : entering.text().parties()) {
                    Charges charges = Charges.of(world, party, entering.text().parties(), entering.on());
                    charges.acts().forEach(act -> cases.add(Map.of(act.id(), act)));
                    fillUp.addAll(charges.fillUp());
                }
            }
        }
        cases.forEach(facts::putAll);
    }

    /** What another state does is nothing that the text could speak against. */
    private boolean ofParties(Stated fact) {
        return !(fact.said().get("takenBy") instanceof Actor actor)
                || entering.text().parties().contains(actor.party());
    }

    Ratification.Measures against(Checker checker) {
        NavigableSet<LocalDate> days = days();
        Map<String, Assumed> then = entering.assuming(before);
        Map<RowKey, List<Conflict.Turn>> turns = new LinkedHashMap<>();
        for (LocalDate day : days) {
            rows(checker, day, then).forEach((key, row) -> turn(turns, key, day, row));
        }
        Map<LocalDate, Map<RowKey, Row>> without = new HashMap<>();
        Map<Conflict.Alike, Conflict> conflicts = new LinkedHashMap<>();
        turns.forEach((key, found) -> {
            Stated fact = facts.get(key.subject());
            Optional<Conflict.Turn> first =
                    found.stream().filter(turn -> speaks(turn.row())).findFirst();
            if (fact != null && first.isPresent()) {
                LocalDate day = first.get().from();
                Row plain = without.computeIfAbsent(day, d -> rows(checker, d, before))
                        .get(key);
                Conflict one =
                        new Conflict(List.of(fact), first.get().row(), Optional.ofNullable(plain), List.copyOf(found));
                conflicts.merge(Conflict.Alike.of(one), one, Conflict::and);
            }
        });
        return new Ratification.Measures(
                List.copyOf(conflicts.values()),
                List.copyOf(facts.keySet()),
                fillUp.stream().distinct().toList(),
                cases.size() > 1,
                List.copyOf(days),
                asked);
    }

    private static boolean speaks(Row row) {
        return switch (row.verdict()) {
            case BREACH, CONTESTED, UNDETERMINED -> true;
            case COMPLIES, EXCUSED, NOT_ENGAGED, PENDING -> false;
        };
    }

    private static void turn(Map<RowKey, List<Conflict.Turn>> turns, RowKey key, LocalDate day, Row row) {
        List<Conflict.Turn> found = turns.computeIfAbsent(key, k -> new ArrayList<>());
        boolean same =
                !found.isEmpty() && Conflict.alike(found.get(found.size() - 1).row(), row);
        if (!same) {
            found.add(new Conflict.Turn(day, row));
        }
    }

    private Map<RowKey, Row> rows(Checker checker, LocalDate day, Map<String, Assumed> assume) {
        Map<RowKey, Row> rows = new LinkedHashMap<>();
        for (Map<String, Stated> one : cases) {
            asked++;
            Question question = new Question(
                    day, List.copyOf(one.values()), List.of(), assume, Set.of(pack.name()), worlds, Map.of());
            for (Row row : checker.ofFacts(question).rows()) {
                if (!row.duty() && !row.right() && one.containsKey(row.subject())) {
                    rows.put(RowKey.of(row), row);
                }
            }
        }
        return rows;
    }

    /** The first day, and later ones on which something that is known changes. */
    private NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Stated fact : facts.values()) {
            for (Kind.Component component : Kind.of(fact.kind()).components()) {
                days.add(OtherDay.day(fact.said().get(component.name())));
            }
        }
        pack.terms().forEach(term -> {
            days.add(term.span().from());
            days.add(term.span().until());
        });
        for (Schedule schedule : pack.schedules()) {
            schedule.entries().forEach(entry -> {
                days.add(entry.span().from());
                days.add(entry.span().until());
            });
        }
        for (Course course : milestones.courses()) {
            days.add(course.from());
            days.add(course.until());
            course.suspended().forEach(span -> {
                days.add(span.from());
                days.add(span.until());
            });
        }
        days.add(entering.on());
        return new TreeSet<>(days.subSet(entering.on(), true, milestones.until(), true));
    }
}
