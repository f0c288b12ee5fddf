package org.tradepact.learn.quiz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Choices;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.learn.Bench;

/** The act that performs a standing duty, done on one day or another. */
final class Performing {
    private final Bench bench;
    private final Answering answering;

    Performing(Bench bench, Answering answering) {
        this.bench = bench;
        this.answering = answering;
    }

    /** Whether the duty is met, and was never missed before, if the act is done on a day in all its parts. */
    boolean meets(Question asks, Commitment clause, String holder, LocalDate day) {
        return done(asks, clause, holder, day)
                .flatMap(question -> answering.row(question, clause, holder))
                .filter(Performing::met)
                .isPresent();
    }

    private static boolean met(Row row) {
        return (row.verdict() == Verdict.COMPLIES || row.verdict() == Verdict.EXCUSED)
                && row.breached().isEmpty();
    }

    /** The question on that day, with the act done on it and at no other time; nothing if no act is enough by itself. */
    Optional<Question> done(Question asks, Commitment clause, String holder, LocalDate day) {
        if (!clause.standing()) {
            return Optional.empty();
        }
        Party owes = new Party(holder);
        List<Stated> others = asks.facts().stream()
                .filter(fact -> !Choices.isAct(clause.requires(), owes, fact))
                .toList();
        Optional<Stated> stated = asks.facts().stream()
                .filter(fact -> Choices.isAct(clause.requires(), owes, fact))
                .findFirst();
        if (stated.isPresent()) {
            return Optional.of(with(asks, others, onDay(stated.get(), day), clause, owes, day));
        }
        Question then = with(asks, others, null, clause, owes, day);
        return bench.choices().done(clause.requires(), clause, owes, then, "act", day).stream()
                .map(act -> with(asks, others, act, clause, owes, day))
                .filter(question -> answering
                        .row(question, clause, holder)
                        .filter(row -> row.verdict() != Verdict.UNDETERMINED)
                        .isPresent())
                .findFirst();
    }

    /** The day of the act of a case; nothing if there is none, or its parts lie on several days. */
    Optional<LocalDate> day(Question asks, Commitment clause, String holder) {
        Party owes = new Party(holder);
        List<Stated> acts = asks.facts().stream()
                .filter(fact -> clause.standing() && Choices.isAct(clause.requires(), owes, fact))
                .toList();
        if (acts.size() != 1) {
            return Optional.empty();
        }
        Stated act = acts.get(0);
        List<Object> days = Kind.of(act.kind()).components().stream()
                .filter(component ->
                        component.period() && !component.unlessSaid().equals("never"))
                .map(component -> act.said().get(component.name()))
                .filter(value -> value != null)
                .map(value -> value instanceof When when ? when.date() : value)
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of((LocalDate) days.get(0)) : Optional.empty();
    }

    private static Stated onDay(Stated act, LocalDate day) {
        Map<String, Object> said = new HashMap<>(act.said());
        for (Kind.Component component : Kind.of(act.kind()).components()) {
            if (component.period() && !component.unlessSaid().equals("never")) {
                said.put(component.name(), component.type() == When.class ? When.on(day) : day);
            }
        }
        return new Stated(act.kind(), act.id(), said, act.at(), act.remarks());
    }

    private static Question with(
            Question asks,
            List<Stated> others,
            @org.jspecify.annotations.Nullable Stated act,
            Commitment clause,
            Party owes,
            LocalDate day) {
        List<Stated> facts = new ArrayList<>(others);
        if (act != null) {
            facts.add(act);
        }
        List<Stated> none = asks.none().stream()
                .filter(fact -> !Choices.isAct(clause.requires(), owes, fact))
                .toList();
        return new Question(day, facts, none, asks.assume(), asks.about(), asks.with(), asks.readings());
    }
}
