package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Two cases that differ in one thing: which of them goes against the clause. */
final class PairCards implements Maker {
    private static final List<Choice> ALL = List.of(
            new Choice.Against(true, false),
            new Choice.Against(false, true),
            new Choice.Against(true, true),
            new Choice.Against(false, false));

    @Override
    public Optional<Draft> draft(Pool pool, int turn, Draw draw) {
        List<Drawn> settled = pool.all().stream()
                .filter(drawn -> Truth.adverse(drawn.told()).isPresent())
                .toList();
        for (int i = 0; i < ALL.size(); i++) {
            Choice.Against wanted = (Choice.Against) ALL.get((turn + i) % ALL.size());
            List<Drawn[]> pairs = pairs(settled, wanted, pool, draw);
            if (!pairs.isEmpty()) {
                Drawn[] pair = pairs.get(Math.min(draw.below(pairs.size()), draw.below(pairs.size())));
                return Optional.of(new Draft(
                        CardKind.PAIR,
                        pair[0].ground().judged(),
                        List.of(pair[0].asks(), pair[1].asks()),
                        wanted,
                        ALL,
                        Math.max(Edges.at(pair[0], pool), Edges.at(pair[1], pool))));
            }
        }
        return Optional.empty();
    }

    /** The usual ones first. Where both or neither go against it, the two lie beside a case that does not, or does. */
    private static List<Drawn[]> pairs(List<Drawn> settled, Choice.Against wanted, Pool pool, Draw draw) {
        List<Drawn[]> pairs = new ArrayList<>();
        for (Drawn one : draw.shuffled(settled)) {
            if (!Truth.adverse(one.told()).equals(Optional.of(wanted.first())) || pairs.size() > 40) {
                continue;
            }
            List<Drawn> beside = pool.beside(one);
            boolean line = beside.stream()
                    .anyMatch(other -> Truth.adverse(other.told()).equals(Optional.of(!wanted.first())));
            for (Drawn other : beside) {
                if (line
                        && Truth.adverse(other.told()).equals(Optional.of(wanted.second()))
                        && !one.turned(other).slot().fact().equals("asOf")
                        && !one.turned(other).slot().component().equals("of") // of what a proof is, no case tells
                        && !Canon.of(one.asks().facts())
                                .equals(Canon.of(other.asks().facts()))) {
                    pairs.add(new Drawn[] {one, other});
                }
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> pair[0].odd() + pair[1].odd()));
        return pairs;
    }
}
