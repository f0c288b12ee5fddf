package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** Folds the cases of one commitment: unknowns inside each reading, then the readings. */
final class Folding {
    private final Judge judge;
    private final Draft draft;
    private final Question question;
    private final Pack pack;
    private final Function<String, Rulebook> rulebooks;
    private final Drafting drafting;
    private final Collection<Goods> groups;
    private final Commitment commitment;
    private final boolean right;
    private final Map<Map<String, String>, Completions> tried = new LinkedHashMap<>();

    Folding(
            Judge judge,
            Draft draft,
            Question question,
            Pack pack,
            Function<String, Rulebook> rulebooks,
            Drafting drafting,
            Collection<Goods> groups) {
        this.judge = judge;
        this.draft = draft;
        this.question = question;
        this.pack = pack;
        this.rulebooks = rulebooks;
        this.drafting = drafting;
        this.groups = groups;
        this.commitment = draft.commitment();
        this.right = commitment.owed() == Commitment.Owed.RIGHT;
    }

    List<Row> rows(ForceAnswer force, boolean wanted) {
        if (Completions.count(draft.gaps()) > Combinations.BOUND) {
            return unevaluated(force);
        }
        List<Row> rows = new ArrayList<>();
        for (Stated fact : draft.facts()) {
            if (commitment.subjects().contains(Kind.of(fact.kind()).name())) {
                Row row = row(fact.id(), false, true, force);
                if (wanted || shows(row)) {
                    rows.add(row);
                }
            }
        }
        if (commitment.standing()) {
            for (Party holder : commitment.holders()) {
                rows.add(row(holder.code(), true, spokenOf(holder), force));
            }
        }
        return rows;
    }

    private Row row(String label, boolean duty, boolean touched, ForceAnswer force) {
        return new Row(commitment, label, duty, touched, force, () -> found(label, force));
    }

    /** Every reading with its cases, tried once for all subjects. */
    private Map<Map<String, String>, Completions> tried() {
        if (tried.isEmpty()) {
            for (Map<String, String> readings : Checker.readings(commitment, question.readings())) {
                tried.put(readings, new Completions(judge, draft, readings));
            }
        }
        return tried;
    }

    /** Not shown: a fact that the clause does not reach and that somebody else did. */
    private boolean shows(Row row) {
        if (question.about().contains(commitment.id()) || row.verdict() != Verdict.NOT_ENGAGED) {
            return true;
        }
        return stated(row.subject())
                .map(f -> f.said().values().stream().noneMatch(v -> v instanceof Actor)
                        || f.said().values().stream()
                                .anyMatch(v -> v instanceof Actor a
                                        && commitment.holders().contains(a.party())))
                .orElse(false);
    }

    private java.util.Optional<Stated> stated(String label) {
        return question.facts().stream().filter(f -> f.id().equals(label)).findFirst();
    }

    private Found found(String label, ForceAnswer force) {
        Map<Map<String, String>, Completions> tried = tried();
        Map<Map<String, String>, Verdict> verdicts = new LinkedHashMap<>();
        tried.forEach((readings, cases) -> verdicts.put(readings, verdict(label, cases)));
        List<Verdict> weighty = new ArrayList<>();
        verdicts.forEach((readings, v) -> {
            if (contests(readings)) {
                weighty.add(v);
            }
        });
        List<Verdict> counted =
                weighty.isEmpty() ? List.of(verdicts.values().iterator().next()) : weighty;
        Verdict verdict = Answers.ofReadings(counted, right);
        Map<String, String> shown = readingOf(verdict, verdicts);
        Completions cases = tried.get(shown);
        if (cases == null) {
            throw new IllegalStateException("no case for " + shown);
        }
        int index = caseOf(verdict, label, cases);
        Judged judged = cases.at(index, label);
        List<Missing> missing = verdict == Verdict.UNDETERMINED ? missing(label, tried, verdicts) : List.of();
        List<Span> breached = verdict == Verdict.BREACH ? agreed(label, cases) : List.of();
        return new Found(
                verdict,
                judged,
                breached,
                verdict == Verdict.BREACH && bindingBreach(force, judged),
                missing,
                false,
                lines(label, verdicts),
                because(label, verdict, shown));
    }

    /** Why a verdict is what it is, in one case that gives it under a reading. */
    private Found.Because because(String label, Verdict verdict, Map<String, String> readings) {
        Completions cases = java.util.Objects.requireNonNull(tried().get(readings));
        int index = caseOf(verdict, label, cases);
        Case complete = draft.complete(cases.choice(index), readings);
        Judged judged = cases.at(index, label);
        Decisive decisive =
                new Decisive(judge, draft, complete, label, judged, right, pack, rulebooks, drafting, question, groups);
        return verdict == Verdict.UNDETERMINED || verdict == Verdict.CONTESTED ? decisive::shared : decisive::reasons;
    }

    private static boolean bindingBreach(ForceAnswer force, Judged judged) {
        List<LocalDate> days = judged.breached().isEmpty()
                ? List.of(judged.on())
                : judged.breached().stream().map(Span::from).toList();
        return days.stream().anyMatch(d -> force.course().on(d) == Force.BINDING);
    }

