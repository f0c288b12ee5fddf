package org.tradepact.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.Course;
import org.tradepact.check.Force;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Clause;
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
                .map(asks -> "On %s: %s"
                        .formatted(asks.asOf(), String.join(" ", CaseSaid.of(asks, titles)))
                        .strip())
                .toList();
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
                                : "Which of the two cases goes against the clause?";
            case READING -> "Readers differ on %s. Who comes to which answer?".formatted(turnsOn(card));
            case MEASURE -> "What does the measure do to this shipment?";
        };
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
            return weighed(card) ? verdict + "; " + weight(stands.weighs(), called) : verdict;
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
                : weight(Weighs.valueOf(read.force().orElse(Force.BINDING).name()), "the clause");
        return "“%s” (%s): %s".formatted(read.option().means(), ReadingTable.holder(read.option()), answer);
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
            case EXCUSED -> "it goes against the clause, but an exception excuses it";
            case PENDING -> "nothing is overdue yet";
            case NOT_ENGAGED -> "the clause does not reach it";
            case UNDETERMINED -> "that cannot be told: something that decides is not known";
            case CONTESTED -> "that is contested: readers of weight come to different answers";
        };
    }

    private static String against(Commitment clause, Instrument text, Weighs weighs) {
        boolean soft = clause.owed() == Commitment.Owed.INTENTION || clause.owed() == Commitment.Owed.RECORD;
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
            case CONTESTED -> "that is contested: readers of weight come to different answers";
        };
    }

    private static String weight(Weighs weighs, String called) {
        return switch (weighs) {
            case BINDING -> called + " is binding";
            case NOT_IN_FORCE -> called + " is not in force";
            case POLITICAL -> called + " does not bind in law";
            case LAPSED -> called + " has ended";
            case CONTESTED -> "what weight it has is contested";
            case UNDETERMINED -> "what weight it has hangs on a day that is not known";
        };
    }

    private static List<String> answers(Card card) {
        Set<String> answers = new LinkedHashSet<>();
        for (int i = 0; i < card.told().size(); i++) {
            String head = card.told().size() > 1 ? (i == 0 ? "first: " : "second: ") : "";
            Told told = card.told().get(i);
            if (told instanceof Told.OfClause clause) {
                answers.add(head + Said.of(clause.row()));
                if (i == card.told().size() - 1) {
                    answers.add(
                            Weight.of(clause.row().force(), card.cases().get(i).asOf()));
                }
            } else if (told instanceof Told.OfMeasure measure) {
                Truth.does(measure.measured())
                        .map(choice -> choice instanceof Choice.Open
                                ? "that cannot be told: it hangs on "
                                        + Consequences.hangs(measure.measured().missing())
                                : measure(choice, card))
                        .ifPresent(said -> answers.add(head + said));
            }
        }
        return List.copyOf(answers);
    }

    private static List<String> because(Card card) {
        Set<String> because = new LinkedHashSet<>();
        for (Told told : card.told()) {
            List<Reason> reasons = told instanceof Told.OfClause clause
                    ? reasons(clause.row())
                    : told instanceof Told.OfMeasure measure
                            ? measure.measured().because()
                            : List.of();
            reasons.stream()
                    .filter(reason -> !Reasons.idle(reason))
                    .map(Reasons::sentence)
                    .forEach(because::add);
        }
        return because.stream().limit(REASONS).toList();
    }

    private static List<Reason> reasons(Row row) {
        return row.because().reasons();
    }

    private static String capital(String text) {
        return CaseSaid.capital(text);
    }
}
