package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** Finds the facts that alone force a breach, or a stop: opens all others one by one as long as that stays so in every case. */
final class Cores {
    private final Question question;
    private final Asker asker;
    private final Controls controls;
    private boolean bounded;

    Cores(Question question, Asker asker, Controls controls) {
        this.question = question;
        this.asker = asker;
        this.controls = controls;
    }

    /** @return nothing where readers differ, so that no facts force a breach */
    Optional<Core> of(Row row) {
        RowKey key = RowKey.of(row);
        Question asked = new Question(
                question.asOf(),
                question.facts(),
                question.none(),
                question.assume(),
                Set.of(key.commitment()),
                question.with(),
                question.readings());
        return of(key, List.of(row.commitment()), asked, open -> breached(open, key));
    }

    private boolean breached(Question open, RowKey key) {
        Row row = asker.rows(open, Set.of()).get(key);
        bounded |= row != null && row.unevaluated();
        return row != null && row.verdict() == Verdict.BREACH;
    }

    /** @param forced whether it comes out so however what is open turns out */
    Optional<Core> of(RowKey key, List<Commitment> looking, Question asked, Predicate<Question> forced) {
        if (!forced.test(asked)) {
            return Optional.empty();
        }
        Question rest = asked;
        for (Stated fact : question.facts()) {
            if (!fact.id().equals(key.subject())) {
                rest = kept(rest, new Change.Withdraws(fact.id()), forced);
            }
        }
        for (Stated absent : question.none()) {
            Question open = spoken(rest, absent);
            rest = forced.test(open) ? open : rest;
        }
        List<Slot> stated = new ArrayList<>();
        for (Stated fact : rest.facts()) {
            for (Kind.Component component : Kind.of(fact.kind()).components()) {
                if (looking.stream().anyMatch(c -> looks(c, fact, component))) {
                    stated.add(new Slot(fact.id(), component.name()));
                }
            }
        }
        stated.sort(
                Comparator.comparing(slot -> controls.fixed(slot).isPresent())); // what can be changed is opened first
        List<Fixed> core = new ArrayList<>();
        for (Slot slot : stated) {
            Question open = kept(rest, new Change.Opens(slot), forced);
            if (open.equals(rest)) {
                core.add(controls.stated(slot));
            }
            rest = open;
        }
        for (Stated fact : rest.facts()) {
            boolean told = core.stream().anyMatch(fixed -> fixed.slot().fact().equals(fact.id()));
            if (!told && !fact.id().equals(key.subject())) {
                core.add(controls.entire(fact)); // that there is such a fact is enough, whatever it says
            }
        }
        rest.none().forEach(absent -> core.add(controls.entire(absent)));
        return Optional.of(new Core(key, core, bounded));
    }

    private static boolean looks(Commitment commitment, Stated fact, Kind.Component component) {
        boolean needed = commitment
                .needs()
                .getOrDefault(Kind.of(fact.kind()).name(), List.of())
                .contains(component.name());
        return fact.said().containsKey(component.name()) && (needed || component.period());
    }

    private Question kept(Question rest, Change change, Predicate<Question> forced) {
        return asker.changed(rest, change).filter(forced).orElse(rest);
    }

    /** The question that no longer says that an act did not happen. */
    private static Question spoken(Question question, Stated absent) {
        List<Stated> none = new ArrayList<>(question.none());
        none.remove(absent);
        return new Question(
                question.asOf(),
                question.facts(),
                List.copyOf(none),
                question.assume(),
                question.about(),
                question.with(),
                question.readings());
    }
}