    /** Whether the question states or denies an act that a standing duty of the party asks for. */
    private boolean spokenOf(Party holder) {
        List<Stated> spoken = new ArrayList<>(draft.facts());
        spoken.addAll(question.none());
        return Spoken.of(commitment.requires(), holder, spoken);
    }

    private Verdict verdict(String label, Completions cases) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < cases.size(); i++) {
            outcomes.add(cases.at(i, label).outcome());
        }
        return Answers.ofCases(outcomes, right);
    }

    /** Whether each option taken has a holder of weight. */
    private boolean contests(Map<String, String> readings) {
        return commitment.pivots().stream().allMatch(p -> weighty(p, readings));
    }

    /** The same of all pivots but one. */
    private boolean contests(Map<String, String> readings, Pivot but) {
        return commitment.pivots().stream().allMatch(p -> p.equals(but) || weighty(p, readings));
    }

    private boolean weighty(Pivot pivot, Map<String, String> readings) {
        String taken = readings.get(pivot.id());
        return pivot.options().stream()
                .noneMatch(o -> o.id().equals(taken)
                        && !o.standing().contests()
                        && !o.id().equals(question.readings().get(pivot.id())));
    }

    private Map<String, String> readingOf(Verdict verdict, Map<Map<String, String>, Verdict> verdicts) {
        for (Map.Entry<Map<String, String>, Verdict> entry : verdicts.entrySet()) {
            if (entry.getValue() == verdict && contests(entry.getKey())) {
                return entry.getKey();
            }
        }
        return verdicts.keySet().iterator().next();
    }

    private static int caseOf(Verdict verdict, String label, Completions cases) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.at(i, label).outcome().name().equals(verdict.name())) {
                return i;
            }
        }
        return 0;
    }

    private List<Missing> missing(
            String label, Map<Map<String, String>, Completions> tried, Map<Map<String, String>, Verdict> verdicts) {
        Map<String, Missing> all = new LinkedHashMap<>();
        tried.forEach((readings, cases) -> {
            if (verdicts.get(readings) == Verdict.UNDETERMINED && contests(readings)) {
                cases.missing(label, right)
                        .forEach(m -> all.putIfAbsent(m.slot().toString(), m));
            }
        });
        return List.copyOf(all.values());
    }

    /** Periods of breach that every case agrees on, day for day; otherwise none. */
    private static List<Span> agreed(String label, Completions cases) {
        List<Span> first = cases.at(0, label).breached();
        for (int i = 1; i < cases.size(); i++) {
            if (!cases.at(i, label).breached().equals(first)) {
                return List.of();
            }
        }
        return first;
    }

    /** For each pivot that matters, the verdicts under each of its options. */
    private List<ReadingLine> lines(String label, Map<Map<String, String>, Verdict> verdicts) {
        List<ReadingLine> lines = new ArrayList<>();
        for (Pivot pivot : commitment.pivots()) {
            if (pivot.force() || question.readings().containsKey(pivot.id())) {
                continue;
            }
            List<ReadingLine> own = new ArrayList<>();
            for (Pivot.Option option : pivot.options()) {
                Set<Verdict> under = EnumSet.noneOf(Verdict.class);
                List<Map<String, String>> taken = new ArrayList<>();
                verdicts.forEach((readings, v) -> {
                    if (option.id().equals(readings.get(pivot.id())) && contests(readings, pivot)) {
                        under.add(v);
                        taken.add(readings);
                    }
                });
                own.add(new ReadingLine(pivot, option, under, Set.of(), () -> because(label, verdicts, taken)
                        .reasons()));
            }
            if (own.stream().map(ReadingLine::verdicts).distinct().count() > 1) {
                lines.addAll(own);
            }
        }
        return List.copyOf(lines);
    }

    /** Why the verdict of the first of some readings is what it is. */
    private Found.Because because(
            String label, Map<Map<String, String>, Verdict> verdicts, List<Map<String, String>> taken) {
        if (taken.isEmpty()) {
            return List::of;
        }
        Map<String, String> first = taken.get(0);
        return because(label, verdicts.getOrDefault(first, Verdict.NOT_ENGAGED), first);
    }

    private List<Row> unevaluated(ForceAnswer force) {
        List<Missing> missing = draft.gaps().stream()
                .map(g -> new Missing(g.slot(), g.kind(), g.asks(), 0))
                .toList();
        List<String> labels = new ArrayList<>();
        for (Stated fact : draft.facts()) {
            if (commitment.subjects().contains(Kind.of(fact.kind()).name())) {
                labels.add(fact.id());
            }
        }
        if (commitment.standing()) {
            commitment.holders().stream().map(Party::code).forEach(labels::add);
        }
        Found open = new Found(
                Verdict.UNDETERMINED,
                Judged.notEngaged(Judged.Why.WORDS),
                List.of(),
                false,
                missing,
                true,
                List.of(),
                List::of);
        return labels.stream()
                .map(label -> new Row(
                        commitment,
                        label,
                        draft.facts().stream().noneMatch(f -> f.id().equals(label)),
                        true,
                        force,
                        () -> open))
                .toList();
    }
}
