package org.tradepact.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.check.Tried;
import org.tradepact.explore.Posed;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.scenario.ExamWords;
import org.tradepact.scenario.Examiner;
import org.tradepact.scenario.Expectation;
import org.tradepact.scenario.Scenario;

/** What the scenarios of a corpus expect of each commitment and measure, subject by subject. */
public final class PosedCases {
    private final Library library;
    private final Examiner examiner;
    private final Map<String, List<Posed>> all = new LinkedHashMap<>();

    public PosedCases(Library library, Examiner examiner, List<Scenario> scenarios) {
        this.library = library;
        this.examiner = examiner;
        scenarios.forEach(this::add);
    }

    /** Cases that expect something of a commitment or measure. */
    public List<Posed> of(String commitment) {
        return all.getOrDefault(commitment, List.of());
    }

    private void add(Scenario scenario) {
        Map<String, Map<String, BiPredicate<Tried, Tried>>> wanted = new LinkedHashMap<>();
        for (Expectation one : scenario.expect()) {
            if (!one.commitment().isEmpty()) {
                library.commitment(one.commitment()).ifPresent(clause -> subjects(one, clause, scenario)
                        .forEach(subject -> want(wanted, clause.id(), subject, ofRow(one))));
            } else if (!one.pack().isEmpty()) {
                library.pack(one.pack()).ifPresent(pack -> pack.commitments().stream()
                        .filter(clause -> !clause.measure() && !clause.standing())
                        .forEach(clause -> subjects(one, clause, scenario)
                                .forEach(subject -> want(wanted, clause.id(), subject, ofRow(one)))));
            } else if (!one.measure().isEmpty()) {
                library.commitment(one.measure()).ifPresent(measure -> subjects(one, measure, scenario)
                        .forEach(subject -> want(wanted, measure.id(), subject, ofMeasure(one))));
            } else if (one.wanted().containsKey("total")) {
                for (Pack pack : library.packs()) {
                    pack.commitments().stream().filter(Commitment::measure).forEach(measure -> subjects(
                                    one, measure, scenario)
                            .forEach(subject -> want(wanted, measure.id(), subject, PosedCases::total)));
                }
            }
        }
        wanted.forEach(
                (id, bySubject) -> bySubject.forEach((subject, met) -> all.computeIfAbsent(id, key -> new ArrayList<>())
                        .add(new Posed(scenario.file(), scenario.name(), scenario.asks(), id, subject, met))));
    }

    private static void want(
            Map<String, Map<String, BiPredicate<Tried, Tried>>> wanted,
            String id,
            String subject,
            BiPredicate<Tried, Tried> met) {
        wanted.computeIfAbsent(id, key -> new LinkedHashMap<>()).merge(subject, met, BiPredicate::and);
    }

    /** The subject that is named; otherwise each there may be. */
    private static Set<String> subjects(Expectation expected, Commitment clause, Scenario scenario) {
        Set<String> subjects = new LinkedHashSet<>();
        for (Stated fact : scenario.asks().facts()) {
            if (clause.subjects().contains(Kind.of(fact.kind()).name())) {
                subjects.add(fact.id());
            }
        }
        if (clause.standing()) {
            clause.holders().forEach(holder -> subjects.add(holder.code()));
        }
        if (!expected.subject().isEmpty()) {
            subjects.retainAll(Set.of(expected.subject()));
        }
        return subjects;
    }

    private BiPredicate<Tried, Tried> ofRow(Expectation expected) {
        return (now, then) -> then.row().map(row -> examiner.met(expected, row)).orElseGet(() -> expected.wanted()
                .getOrDefault("verdict", "not-engaged")
                .equals("not-engaged"));
    }

    /** What a file says of a measure, as far as the measure alone decides it. */
    private static BiPredicate<Tried, Tried> ofMeasure(Expectation expected) {
        return (now, then) -> {
            Measured found = then.measured().orElseThrow();
            String outcome = expected.wanted().getOrDefault("outcome", "");
            boolean clear = outcome.equals("clear")
                    && List.of("not-reached", "suspended").contains(ExamWords.outcome(found));
            boolean told = outcome.isEmpty()
                    || clear
                    || Set.of(outcome.split(", "))
                            .equals(Set.of(ExamWords.outcome(found).split(", ")));
            boolean headed = !expected.wanted().containsKey("heading")
                    || found.effect().stream()
                            .anyMatch(e -> headed(e, expected.wanted().get("heading")));
            boolean charged =
                    !expected.wanted().containsKey("rate") && !expected.wanted().containsKey("amount")
                            || charges(now, then);
            List<String> slots =
                    found.missing().stream().map(m -> m.slot().toString()).toList();
            boolean missing = expected.missing().stream()
                    .allMatch(m -> slots.contains(m) || slots.stream().anyMatch(s -> s.startsWith(m + ".")));
            return told && headed && charged && missing;
        };
    }

    /** Whether something is charged or spared under a heading; {@code none} where no source gives it. */
    private static boolean headed(Effect effect, String wanted) {
        String heading = wanted.equals("none") ? "" : wanted;
        return effect.spared().contains(heading)
                || effect.charges().stream().anyMatch(c -> c.heading().heading().equals(heading));
    }

    /** A total tells of each measure that adds to it; that others add nothing is for cases about them to say. */
    private static boolean total(Tried now, Tried then) {
        return now.measured().stream().anyMatch(Measured::reached) && charges(now, then);
    }

    private static boolean charges(Tried now, Tried then) {
        return now.measured()
                .flatMap(Measured::effect)
                .map(Effect::charges)
                .equals(then.measured().flatMap(Measured::effect).map(Effect::charges));
    }
}
