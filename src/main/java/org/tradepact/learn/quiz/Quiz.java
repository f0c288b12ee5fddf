package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.engine.RuleFile;
import org.tradepact.explore.Clause;
import org.tradepact.explore.Watcher;
import org.tradepact.learn.Bench;
import org.tradepact.pack.Pack;

/**
 * Draws cards: topic after topic, in each clause after clause, of each clause kind after kind. What is drawn for one clause
 * hangs on the seed and on that clause alone, so that a change of another leaves its cards as they are.
 */
public final class Quiz {
    private static final int PLACES = 4;
    private static final int TRIES = 6;
    private static final int BARREN = 3;
    private static final int TURNS = 24;

    private final Wish wish;
    private final Bench bench;
    private final Truth truth;
    private final Basis basis;
    private final Finish finish;
    private final Map<CardKind, Maker> makers = new LinkedHashMap<>();
    private final Map<String, Pool> pools = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, Integer> barren = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** @param rules the rule files of a pack, by its name */
    public Quiz(Wish wish, Bench bench, Function<String, List<RuleFile>> rules) {
        this.wish = wish;
        this.bench = bench;
        this.truth = new Truth(bench);
        this.basis = new Basis(rules, bench.library().goods());
        this.finish = new Finish(truth, basis);
        makers.put(CardKind.VERDICT, new VerdictCards());
        makers.put(CardKind.PAIR, new PairCards());
        makers.put(CardKind.CLAUSE, new ClauseCards(bench.packs()));
        makers.put(CardKind.READING, new ReadingCards());
        makers.put(CardKind.DEADLINE, new DeadlineCards(truth.performing()));
        makers.put(CardKind.GAP, new GapCards(truth));
        makers.put(CardKind.MEASURE, new MeasureCards());
    }

    /** The cards, fewer than wanted if the clauses do not give more, or if the watcher ends it. */
    public List<Card> draw(Watcher watcher) {
        Map<String, List<Clause>> topics = topics();
        Draw order = Draw.of(wish.seed(), "topics");
        List<String> turn = order.shuffled(List.copyOf(topics.keySet()));
        List<Card> cards = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        boolean more = true;
        for (int round = 0; more; round++) {
            more = false;
            for (String topic : turn) {
                List<Clause> clauses = topics.getOrDefault(topic, List.of());
                int before = cards.size();
                for (int i = 0; i < clauses.size() && cards.size() == before; i++) {
                    if (places.isEmpty()) {
                        places.addAll(Draw.of(wish.seed(), "places", cards.size())
                                .shuffled(List.of(0, 1, 2, 3).subList(0, PLACES)));
                    }
                    Clause clause = clauses.get((round + i) % clauses.size());
                    next(clause, places.get(0)).ifPresent(card -> {
                        cards.add(card);
                        places.remove(0);
                    });
                    if (!watcher.goOn(cards.size(), wish.count()) || cards.size() == wish.count()) {
                        return cards;
                    }
                }
                more |= cards.size() > before;
            }
        }
        return cards;
    }

    /** Clauses that rules decide, by the first topic that is wanted; measures by their pack. */
    private Map<String, List<Clause>> topics() {
        Map<String, List<Clause>> topics = new LinkedHashMap<>();
        for (Pack pack : bench.packs()) {
            if (!wish.packs().isEmpty() && !wish.packs().contains(pack.name())) {
                continue;
            }
            for (Commitment clause : pack.commitments()) {
                Optional<String> topic = clause.topics().stream()
                        .filter(one -> wish.topics().isEmpty() || wish.topics().contains(one))
                        .findFirst()
                        .or(() -> wish.topics().isEmpty() ? Optional.of(pack.name()) : Optional.empty());
                if (Askable.clause(new Clause(pack, clause)) && topic.isPresent()) {
                    topics.computeIfAbsent(topic.get(), id -> new ArrayList<>()).add(new Clause(pack, clause));
                }
            }
        }
        topics.replaceAll((id, clauses) -> Draw.of(wish.seed(), "clauses", id).shuffled(clauses));
        return topics;
    }

    private static List<CardKind> kinds(Commitment clause) {
        if (clause.measure()) {
            return List.of(CardKind.MEASURE, CardKind.PAIR, CardKind.MEASURE, CardKind.GAP);
        }
        List<CardKind> kinds = new ArrayList<>(List.of(CardKind.VERDICT, CardKind.PAIR, CardKind.GAP));
        if (!clause.subjects().isEmpty()) {
            kinds.add(CardKind.CLAUSE);
        }
        if (!clause.pivots().isEmpty()) {
            kinds.add(CardKind.READING);
        }
        if (clause.standing() && !clause.deadline().every()) {
            kinds.add(CardKind.DEADLINE);
        }
        return kinds;
    }

    private Optional<Card> next(Clause clause, int place) {
        String id = clause.commitment().id();
        if (barren.getOrDefault(id, 0) >= BARREN) {
            return Optional.empty();
        }
        List<CardKind> kinds = Draw.of(wish.seed(), "kinds", id).shuffled(kinds(clause.commitment()));
        int turn = turns.merge(id, 1, Integer::sum) - 1;
        for (CardKind kind : Picking.from(kinds, turn)) {
            Optional<Card> card = next(clause, kind, place);
            if (card.isPresent()) {
                barren.put(id, 0);
                return card;
            }
        }
        barren.merge(id, 1, Integer::sum);
        return Optional.empty();
    }

    private Optional<Card> next(Clause clause, CardKind kind, int place) {
        String id = clause.commitment().id();
        Maker maker = java.util.Objects.requireNonNull(makers.get(kind));
        int first =
                Draw.of(wish.seed(), "turn", id, kind).below(TURNS); // or every clause would begin with the same answer
        for (int i = 0; i < TRIES; i++) {
            int turn = turns.merge(id + " " + kind, 1, Integer::sum) - 1;
            Draw draw = Draw.of(wish.seed(), "card", id, kind, turn);
            Optional<Draft> draft = maker.draft(pool(clause), kind == CardKind.PAIR ? place + i : first + turn, draw);
            if (draft.isEmpty()) {
                return Optional.empty();
            }
            String asks = Finish.asks(clause, draft.get());
            if (asked.contains(asks)) {
                continue;
            }
            Optional<Card> card = finish.card(clause, draft.get(), place)
                    .filter(found ->
                            wish.difficulty().isEmpty() || wish.difficulty().get() == found.difficulty());
            if (card.isPresent()) {
                asked.add(asks);
                return card;
            }
        }
        return Optional.empty();
    }

    private Pool pool(Clause clause) {
        return pools.computeIfAbsent(
                clause.commitment().id(),
                id -> new Pool(
                        clause,
                        truth.answering(),
                        bench.library().goods(),
                        Wares.of(clause, bench.library().goods(), basis.goodsOf(clause)),
                        Draw.of(wish.seed(), "pool", id)));
    }
}
