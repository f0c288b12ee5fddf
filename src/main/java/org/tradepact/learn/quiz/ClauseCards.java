package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Clause;
import org.tradepact.pack.Pack;

/** Which clause speaks of a case: distractors are clauses beside it, and those of other texts on the same topic. */
final class ClauseCards implements Maker {
    private final List<Pack> packs;

    ClauseCards(List<Pack> packs) {
        this.packs = packs;
    }

    @Override
    public Optional<Draft> draft(Pool pool, int turn, Draw draw) {
        List<Verdict> turns = List.of(Verdict.BREACH, Verdict.COMPLIES, Verdict.CONTESTED, Verdict.EXCUSED);
        for (Verdict wanted : Picking.from(turns, turn)) {
            List<Drawn> fit = pool.all().stream()
                    .filter(drawn ->
                            drawn.row().verdict() == wanted && !drawn.row().duty())
                    .toList();
            Optional<Drawn> picked = Picking.usual(fit, draw);
            if (picked.isPresent()) {
                return picked.map(drawn -> new Draft(
                        CardKind.CLAUSE,
                        drawn.row().subject(),
                        List.of(drawn.asks()),
                        new Choice.Speaks(pool.clause()),
                        wrong(pool.clause(), draw),
                        0));
            }
        }
        return Optional.empty();
    }

    /** Clauses that rules decide in full, so that their silence is known; those most like it first. */
    private List<Choice> wrong(Clause clause, Draw draw) {
        List<Clause> others = new ArrayList<>();
        for (Pack pack : packs) {
            for (Commitment other : pack.commitments()) {
                boolean known = other.encoding() == Commitment.Encoding.FULL && !other.measure() && !other.standing();
                if (known && !other.id().equals(clause.commitment().id())) {
                    others.add(new Clause(pack, other));
                }
            }
        }
        List<Clause> sorted = draw.shuffled(others);
        sorted.sort(Comparator.comparingInt((Clause other) -> -likeness(clause, other)));
        return sorted.stream()
                .limit(12)
                .map(other -> (Choice) new Choice.Speaks(other))
                .toList();
    }

    private static int likeness(Clause one, Clause other) {
        boolean pack = one.pack().name().equals(other.pack().name());
        boolean kind =
                one.commitment().subjects().stream().anyMatch(other.commitment().subjects()::contains);
        boolean topic =
                one.commitment().topics().stream().anyMatch(other.commitment().topics()::contains);
        return (pack ? 3 : 0) + (topic ? 2 : 0) + (kind ? 4 : 0);
    }
}
