package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Choices;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Held.Standing;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/**
 * Finds what somebody can do so that a question breaches nothing any more. A repair changes only what the doer controls,
 * holds on every later day and on every reading of weight, and harms no other answer.
 */
public final class Repairing {
    private final Question question;
    private final Set<String> rowsFor;
    private final Asker asker;
    private final Choices choices;
    private final Watcher watcher;
    private final int bound;

    /**
     * @param rowsFor ids of commitments or packs that are wanted although no fact touches them
     * @param bound how many sets of changes are tried for each aim, at most
     */
    public Repairing(Question question, Set<String> rowsFor, Asker asker, Choices choices, Watcher watcher, int bound) {
        this.question = whole(question, asker);
        this.rowsFor = new HashSet<>(rowsFor);
        this.rowsFor.addAll(question.about());
        this.asker = asker;
        this.choices = choices;
        this.watcher = watcher;
        this.bound = bound;
    }

    /** The question of all that its facts touch, the facts of the world that join it as if they were its own. */
    private static Question whole(Question question, Asker asker) {
        List<Stated> facts = new ArrayList<>(question.facts());
        Set<String> ids = new HashSet<>();
        facts.forEach(fact -> ids.add(fact.id()));
        asker.packs().stream()
                .filter(pack -> question.with().contains(pack.name()))
                .flatMap(pack -> pack.facts().stream())
                .filter(fact -> ids.add(fact.id()))
                .forEach(facts::add);
        return new Question(
                question.asOf(),
                List.copyOf(facts),
                question.none(),
                question.assume(),
                Set.of(),
                Set.of(),
                question.readings());
    }

    /** What is asked, the facts of the world that join it among its own. */
    public Question question() {
        return question;
    }

    /** What a trader can do about each shipment that is stopped; nothing of what parties owe. */
    public Repairs pass(Doer trader) {
        long before = asker.asked();
        List<Ways> ways = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (ShipmentAnswer answer : asker.shipments(question)) {
            if (Passing.at(answer)) {
                if (left.isEmpty()) {
                    ways.add(pass(answer, trader, left));
                } else {
                    left.add(answer.shipment().id());
                }
            }
        }
        return new Repairs(ways, List.of(), List.of(), left, asker.asked() - before);
    }

    private Ways pass(ShipmentAnswer stopped, Doer trader, List<String> left) {
        long before = asker.asked();
        Question alone = Passing.alone(question, stopped.shipment());
        Passing passing = new Passing(stopped, asker);
        Controls controls = new Controls(trader, alone, choices);
        Search search = new Search(alone, controls.moves(passing.deciding()), passing, asker, watcher, bound);
        search.upTo(Ways.MOST);
        if (search.stopped()) {
            left.add(stopped.shipment().id());
        }
        List<Repair> repairs = Groups.of(search.repairs());
        RowKey key =
                new RowKey(passing.deciding().get(0).id(), stopped.shipment().id());
        Optional<Core> core = repairs.isEmpty() && !search.stopped()
                ? new Cores(alone, asker, controls).of(key, passing.deciding(), alone, passing::stopped)
                : Optional.empty();
        return new Ways(
                Aim.of(stopped),
                trader,
                repairs,
                Groups.of(search.excuses()),
                List.of(),
                core,
                search.tried(),
                asker.asked() - before,
                search.bounded());
    }

