package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.check.Question;
import org.tradepact.explore.Ground;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.learn.Told;

/** Which missing fact decides: distractors are components of the same facts on which nothing turns. */
final class GapCards implements Maker {
    private static final int MOST = 3;
    private static final int LEFT = 2;

    private final Truth truth;

    GapCards(Truth truth) {
        this.truth = truth;
    }

    @Override
    public Optional<Draft> draft(Pool pool, int turn, Draw draw) {
        List<Drawn> settled = pool.all().stream()
                .filter(drawn -> drawn.pick() != null && !Truth.open(drawn.told()))
                .toList();
        for (int tries = 0; tries < 12 && !settled.isEmpty(); tries++) {
            Drawn drawn = Picking.usual(settled, draw).orElseThrow();
            Set<Slot> turns = new LinkedHashSet<>();
            for (Drawn beside : pool.beside(drawn)) {
                Ground.Axis axis = drawn.turned(beside);
                boolean other = !Truth.open(beside.told())
                        && !Truth.adverse(beside.told()).equals(Truth.adverse(drawn.told()));
                if (other && !axis.slot().component().isEmpty() && stated(drawn.asks(), axis.slot())) {
                    turns.add(axis.slot());
                }
            }
            for (Slot slot : draw.shuffled(List.copyOf(turns))) {
                Optional<Draft> draft = open(pool, drawn, slot, draw);
                if (draft.isPresent()) {
                    return draft;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean stated(Question asks, Slot slot) {
        return asks.facts().stream()
                .anyMatch(fact -> fact.id().equals(slot.fact())
                        && fact.said().containsKey(slot.component())
                        && !component(fact, slot.component()).period()
                        && component(fact, slot.component()).type() != org.tradepact.fact.Ref.class
                        && !(slot.component().equals("stage") && told(fact)));
    }

    /** Whether a tariff line says how far goods are processed. */
    private static boolean told(Stated fact) {
        return fact.said().get("goods") instanceof org.tradepact.fact.Goods goods && goods.coded();
    }

    private static Kind.Component component(Stated fact, String name) {
        return Kind.of(fact.kind()).component(name).orElseThrow();
    }

    /** The case with the slot open, and with up to three others on which nothing turns. */
    private Optional<Draft> open(Pool pool, Drawn drawn, Slot slot, Draw draw) {
        Question asks = without(drawn.asks(), slot);
        if (!tells(asks, slot)) {
            return Optional.empty();
        }
        String subject = drawn.ground().judged();
        Choice right = new Choice.Settles(slot, asks(drawn.asks(), slot));
        if (!truth.holds(right, pool.clause(), subject, List.of(asks))) {
            return Optional.empty();
        }
        List<Choice> wrong = new ArrayList<>();
        for (Slot other : draw.shuffled(others(drawn.asks(), slot))) {
            String said = asks(drawn.asks(), other);
            boolean twice = said.equals(((Choice.Settles) right).asks())
                    || wrong.stream()
                            .anyMatch(one -> ((Choice.Settles) one).asks().equals(said));
            if (twice) {
                continue; // two facts of a kind are asked about in the same words
            }
            Question more = without(asks, other);
            if (wrong.size() < MOST
                    && tells(more, other)
                    && truth.holds(right, pool.clause(), subject, List.of(more))) {
                asks = more;
                wrong.add(new Choice.Settles(other, said));
            }
        }
        Optional<Told> told = truth.answering().told(asks, pool.clause(), subject);
        return wrong.size() < 2 || told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(CardKind.GAP, subject, List.of(asks), right, wrong, 0));
    }

    /** Whether enough is left of a fact to be a case. */
    private static boolean tells(Question asks, Slot slot) {
        return asks.facts().stream()
                .filter(fact -> fact.id().equals(slot.fact()))
                .anyMatch(fact -> fact.said().keySet().stream()
                                .filter(name -> !component(fact, name).period()
                                        && component(fact, name).unlessSaid().isEmpty())
                                .count()
                        >= LEFT);
    }

    /** Components that may be left out: no days, no defaults, and nothing that tells who did it. */
    private static List<Slot> others(Question asks, Slot slot) {
        List<Slot> others = new ArrayList<>();
        for (Stated fact : asks.facts()) {
            for (Kind.Component component : Kind.of(fact.kind()).components()) {
                Slot other = new Slot(fact.id(), component.name());
                boolean means = component.unlessSaid().isEmpty() || !fact.said().containsKey(component.name());
                if (!component.period()
                        && means
                        && component.type() != org.tradepact.fact.Actor.class
                        && component.type() != org.tradepact.fact.Ref.class
                        && org.tradepact.check.Domains.varies(component.type())
                        && !other.equals(slot)) {
                    others.add(other);
                }
            }
        }
        return others;
    }

    private static Question without(Question asks, Slot slot) {
        return asks.with(asks.facts().stream()
                .map(fact -> fact.id().equals(slot.fact()) ? fact.without(Set.of(slot.component())) : fact)
                .toList());
    }

    private static String asks(Question asks, Slot slot) {
        Class<? extends Fact> kind = asks.facts().stream()
                .filter(fact -> fact.id().equals(slot.fact()))
                .findFirst()
                .orElseThrow()
                .kind();
        return Kind.of(kind).component(slot.component()).orElseThrow().asks();
    }
}
