package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Clause;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.learn.Told;

/** Makes a card of a draft: keeps what is wrong by evaluation, and puts the right choice where it is wanted. */
final class Finish {
    private static final int FACTS = 2;

    private final Truth truth;
    private final Basis basis;

    Finish(Truth truth, Basis basis) {
        this.truth = truth;
        this.basis = basis;
    }

    /** What a card asks, whatever is offered beside the right answer: two cards with the same are alike. */
    static String asks(Clause clause, Draft draft) {
        List<Object> cases = new ArrayList<>();
        draft.cases().forEach(one -> cases.add(canonical(one)));
        return Canon.of(List.of(clause.commitment().id(), draft.kind(), draft.subject(), cases, choice(draft.right())));
    }

    private static Object choice(Choice choice) {
        return choice instanceof Choice.Speaks speaks
                ? speaks.clause().commitment().id()
                : choice;
    }

    private static Object canonical(Question asks) {
        List<String> ids = asks.facts().stream().map(Stated::id).toList();
        List<Object> facts = new ArrayList<>();
        for (Stated fact : asks.facts()) {
            facts.add(named(fact, ids));
        }
        List<Stated> none = asks.none().stream().map(fact -> named(fact, ids)).toList();
        return List.of(asks.asOf(), facts, none, asks.assume(), asks.readings());
    }

    /** What a fact is called is nothing that it says. */
    private static Stated named(Stated fact, List<String> ids) {
        Stated named = new Stated(fact.kind(), String.valueOf(ids.indexOf(fact.id())), fact.said(), fact.at());
        for (Map.Entry<String, Object> one : fact.said().entrySet()) {
            if (one.getValue() instanceof Ref ref && ids.contains(ref.id())) {
                named = named.with(one.getKey(), new Ref(String.valueOf(ids.indexOf(ref.id()))));
            }
        }
        return named;
    }

    /** @param place where the right choice is to stand, from 0 */
    Optional<Card> card(Clause clause, Draft draft, int place) {
        if (!truth.holds(draft.right(), clause, draft.subject(), draft.cases())) {
            return Optional.empty();
        }
        List<Choice> wrong = new ArrayList<>();
        for (Choice other : draft.wrong()) {
            boolean enough = wrong.size() == Draft.CHOICES - 1 && !(other instanceof Choice.LastDay);
            if (!enough && !truth.holds(other, clause, draft.subject(), draft.cases())) {
                wrong.add(other);
            }
        }
        if (wrong.size() < 2) {
            return Optional.empty();
        }
        List<Told> told = new ArrayList<>();
        for (Question one : draft.cases()) {
            truth.answering().told(one, clause, draft.subject()).ifPresent(told::add);
        }
        for (int i = 0; i < told.size() && told.size() == draft.cases().size(); i++) {
            Question asks = draft.cases().get(i);
            boolean sound = Possible.of(asks, clause.commitment())
                    && Askable.answer(told.get(i), asks, clause)
                    && Askable.grounds(told.get(i), asks);
            if (!sound) {
                return Optional.empty();
            }
        }
        boolean disputed = draft.kind() == CardKind.DEADLINE && told.stream().anyMatch(Finish::unsettled);
        if (told.size() < draft.cases().size() || disputed) {
            return Optional.empty();
        }
        List<Choice> choices = ordered(draft.right(), wrong, place);
        return Optional.of(new Card(
                id(clause, draft, choices),
                draft.kind(),
                difficulty(draft, told),
                clause,
                draft.subject(),
                draft.cases(),
                choices,
                choices.indexOf(draft.right()),
                told));
    }

    private String id(Clause clause, Draft draft, List<Choice> choices) {
        List<String> rests = new ArrayList<>(List.of(basis.hash(clause)));
        choices.stream()
                .filter(Choice.Speaks.class::isInstance)
                .map(choice -> basis.hash(((Choice.Speaks) choice).clause()))
                .sorted()
                .forEach(rests::add);
        return "%s.%s.%s.%s"
                .formatted(
                        clause.commitment().id(),
                        draft.kind().name().toLowerCase(java.util.Locale.ROOT),
                        Canon.hash(asks(clause, draft)),
                        rests.size() == 1 ? rests.get(0) : Canon.hash(String.join(" ", rests)));
    }

    /** Days from early to late; what has an order of its own in it; anything else as it comes. */
    private static List<Choice> ordered(Choice right, List<Choice> wrong, int place) {
        List<Choice> choices = new ArrayList<>();
        if (right instanceof Choice.LastDay last) {
            List<Choice> before = days(wrong, last, true);
            List<Choice> after = days(wrong, last, false);
            int early = Math.min(before.size(), Math.max(place, Draft.CHOICES - 1 - after.size()));
            choices.addAll(before.subList(0, early));
            choices.add(right);
            choices.addAll(after.subList(0, Math.min(after.size(), Draft.CHOICES - 1 - early)));
            choices.sort(Comparator.comparing(choice -> ((Choice.LastDay) choice).day()));
            return choices;
        }
        choices.addAll(wrong);
        choices.sort(Comparator.comparing(Finish::rank));
        choices.add(Math.min(place, choices.size()), right);
        return choices;
    }

    private static List<Choice> days(List<Choice> wrong, Choice.LastDay last, boolean before) {
        return wrong.stream()
                .filter(choice -> ((Choice.LastDay) choice).day().isBefore(last.day()) == before)
                .toList();
    }

    private static String rank(Choice choice) {
        if (choice instanceof Choice.Falls falls) {
            return String.valueOf(falls.side().ordinal());
        }
        if (choice instanceof Choice.Against against) {
            return against.first() == against.second() ? against.first() ? "2" : "3" : against.first() ? "0" : "1";
        }
        return choice instanceof Choice.Adds adds ? "0%012.4f".formatted(adds.percent()) : "9";
    }

    private static Difficulty difficulty(Draft draft, List<Told> told) {
        int points = draft.points();
        boolean who = draft.kind() == CardKind.READING;
        points += who ? 1 : 0;
        points += told.stream().anyMatch(Finish::unsettled) && draft.kind() != CardKind.GAP ? 1 : 0;
        points += told.stream().anyMatch(one -> deciding(one) > FACTS) ? 1 : 0;
        points += told.stream().anyMatch(Finish::excepted) ? 1 : 0;
        points += draft.cases().stream().anyMatch(one -> one.facts().size() > 1) ? 1 : 0;
        return Difficulty.of(points);
    }

    private static boolean unsettled(Told told) {
        return Truth.open(told)
                || told instanceof Told.OfClause clause && clause.row().verdict() == Verdict.CONTESTED;
    }

    private static boolean excepted(Told told) {
        return told instanceof Told.OfClause clause && clause.row().verdict() == Verdict.EXCUSED;
    }

    /** How many stated facts each decide. */
    private static long deciding(Told told) {
        List<Reason> reasons = told instanceof Told.OfClause clause
                ? clause.row().because().reasons()
                : ((Told.OfMeasure) told).measured().because();
        return reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.FACT)
                .filter(reason -> !Set.of(When.NEVER, Defences.NONE, Ref.NONE, Parties.NONE)
                        .contains(reason.value()))
                .count();
    }
}
