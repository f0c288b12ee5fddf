package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Force;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;

/** Who reads a contested clause how: distractors give a reading the answer of another one. */
final class ReadingCards implements Maker {
    private static final int SELDOM = 8;

    @Override
    public Optional<Draft> draft(Pool pool, int turn, Draw draw) {
        List<Drawn> verdicts = pool.all().stream()
                .filter(drawn -> drawn.row().verdict() == Verdict.CONTESTED
                        && single(drawn.row().readings()).isPresent())
                .toList();
        List<Drawn> weights = pool.all().stream()
                .filter(drawn -> drawn.row().force().contested()
                        && drawn.row().verdict() != Verdict.NOT_ENGAGED
                        && single(drawn.row().force().lines()).isPresent())
                .toList();
        boolean seldom = draw.below(SELDOM) == 0; // of one text it is the same for every clause
        boolean weight = seldom && !weights.isEmpty() && (verdicts.isEmpty() || turn % 3 == 2);
        return Picking.usual(weight ? weights : verdicts, draw).flatMap(drawn -> draft(drawn, weight, draw));
    }

    private static Optional<Draft> draft(Drawn drawn, boolean weight, Draw draw) {
        Row row = drawn.row();
        List<ReadingLine> lines =
                single(weight ? row.force().lines() : row.readings()).orElseThrow();
        List<Choice.Read> right = lines.stream()
                .map(line -> weight ? ofForce(line) : ofVerdict(line))
                .toList();
        Set<Optional<Verdict>> verdicts = new LinkedHashSet<>();
        Set<Optional<Force>> forces = new LinkedHashSet<>();
        right.forEach(read -> {
            verdicts.add(read.verdict());
            forces.add(read.force());
        });
        List<List<Choice.Read>> all = new ArrayList<>();
        all.add(List.of());
        for (Choice.Read read : right) {
            List<List<Choice.Read>> more = new ArrayList<>();
            for (List<Choice.Read> begun : all) {
                for (Optional<Verdict> verdict : verdicts) {
                    for (Optional<Force> force : forces) {
                        List<Choice.Read> next = new ArrayList<>(begun);
                        next.add(new Choice.Read(read.pivot(), read.option(), verdict, force));
                        more.add(next);
                    }
                }
            }
            all = more;
        }
        List<Choice> wrong = new ArrayList<>();
        draw.shuffled(all).forEach(reads -> wrong.add(new Choice.Reads(reads)));
        return Optional.of(
                new Draft(CardKind.READING, row.subject(), List.of(drawn.asks()), new Choice.Reads(right), wrong, 0));
    }

    /** The lines of the only pivot on which it turns, each with one answer; nothing where several turn it together. */
    private static Optional<List<ReadingLine>> single(List<ReadingLine> lines) {
        Map<String, List<ReadingLine>> pivots = new LinkedHashMap<>();
        lines.forEach(line -> pivots.computeIfAbsent(line.pivot().id(), id -> new ArrayList<>())
                .add(line));
        if (pivots.size() != 1) {
            return Optional.empty();
        }
        List<ReadingLine> own = pivots.values().iterator().next();
        boolean plain = own.stream()
                .allMatch(line -> line.verdicts().size() + line.forces().size() == 1);
        boolean differ = own.stream()
                        .map(line -> List.of(line.verdicts(), line.forces()))
                        .distinct()
                        .count()
                > 1;
        return plain && differ && own.size() < 4 ? Optional.of(own) : Optional.empty();
    }

    private static Choice.Read ofVerdict(ReadingLine line) {
        return read(line.pivot(), line, Optional.of(line.verdicts().iterator().next()), Optional.empty());
    }

    private static Choice.Read ofForce(ReadingLine line) {
        return read(
                line.pivot(),
                line,
                Optional.empty(),
                Optional.of(line.forces().iterator().next()));
    }

    private static Choice.Read read(Pivot pivot, ReadingLine line, Optional<Verdict> verdict, Optional<Force> force) {
        return new Choice.Read(pivot, line.option(), verdict, force);
    }
}