    /**
     * Tries everything for everybody.
     *
     * @param about ids of commitments or names of packs whose breaches alone are repaired; empty for all
     * @param by who repairs; nothing for each party that owes what is breached, in turn
     */
    public Repairs search(Set<String> about, Optional<Doer> by) {
        long before = asker.asked();
        List<Row> rows = List.copyOf(asker.rows(question, rowsFor).values());
        List<Row> wanted = rows.stream()
                .filter(row -> about.isEmpty()
                        || about.contains(row.commitment().id())
                        || about.contains(row.commitment().pack()))
                .toList();
        List<Row> open = wanted.stream()
                .filter(row -> row.verdict() == Verdict.UNDETERMINED && (row.touched() || !row.duty()))
                .toList();
        Holding holding = new Holding(question, rows, asker);
        List<Aim> aims = new ArrayList<>();
        List<Row> over = new ArrayList<>();
        for (Aim aim : aims(wanted)) {
            boolean done = holding.full(aim, List.of(), question).standing() == Standing.GOOD;
            if (done) {
                over.addAll(aim.rows());
            } else {
                aims.add(aim);
            }
        }
        List<Ways> ways = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Aim aim : aims) {
            for (Doer doer : by.map(List::of).orElseGet(() -> doers(aim))) {
                if (left.isEmpty()) {
                    ways(aim, doer, holding, left).ifPresent(ways::add);
                } else {
                    left.add(aim.subject());
                }
            }
        }
        return new Repairs(ways, open, over, left, asker.asked() - before);
    }

    /** What is breached: fact by fact with all that it breaches, and each standing duty on its own. */
    private static List<Aim> aims(List<Row> rows) {
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        for (Row row : rows) {
            if (Aim.at(row)) {
                String group = row.duty() ? RowKey.of(row).toString() : row.subject();
                grouped.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
            }
        }
        return grouped.values().stream().map(Aim::of).toList();
    }

    /** Whoever owes what is breached: of a duty of both parties the one that did it. */
    private List<Doer> doers(Aim aim) {
        Set<String> codes = new LinkedHashSet<>();
        question.facts().stream()
                .filter(fact -> fact.id().equals(aim.subject()))
                .forEach(fact -> Doer.actor(fact)
                        .ifPresent(actor -> codes.add(actor.party().code())));
        Set<String> owing = new LinkedHashSet<>();
        aim.rows().forEach(row -> row.commitment().holders().stream()
                .filter(holder -> !row.duty() || holder.code().equals(row.subject()))
                .forEach(holder -> owing.add(holder.code())));
        codes.retainAll(owing);
        return (codes.isEmpty() ? owing : codes).stream().map(Doer::party).toList();
    }

    private Optional<Ways> ways(Aim aim, Doer doer, Holding holding, List<String> left) {
        long before = asker.asked();
        Controls controls = new Controls(doer, question, choices);
        Search search = new Search(question, moves(aim, controls), trial(aim, holding), asker, watcher, bound);
        search.upTo(Ways.MOST);
        if (search.stopped()) {
            left.add(aim.subject());
        }
        List<Repair> repairs = Groups.of(search.repairs());
        Optional<Core> core = repairs.isEmpty() && !search.stopped()
                ? new Cores(question, asker, controls).of(aim.rows().get(0))
                : Optional.empty();
        return Optional.of(new Ways(
                aim,
                doer,
                repairs,
                Groups.of(search.excuses()),
                fixed(aim, controls),
                core,
                search.tried(),
                asker.asked() - before,
                search.bounded()));
    }

    /** What decides comes first, so that the end asked for early finds the nearest. */
    private List<Move> moves(Aim aim, Controls controls) {
        List<Commitment> looking = aim.rows().stream().map(Row::commitment).toList();
        List<Move> moves = controls.moves(looking);
        for (Row row : aim.rows()) {
            java.time.LocalDate until = new Days(question, new OtherDay(question), row, packs()).last();
            controls.acts(row.commitment(), row.force().course(), until.plusDays(1)).stream()
                    .filter(act ->
                            moves.stream().noneMatch(move -> move.changes().equals(act.changes())))
                    .forEach(moves::add);
        }
        Set<Slot> decisive = new HashSet<>();
        aim.rows().forEach(row -> row.because().reasons().forEach(reason -> decisive.add(reason.slot())));
        moves.sort(Comparator.<Move, Boolean>comparing(move -> !decisive.contains(move.at()) && !move.whole())
                .thenComparing(Move.ORDER));
        return moves;
    }

    private Map<String, org.tradepact.pack.Pack> packs() {
        Map<String, org.tradepact.pack.Pack> packs = new LinkedHashMap<>();
        asker.packs().forEach(pack -> packs.put(pack.name(), pack));
        return packs;
    }

    private static Search.Trial trial(Aim aim, Holding holding) {
        return new Search.Trial() {
            @Override
            public Standing quick(Question changed) {
                return holding.quick(aim, changed);
            }

            @Override
            public Held full(List<Change> changes, Question changed) {
                return holding.full(aim, changes, changed);
            }
        };
    }

    /** What decides and cannot be changed. */
    private List<Fixed> fixed(Aim aim, Controls controls) {
        Map<Slot, Fixed> fixed = new LinkedHashMap<>();
        for (Row row : aim.rows()) {
            for (Reason reason : row.because().reasons()) {
                if (reason.kind() == Reason.Kind.FACT) {
                    controls.fixed(reason.slot()).ifPresent(f -> fixed.putIfAbsent(f.slot(), f));
                }
            }
        }
        return List.copyOf(fixed.values());
    }
}
