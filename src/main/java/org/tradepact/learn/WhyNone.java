package org.tradepact.learn;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Kind;
import org.tradepact.pack.Library;

/** Says why no case near makes an answer right, where that follows from the clause or from the cases that were tried. */
final class WhyNone {
    private static final Set<Weighs> IN_TIME = EnumSet.of(Weighs.BINDING, Weighs.NOT_IN_FORCE);

    private final Library library;

    WhyNone(Library library) {
        this.library = library;
    }

    /** @param seen the verdicts that the cases came to which were tried, with what the text weighs where they did */
    Optional<NoCase> of(Task task, Attempt attempt, Map<Verdict, Set<Weighs>> seen) {
        if (task instanceof Task.Predict predict && attempt instanceof Attempt.OfClause said) {
            Optional<NoCase> weight = weight(predict.point(), said);
            return weight.isPresent() || seen.isEmpty() ? weight : tried(said, seen);
        }
        if (attempt instanceof Attempt.OfDecides said) {
            return library.commitment(said.id()).flatMap(clause -> kind(task, clause));
        }
        if (task instanceof Task.Gap gap && attempt instanceof Attempt.OfGap said) {
            boolean stated = gap.posed().scenario().asks().facts().stream()
                    .anyMatch(fact -> fact.id().equals(said.slot().fact())
                            && fact.said().containsKey(said.slot().component()));
            return stated ? Optional.of(new NoCase.NotMissed(said.slot())) : Optional.empty();
        }
        return Optional.empty();
    }

    /** What the cases come to that were tried, or what the text weighs where they come to the verdict. */
    private static Optional<NoCase> tried(Attempt.OfClause said, Map<Verdict, Set<Weighs>> seen) {
        Set<Weighs> weights = seen.getOrDefault(said.verdict(), Set.of());
        if (weights.isEmpty()) {
            return Optional.of(new NoCase.ComesTo(seen.keySet()));
        }
        return weights.contains(said.weighs())
                ? Optional.empty()
                : Optional.of(new NoCase.Otherwise(said.verdict(), weights));
    }

    /** A clause of which readers differ where it stands has several texts. */
    Optional<NoCase> weight(Point point, Attempt.OfClause said) {
        Optional<Commitment> clause = library.commitment(point.id());
        List<Instrument> texts = clause.stream()
                .flatMap(c -> Stream.concat(
                        Stream.of(c.instrument()),
                        c.pivots().stream()
                                .flatMap(pivot -> pivot.options().stream())
                                .map(option -> option.standsIn())
                                .filter(id -> !id.isEmpty())))
                .flatMap(id -> library.instrument(id).stream())
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String text = texts.get(0).id();
        if (IN_TIME.contains(said.weighs()) && texts.stream().allMatch(Instrument::political)) {
            return Optional.of(new NoCase.NeverBinds(text));
        }
        return said.weighs() == Weighs.POLITICAL && texts.stream().noneMatch(Instrument::political)
                ? Optional.of(new NoCase.Treaty(text))
                : Optional.empty();
    }

    private static Optional<NoCase> kind(Task task, Commitment clause) {
        Set<String> kinds = new HashSet<>();
        var asks = task.posed().scenario().asks();
        Stream.concat(asks.facts().stream(), asks.none().stream())
                .forEach(fact -> kinds.add(Kind.of(fact.kind()).name()));
        Set<String> read = clause.needs().keySet();
        return !read.isEmpty() && read.stream().noneMatch(kinds::contains)
                ? Optional.of(new NoCase.OtherKind(clause.id(), read))
                : Optional.empty();
    }
}
