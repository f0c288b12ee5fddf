package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Course;
import org.tradepact.check.Force;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Clause;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Ref;
import org.tradepact.learn.Told;
import org.tradepact.learn.Weighs;
import org.tradepact.learn.quiz.Card;
import org.tradepact.learn.quiz.CardKind;
import org.tradepact.learn.quiz.Choice;
import org.tradepact.learn.quiz.Truth;

/**
 * A card in words.
 *
 * @param clause what the clause says, in our own words; empty where the clause is what is asked for
 * @param status what is to be taken for the status of the text; empty for nothing
 * @param cases the case, or both
 * @param asks the question
 * @param choices in order
 * @param right position of the right one
 * @param answer what the checker says of each case
 * @param because what decides
 * @param card where to read on: the clause with its sources
 */
public record CardSaid(
        String id,
        String kind,
        String difficulty,
        String topic,
        String clause,
        String status,
        List<String> cases,
        String asks,
        List<String> choices,
        int right,
        List<String> answer,
        List<String> because,
        String card,
        List<String> sources) {
    private static final int REASONS = 6;

    /** Kinds of facts that lists tell, and no case. */
    private static final Set<String> LOOKED_UP = Set.of("listEntry", "scheduledRate");

    /** @param titles of named groups of goods, by id */
    public static CardSaid of(Card card, Map<String, String> titles) {
        Commitment clause = card.clause().commitment();
        return new CardSaid(
                card.id(),
                Words.constant(card.kind()),
                card.difficulty().toString(),
                clause.topics().isEmpty()
                        ? card.clause().pack().name()
                        : clause.topics().get(0),
                card.kind() == CardKind.CLAUSE ? "" : said(card.clause()),
                status(card).orElse(""),
                cases(card, titles),
                asks(card),
                card.choices().stream().map(choice -> choice(choice, card)).toList(),
                card.right(),
                answers(card),
                because(card),
                "%s, %s: %s".formatted(clause.id(), place(card.clause()), clause.title()),
                clause.sources());
    }

    /** The letter of a choice: A for the first. */
    public static String letter(int position) {
        return String.valueOf((char) ('A' + position));
    }

    private static Instrument text(Clause clause) {
        return clause.pack().instruments().stream()
                .filter(text -> text.id().equals(clause.commitment().instrument()))
                .findFirst()
                .orElseThrow();
    }

    private static String place(Clause clause) {
        String where = clause.commitment().clause();
        String called = text(clause).called();
        boolean named = where.startsWith(called.replaceFirst("^the ", ""));
        return where.isBlank() ? called : named ? where : "%s of %s".formatted(where, called);
    }

    private static String said(Clause clause) {
        return "%s (%s). %s"
                .formatted(
                        clause.commitment().title(),
                        place(clause),
                        clause.commitment().summary().strip().replaceAll("\\s+", " "));
    }

    private static List<String> cases(Card card, Map<String, String> titles) {
        return card.cases().stream()
                .map(asks ->
                        (asked(asks) + " " + String.join(" ", CaseSaid.of(asks, titles)) + rest(card, asks)).strip())
                .toList();
    }

    /** The day of the case: of something that happened on another one it is the day of the question alone. */
    private static String asked(Question asks) {
        boolean earlier = asks.facts().stream().anyMatch(fact -> CaseSaid.onAnotherDay(fact, asks));
        return (earlier ? "Asked on %s." : "On %s:").formatted(asks.asOf());
    }

    /** What decides by its absence is said too: that no ground is invoked, and that nothing else has happened. */
    private static String rest(Card card, Question asks) {
        if (card.kind() == CardKind.GAP || card.clause().commitment().measure()) {
            return "";
        }
        boolean unpleaded = asks.facts().stream()
                .anyMatch(fact -> Defences.NONE.equals(fact.said().get("pleads"))
                        && card.clause()
                                .commitment()
                                .needs()
                                .getOrDefault(Kind.of(fact.kind()).name(), List.of())
                                .contains("pleads"));
        boolean alone = card.clause().commitment().needs().keySet().stream()
                .filter(kind -> !LOOKED_UP.contains(kind))
                .anyMatch(kind -> java.util.stream.Stream.concat(asks.facts().stream(), asks.none().stream())
                        .noneMatch(fact -> Kind.of(fact.kind()).name().equals(kind)));
        return (unpleaded ? " No ground of exception is invoked." : "")
                + (alone ? " Nothing else has happened that matters here." : "");
    }

    /** What is to be taken for the status of the text. */
    private static Optional<String> status(Card card) {
        Question asks = card.cases().get(0);
        if (!(card.told().get(0) instanceof Told.OfClause told)) {
            return Optional.empty();
        }
        return Optional.of((status(card, asks, told).orElse("") + owes(told.row())).strip())
                .filter(said -> !said.isEmpty());
    }

    /** Whose duty is judged, where several owe it. */
    private static String owes(Row row) {
        return row.duty() && row.commitment().holders().size() > 1
                ? " What is judged is the duty of %s.".formatted(Names.of(row.subject()))
                : "";
    }

    private static Optional<String> status(Card card, Question asks, Told.OfClause told) {
        Course course = told.row().force().course();
        Instrument text = course.instrument();
        String called = capital(text.called());
        if (card.kind() == CardKind.CLAUSE) {
            return asks.assume().isEmpty()
                    ? Optional.empty()
                    : Optional.of("The agreement concerned is taken to be in force since %s.".formatted(course.from()));
        }
        if (!asks.assume().isEmpty()) {
            return Optional.of("%s is taken to be in force since %s.".formatted(called, course.from()));
        }
        LocalDate signed = course.signed();
        boolean known = signed.getYear() > 1900 && signed.getYear() < 9999;
        if (!known || text.kind() == Instrument.Kind.DOMESTIC_LAW) {
            return Optional.empty();
        }
        return Optional.of("%s was %s on %s; of its status nothing is assumed."
                .formatted(called, text.kind() == Instrument.Kind.JOINT_STATEMENT ? "issued" : "signed", signed));
    }

    private static String asks(Card card) {
        boolean right = card.clause().commitment().owed() == Commitment.Owed.RIGHT;
        boolean measure = card.clause().commitment().measure();
        return switch (card.kind()) {
            case VERDICT ->
                weighed(card)
                        ? "How does this stand under the clause, and what weight has the text on that day?"
                        : "How does this stand under the clause?";
            case CLAUSE -> "Which of these clauses speaks of this?";
            case DEADLINE ->
                card.choices().get(0) instanceof Choice.LastDay
                        ? "Which is the last day on which the duty can still be met in time?"
                        : "Where does the act lie, measured by the deadline of the clause?";
            case GAP ->
                "None of the following is stated. Which of them has to be known, and it alone, before this can be decided?";
            case PAIR ->
                measure
                        ? "Which of the two shipments does the measure charge or stop?"
                        : right
                                ? "In which of the two cases is the right available?"
                                : "Which of the two cases %s the clause?".formatted(misses(card));
            case READING -> "Readers differ on %s. Who comes to which answer?".formatted(turnsOn(card));
            case MEASURE -> "What does the measure do to this shipment?";
        };
    }

    /** The verb of a verdict against the text: only what a treaty makes a duty is gone against. */
    private static String misses(Card card) {
        Commitment clause = card.clause().commitment();
        return soft(clause) ? "falls short of" : text(card.clause()).political() ? "departs from" : "goes against";
    }

    private static boolean soft(Commitment clause) {
        return clause.owed() == Commitment.Owed.INTENTION || clause.owed() == Commitment.Owed.RECORD;
    }

    private static String turnsOn(Card card) {
        return ((Choice.Reads) card.choices().get(0)).reads().get(0).pivot().turnsOn();
    }

    /** Whether the weight of the text is asked for besides the verdict. */
    private static boolean weighed(Card card) {
        return card.choices().stream()
                        .map(choice -> ((Choice.Stands) choice).weighs())
                        .distinct()
                        .count()
                > 1;
    }

    private static String choice(Choice choice, Card card) {
        String called = text(card.clause()).called();
        if (choice instanceof Choice.Stands stands) {
            String verdict = verdict(stands.verdict(), stands.weighs(), card);
            return weighed(card) ? verdict + "; " + weight(stands.weighs(), called, card) : verdict;
        }
        if (choice instanceof Choice.Speaks speaks) {
            Commitment other = speaks.clause().commitment();
            return "%s, %s: %s".formatted(other.id(), place(speaks.clause()), other.title());
        }
        if (choice instanceof Choice.LastDay last) {
            return last.day().toString();
        }
        if (choice instanceof Choice.Falls falls) {
            return switch (falls.side()) {
                case BEFORE -> "before the last day, so in time";
                case ON -> "on the last day, so just in time";
                case AFTER -> "after the last day, so late";
                case NOT_RUNNING -> "no deadline runs, since the text is not in force";
            };
        }
        if (choice instanceof Choice.Settles settles) {
            return settles.asks();
        }
        if (choice instanceof Choice.Against against) {
            return against.first() == against.second()
                    ? against.first() ? "both" : "neither"
                    : against.first() ? "the first alone" : "the second alone";
        }
        if (choice instanceof Choice.Reads reads) {
            return reads.reads().stream().map(read -> read(read, card)).collect(Collectors.joining("; "));
        }
        return measure(choice, card);
    }

    private static String measure(Choice choice, Card card) {
        if (choice instanceof Choice.Adds adds) {
            return adds.percent().signum() == 0
                    ? "it charges it, at 0 % of the customs value"
                    : "it adds %s %% of the customs value"
                            .formatted(adds.percent().toPlainString());
        }
        if (choice instanceof Choice.Spared) {
            return "it would be charged, but an exemption takes it out";
        }
        if (choice instanceof Choice.Open) {
            return "that cannot be told from what is stated";
        }
        if (choice instanceof Choice.Follows follows) {
            return Names.list(
                    follows.consequences().stream()
                            .map(one ->
                                    Follow.of(one, card.clause().commitment()).sure())
                            .toList(),
                    "and");
        }
        return card.clause().commitment().modality() == Commitment.Modality.CHARGE
                ? "nothing: it is not charged under it"
                : "nothing follows under it";
    }

    private static String read(Choice.Read read, Card card) {
        String answer = read.verdict().isPresent()
                ? under(read.verdict().get(), card)
                : weight(Weighs.valueOf(read.force().orElse(Force.BINDING).name()), "the clause", card);
        return "“%s” (%s): %s".formatted(read.option().means(), holder(read.option()), answer);
    }

    /** A reading that nobody is named for is no more the reading of the words than another one is. */
    private static String holder(Pivot.Option option) {
        return option.standing() == Pivot.Standing.TEXT && option.heldBy().isBlank()
                ? "from the text, held by nobody named"
                : ReadingTable.holder(option);
    }

    private static String under(Verdict verdict, Card card) {
        Weighs weighs = card.told().get(0) instanceof Told.OfClause told
                ? Weighs.of(told.row().force())
                : Weighs.BINDING;
        return verdict(verdict, weighs, card);
    }

    /** One word or a few; a text that does not bind is departed from. */
    private static String verdict(Verdict verdict, Weighs weighs, Card card) {
        Commitment clause = card.clause().commitment();
        Instrument text = text(card.clause());
        if (clause.owed() == Commitment.Owed.RIGHT) {
            return right(verdict);
        }
        return switch (verdict) {
            case BREACH -> against(clause, text, weighs);
            case COMPLIES -> "it is in line with the clause";
            case EXCUSED -> "it would be against the clause, but an exception excuses it";
            case PENDING -> "nothing is overdue yet";
            case NOT_ENGAGED -> "the clause does not reach it";
            case UNDETERMINED -> "that cannot be told: something that decides is not known";
            case CONTESTED -> "that is contested: readers of standing come to different answers";
        };
    }

    private static String against(Commitment clause, Instrument text, Weighs weighs) {
        boolean soft = soft(clause);
        if (text.political()) {
            return soft ? "it falls short of the clause" : "it departs from the clause";
        }
        return switch (weighs) {
            case BINDING -> soft ? "it falls short of the clause" : "it breaches the clause";
            case LAPSED -> soft ? "it would have fallen short of the clause" : "it would have breached the clause";
            case NOT_IN_FORCE, POLITICAL, UNDETERMINED, CONTESTED ->
                soft ? "it would fall short of the clause" : "it would breach the clause";
        };
    }

    private static String right(Verdict verdict) {
        return switch (verdict) {
            case COMPLIES -> "the right is available";
            case EXCUSED -> "the right is available by way of an exception";
            case BREACH -> "the right is used without its conditions";
            case PENDING -> "the right is not available yet";
            case NOT_ENGAGED -> "the right is not available";
            case UNDETERMINED -> "that cannot be told: something that decides is not known";
            case CONTESTED -> "that is contested: readers of standing come to different answers";
        };
    }

    private static String weight(Weighs weighs, String called, Card card) {
        return switch (weighs) {
            case BINDING -> called + " is binding";
            case NOT_IN_FORCE -> called + " is not in force";
            case POLITICAL -> called + " does not bind in law";
            case LAPSED -> called + (bound(card) ? " has ended" : " is no longer valid");
            case CONTESTED -> "what weight it has is contested";
            case UNDETERMINED -> "what weight it has hangs on a day that is not known";
        };
    }

    /** Whether the text was ever in force: what never was does not end. */
    private static boolean bound(Card card) {
        return card.told().get(0) instanceof Told.OfClause told
                && Weight.bound(told.row().force().course());
    }

    private static List<String> answers(Card card) {
        List<String> each = new ArrayList<>();
        for (Told told : card.told()) {
            each.add(answer(told, card));
        }
        Set<String> answers = new LinkedHashSet<>();
        if (each.size() > 1 && each.stream().distinct().count() == 1) {
            answers.add("both: " + each.get(0));
        } else {
            for (int i = 0; i < each.size(); i++) {
                answers.add((each.size() == 1 ? "" : i == 0 ? "first: " : "second: ") + each.get(i));
            }
        }
        int last = card.told().size() - 1;
        if (card.told().get(last) instanceof Told.OfClause clause) {
            answers.add(Weight.of(clause.row().force(), card.cases().get(last).asOf()));
        }
        return List.copyOf(answers);
    }

    private static String answer(Told told, Card card) {
        if (told instanceof Told.OfClause clause) {
            return Said.of(clause.row());
        }
        Told.OfMeasure measure = (Told.OfMeasure) told;
        return Truth.does(measure.measured())
                .map(choice -> choice instanceof Choice.Open
                        ? "that cannot be told: it hangs on "
                                + Consequences.hangs(measure.measured().missing())
                        : measure(choice, card))
                .orElse("it does several things at once");
    }

    /** What decides; of two cases what they share, then what each has of its own. */
    private static List<String> because(Card card) {
        List<Set<String>> each =
                card.told().stream().map(told -> because(told, card)).toList();
        Set<String> shared = new LinkedHashSet<>(each.get(0));
        each.forEach(shared::retainAll);
        Set<String> because = new LinkedHashSet<>(shared);
        for (int i = 0; i < each.size(); i++) {
            for (String one : each.get(i)) {
                if (!shared.contains(one)) {
                    because.add((i == 0 ? "in the first, " : "in the second, ") + one);
                }
            }
        }
        return because.stream().limit(REASONS).toList();
    }

    private static Set<String> because(Told told, Card card) {
        List<Reason> reasons = told instanceof Told.OfClause clause
                ? clause.row().because().reasons()
                : told instanceof Told.OfMeasure measure ? measure.measured().because() : List.of();
        Set<String> because = new LinkedHashSet<>();
        for (Reason reason : reasons) {
            boolean link = reason.value() instanceof Ref; // the case says what answers what
            boolean said = reason.kind() == Reason.Kind.EXCEPTION; // the answer names it
            if (!Reasons.idle(reason) && !link && !said) {
                because.add(sentence(reason, reasons, card));
            }
        }
        return because;
    }

    private static String sentence(Reason reason, List<Reason> reasons, Card card) {
        String fact = reason.slot().fact();
        if (reason.kind() == Reason.Kind.TERM) {
            return card.clause().pack().schedules().stream()
                    .filter(list -> list.id().equals(fact))
                    .map(list -> "%s says %s"
                            .formatted(
                                    list.called().equals(list.id()) ? "the list that it refers to" : list.called(),
                                    Words.value(reason.value())))
                    .findFirst()
                    .orElseGet(() -> Reasons.sentence(reason));
        }
        boolean alike = reason.kind() == Reason.Kind.FACT
                && reasons.stream()
                        .anyMatch(other -> other.kind() == Reason.Kind.FACT
                                && other.asks().equals(reason.asks())
                                && !other.slot().fact().equals(fact));
        boolean never = reason.asks().startsWith("whether")
                && reason.value() instanceof Enum<?> constant
                && constant.name().equals("NONE");
        String said = never ? reason.asks() + ": no" : Reasons.sentence(reason);
        return alike
                ? of(fact, card).map(kind -> "%s (%s)".formatted(said, kind)).orElse(said)
                : said;
    }

    /** What sort of thing a fact of a case is: two of them are asked about in the same words. */
    private static Optional<String> of(String fact, Card card) {
        return card.cases().stream()
                .flatMap(asks -> asks.facts().stream())
                .filter(one -> one.id().equals(fact))
                .map(one ->
                        Kind.of(one.kind()).name().replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT))
                .findFirst();
    }

    private static String capital(String text) {
        return CaseSaid.capital(text);
    }
}
