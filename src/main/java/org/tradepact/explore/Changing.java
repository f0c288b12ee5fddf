package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Question;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.FactReader;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Values;

/** Says things of a question otherwise. What a file leaves to be filled in is filled in anew. */
public final class Changing {
    private final Values values;

    public Changing(GoodsRegister goods) {
        this.values = new Values(goods);
    }

    /** @return nothing if the changes contradict what else is said, as magnets that are an oxide do */
    public Optional<Question> apply(Question question, Collection<Change> changes) {
        Optional<Question> changed = Optional.of(question);
        for (Change change : changes) {
            changed = changed.flatMap(q -> apply(q, change));
        }
        return changed;
    }

    /** @return nothing if the change contradicts what else is said */
    public Optional<Question> apply(Question question, Change change) {
        if (change instanceof Change.Says says) {
            return fact(question, says.slot().fact(), fact -> said(fact, says, question.asOf()));
        }
        if (change instanceof Change.Turns turns) {
            return turned(question, turns);
        }
        if (change instanceof Change.Opens opens) {
            return fact(question, opens.slot().fact(), fact -> opened(fact, opens, question.asOf()));
        }
        if (change instanceof Change.Withdraws withdraws) {
            return fact(question, withdraws.fact(), fact -> Optional.of(List.of()));
        }
        if (change instanceof Change.Adds adds) {
            return Optional.of(added(question, adds.fact()));
        }
        if (change instanceof Change.Denies denies) {
            List<Stated> none = new ArrayList<>(question.none());
            none.add(denies.act());
            return Optional.of(with(question, question.facts(), none, question.assume(), question.readings()));
        }
        if (change instanceof Change.Assumes assumes) {
            return Optional.of(assumed(question, assumes));
        }
        if (change instanceof Change.Reads reads) {
            Map<String, String> readings = new LinkedHashMap<>(question.readings());
            readings.put(reads.pivot(), reads.option());
            return Optional.of(with(question, question.facts(), question.none(), question.assume(), readings));
        }
        return Optional.of(new OtherDay(question).on(((Change.AsksOn) change).day()));
    }

    private static Optional<Question> fact(
            Question question, String id, Function<Stated, Optional<List<Stated>>> changed) {
        List<Stated> facts = new ArrayList<>();
        boolean found = false;
        for (Stated fact : question.facts()) {
            if (!fact.id().equals(id)) {
                facts.add(fact);
                continue;
            }
            found = true;
            Optional<List<Stated>> now = changed.apply(fact);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            facts.addAll(now.get());
        }
        if (!found) {
            throw new IllegalArgumentException("no fact " + id);
        }
        return Optional.of(with(question, facts, question.none(), question.assume(), question.readings()));
    }

    private Optional<List<Stated>> said(Stated fact, Change.Says says, LocalDate asOf) {
        String component = says.slot().component();
        Map<String, Object> said = written(fact);
        said.put(component, says.value());
        return again(fact, said, at(fact, component), asOf);
    }

    /** With a place for a component that is said now, so that it is not filled in anew: that of its fact. */
    private static Map<String, Position> at(Stated fact, String component) {
        Map<String, Position> at = new LinkedHashMap<>(fact.at());
        Position whole = at.get("");
        if (whole != null) {
            at.putIfAbsent(component, whole);
        }
        return at;
    }

    private Optional<Question> turned(Question question, Change.Turns turns) {
        boolean begun = question.facts().stream().anyMatch(fact -> fact.id().equals(turns.id()));
        if (begun) {
            return apply(
                    question, new Change.Says(new Slot(turns.id(), turns.slot().component()), turns.value()));
        }
        return fact(question, turns.slot().fact(), fact -> {
            Stated then = new Stated(fact.kind(), turns.id(), fact.said(), fact.at(), fact.remarks());
            return with(fact, Map.of("inForceUntil", When.on(turns.from())), question.asOf())
                    .flatMap(ended -> with(
                                    then,
                                    Map.of(
                                            "inForceFrom",
                                            turns.from(),
                                            turns.slot().component(),
                                            turns.value()),
                                    question.asOf())
                            .map(after -> List.of(ended, after)));
        });
    }

    /** The fact with some components said otherwise. */
    private Optional<Stated> with(Stated fact, Map<String, Object> components, LocalDate asOf) {
        Map<String, Object> said = written(fact);
        Stated placed = fact;
        for (Map.Entry<String, Object> component : components.entrySet()) {
            said.put(component.getKey(), component.getValue());
            placed = new Stated(fact.kind(), fact.id(), fact.said(), at(placed, component.getKey()), fact.remarks());
        }
        return again(fact, said, placed.at(), asOf).map(one -> one.get(0));
    }

    private Optional<List<Stated>> opened(Stated fact, Change.Opens opens, LocalDate asOf) {
        String component = opens.slot().component();
        Map<String, Object> said = written(fact);
        said.remove(component);
        Map<String, Position> at = new LinkedHashMap<>(fact.at());
        at.computeIfAbsent(component, name -> at.getOrDefault("", new Position("", 0, 0)));
        return again(fact, said, at, asOf);
    }

    /** What the file writes itself; of a fact that no file wrote, all. */
    private static Map<String, Object> written(Stated fact) {
        Map<String, Object> written = new LinkedHashMap<>(fact.said());
        if (fact.at().containsKey("")) {
            written.keySet().retainAll(fact.at().keySet());
        }
        return written;
    }

    private Optional<List<Stated>> again(
            Stated fact, Map<String, Object> said, Map<String, Position> at, LocalDate asOf) {
        Stated written = new Stated(fact.kind(), fact.id(), said, at, fact.remarks());
        if (!fact.at().containsKey("")) {
            return Optional.of(List.of(written));
        }
        Problems problems = new Problems();
        Stated again = new FactReader(values, Optional.of(asOf), problems).again(written);
        return problems.none() ? Optional.of(List.of(again)) : Optional.empty();
    }

    private static Question added(Question question, Stated fact) {
        List<Stated> facts = new ArrayList<>(question.facts());
        facts.add(fact);
        List<Stated> none = question.none().stream()
                .filter(denied -> denied.kind() != fact.kind()
                        || !fact.said().entrySet().containsAll(denied.said().entrySet()))
                .toList();
        return with(question, facts, none, question.assume(), question.readings());
    }

    static Question assumed(Question question, Change.Assumes assumes) {
        Map<String, Assumed> assume = new HashMap<>(question.assume());
        Map<StatusEvent.Kind, LocalDate> events = new EnumMap<>(StatusEvent.Kind.class);
        Set<StatusEvent.Kind> unknown = EnumSet.noneOf(StatusEvent.Kind.class);
        Assumed before = assume.get(assumes.instrument());
        if (before != null) {
            events.putAll(before.on());
            unknown.addAll(before.unknown());
        }
        events.put(assumes.event(), assumes.day());
        unknown.remove(assumes.event());
        assume.put(
                assumes.instrument(),
                new Assumed(
                        assumes.instrument(), events, Set.copyOf(unknown), before == null ? Map.of() : before.at()));
        return with(question, question.facts(), question.none(), assume, question.readings());
    }

    private static Question with(
            Question question,
            List<Stated> facts,
            List<Stated> none,
            Map<String, Assumed> assume,
            Map<String, String> readings) {
        return new Question(
                question.asOf(),
                List.copyOf(facts),
                List.copyOf(none),
                Map.copyOf(assume),
                question.about(),
                question.with(),
                Map.copyOf(readings));
    }
}
