package org.tradepact.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Term;
import org.tradepact.check.Course;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Cause;
import org.tradepact.explore.Flip;
import org.tradepact.explore.Moment;
import org.tradepact.explore.Segment;
import org.tradepact.explore.Stance;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;

/** What a time line shows, in words. */
final class TimeLineSaid {
    private static final Pattern OWN_DAY = Pattern.compile("the (?:first )?day it (.*)");

    private static final int FEW = 3;

    private TimeLineSaid() {}

    /** {@code 2027-01-02}; {@code the day after entry into force + two years} where the day is not known. */
    static String when(Flip flip, Commitment commitment) {
        return day(flip.when()).map(LocalDate::toString).orElseGet(() -> expression(flip.when(), commitment));
    }

    /** The day, if it is known. */
    static Optional<LocalDate> day(Moment moment) {
        return moment instanceof Moment.On on ? Optional.of(on.day()) : Optional.empty();
    }

    private static String expression(Moment moment, Commitment commitment) {
        if (moment instanceof Moment.AfterDue after) {
            Deadline deadline = after.deadline();
            String due = deadline.period().equals(Period.ZERO) ? "" : " + " + Words.period(deadline.period());
            return "the day after entry into force%s%s".formatted(due, deadline.every() ? ", the first time" : "");
        }
        Instrument text = ((Moment.Entry) moment).instrument();
        boolean own = text.id().equals(commitment.instrument());
        return "entry into force" + (own ? "" : " of " + text.called());
    }

    /** What a lane is about: {@code MY-ART-2.9.1 · duty of Malaysia}. */
    static String head(Row row) {
        String subject = row.duty() ? "duty of " + Names.of(row.subject()) : row.subject();
        return row.commitment().id() + (row.subject().equals("-") ? "" : " · " + subject);
    }

    /** Until when it is known what happened; empty where that is as far as was asked. */
    static String known(Timed timed) {
        return timed.line().lanes().stream()
                .filter(lane -> !lane.row().force().course().assumed())
                .map(lane -> lane.row().force().course().instrument().knownUntil())
                .min(LocalDate::compareTo)
                .filter(known -> known.isBefore(timed.line().until()))
                .map("what happened is known until %s; later days keep what was last known"::formatted)
                .orElse("");
    }

    /** First day to last day of a segment. */
    static String days(Segment segment) {
        if (segment.first()) {
            return segment.last() ? "on every day" : "until " + segment.until().minusDays(1);
        }
        return segment.last() ? "from " + segment.from() : Words.span(segment.from(), segment.until());
    }

    /** The answer of a segment with the weight of its text. */
    static String said(Segment segment) {
        return "%s; %s".formatted(Said.of(segment.row()), weight(segment.stance()));
    }

    /** The weight of a text: {@code binding}, {@code contested}. */
    static String weight(Stance stance) {
        if (stance.open()) {
            return "in force from a day that is not known";
        }
        return stance.contested() ? "force contested" : Words.constant(stance.force());
    }

    /** Both sides of a flip: {@code would breach -> breaches; not in force -> binding}. */
    static String turn(Flip flip, Commitment commitment) {
        return turn(flip.from(), flip.to(), commitment);
    }

    static String turn(Stance from, Stance to, Commitment commitment) {
        String before = phrase(from, commitment);
        String after = phrase(to, commitment);
        String verdict = before.equals(after) ? after : before + " -> " + after;
        String weighed = from.weighsAs(to) ? "" : weights(from, to);
        if (weighed.isEmpty()) {
            return before.equals(after) ? after + ", for another reason" : verdict;
        }
        return verdict + "; " + weighed;
    }

    private static String weights(Stance from, Stance to) {
        String before = weight(from);
        String after = weight(to);
        return before.equals(after)
                ? "%s, on the first reading %s -> %s"
                        .formatted(after, Words.constant(from.force()), Words.constant(to.force()))
                : before + " -> " + after;
    }

    static String phrase(Stance stance, Commitment commitment) {
        if (commitment.owed() == Commitment.Owed.RIGHT) {
            return SaidOfRight.phrase(stance.verdict());
        }
        boolean soft = commitment.owed() == Commitment.Owed.INTENTION || commitment.owed() == Commitment.Owed.RECORD;
        return switch (stance.verdict()) {
            case BREACH -> breach(stance, soft);
            case COMPLIES ->
                switch (stance.force()) {
                    case BINDING -> soft ? "in line" : "complies";
                    case POLITICAL -> soft ? "in line" : "does not depart";
                    case NOT_IN_FORCE -> "would comply";
                    case LAPSED -> stance.political() ? "did not depart" : "complied";
                };
            case EXCUSED -> "excused";
            case PENDING -> "pending";
            case NOT_ENGAGED -> "not reached";
            case UNDETERMINED -> "undetermined";
            case CONTESTED -> "contested";
        };
    }

    private static String breach(Stance stance, boolean soft) {
        if (stance.over()) {
            return soft ? "fell short, now over" : stance.political() ? "departed, now over" : "breached, now over";
        }
        return switch (stance.force()) {
            case BINDING -> soft ? "falls short" : "breaches";
            case POLITICAL -> soft ? "falls short" : "departs";
            case NOT_IN_FORCE -> soft ? "would fall short" : "would breach";
            case LAPSED -> soft ? "fell short" : stance.political() ? "departed" : "breached";
        };
    }

    /** What changes on the day of a flip. */
    static String why(Flip flip) {
        if (!flip.causes().isEmpty()) {
            return causes(flip.causes()) + late(flip);
        }
        boolean open =
                flip.from().verdict() == Verdict.UNDETERMINED || flip.to().verdict() == Verdict.UNDETERMINED;
        return open
                ? "what is not stated may have happened by then"
                : "nothing that is mentioned happens on that day; days beside it decide";
    }

    /** Many entries of one list that begin or cease to hold together are counted. */
    private static String causes(List<Cause> causes) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        for (Cause cause : causes) {
            if (cause instanceof Cause.ListChanges changes) {
                entries.computeIfAbsent(entriesOf(changes), k -> new ArrayList<>())
                        .add(changes.entry().line());
            }
        }
        for (Cause cause : causes) {
            List<String> together = cause instanceof Cause.ListChanges changes
                    ? entries.getOrDefault(entriesOf(changes), List.of())
                    : List.of();
            String sentence = together.size() > FEW
                    ? "%d entries of %s to hold, such as %s"
                            .formatted(together.size(), entriesOf((Cause.ListChanges) cause), together.get(0))
                    : cause(cause);
            if (!said.contains(sentence)) {
                said.add(sentence);
            }
        }
        return String.join("; ", said);
    }

    private static String entriesOf(Cause.ListChanges changes) {
        return changes.schedule().id() + (changes.begins() ? " begin" : " cease");
    }

    /** Something that happened the day before shows late where that day followed a due date. */
    private static String late(Flip flip) {
        boolean late = day(flip.when())
                .filter(day -> flip.causes().stream()
                        .anyMatch(
                                c -> c instanceof Cause.Says says && says.day().isBefore(day)))
                .isPresent();
        return late
                ? " the day before; it counts from now on, as that day was judged by how things stood on the due date"
                : "";
    }

    static String cause(Cause cause) {
        if (cause instanceof Cause.Happens happens) {
            return happens(happens.course(), happens.what(), false);
        }
        if (cause instanceof Cause.HappensAsRead read) {
            return "%s, on the reading %s"
                    .formatted(
                            happens(read.course(), read.what(), true),
                            read.option().means());
        }
        if (cause instanceof Cause.Enters enters) {
            return "%s enters into force%s".formatted(enters.instrument().called(), rule(enters.instrument()));
        }
        if (cause instanceof Cause.DuePassed passed) {
            return passed.due().equals(LocalDate.MAX)
                    ? "the duty is due " + Words.deadline(passed.deadline())
                    : "the duty was due by " + passed.due();
        }
        if (cause instanceof Cause.Says says) {
            return says(says);
        }
        if (cause instanceof Cause.TermChanges changes) {
            return term(changes.term(), changes.begins());
        }
        Cause.ListChanges changes = (Cause.ListChanges) cause;
        return "the entry of %s on %s %s to hold"
                .formatted(changes.entry().line(), changes.schedule().id(), changes.begins() ? "begins" : "ceases");
    }

    /** {@code the day it comes into force} of a fact as {@code `q1` comes into force}. */
    private static String says(Cause.Says says) {
        return says(says.fact(), says.component());
    }

    static String says(Stated fact, String component) {
        String asked = Kind.of(fact.kind())
                .component(component)
                .map(Kind.Component::asks)
                .orElse(component)
                .replaceAll("(, or never|; `never` while .*)$", "");
        Matcher own = OWN_DAY.matcher(asked);
        return own.matches() ? "`%s` %s".formatted(fact.id(), own.group(1)) : "%s (`%s`)".formatted(asked, fact.id());
    }

    private static String happens(Course course, Cause.What what, boolean read) {
        String text = course.instrument().called();
        String assumed = course.assumed() && !read ? ", as assumed" : "";
        return switch (what) {
            case SIGNED -> text + " is signed";
            case ENTERS -> text + " enters into force" + assumed;
            case ENDS -> "%s %s%s".formatted(text, Weight.ended(course), assumed);
            case SUSPENDED -> text + " is suspended" + assumed;
            case RESUMES -> "the suspension of %s ends%s".formatted(text, assumed);
        };
    }

    /** {@code , 60 days after notices are exchanged (Article 7.1)}. */
    private static String rule(Instrument text) {
        Instrument.Entry entry = text.entry();
        if (entry == Instrument.Entry.NONE || entry.clause().isBlank()) {
            return "";
        }
        String after =
                switch (entry.after()) {
                    case NOTICES_EXCHANGED -> "after notices are exchanged";
                    case LAST_NOTIFICATION -> "after the last notification";
                    case SIGNED -> "after signature";
                    case IN_FORCE, SUSPENDED, RESUMED, TERMINATION_NOTICE, TERMINATED, EXPIRED, REPLACED, STRUCK_DOWN ->
                        "";
                };
        return after.isEmpty() ? "" : ", %s %s (%s)".formatted(Words.period(entry.period()), after, entry.clause());
    }

    private static String term(DatedTerm dated, boolean begins) {
        String value = value(dated.term());
        return begins
                ? "%s is %s from then on".formatted(dated.term().id(), value)
                : "%s is no longer %s".formatted(dated.term().id(), value);
    }

    /** The value of a figure: {@code 19 %}, {@code USD 5000000}. */
    static String value(Term term) {
        Object value = term instanceof Term.RateTerm rate
                ? rate.rate()
                : term instanceof Term.AmountTerm amount
                        ? amount.amount()
                        : term instanceof Term.NumberTerm number ? number.number() : ((Term.DateTerm) term).date();
        return Words.value(value);
    }

    /** What is left out, and what is taken for granted. */
    static List<String> notes(Timed timed) {
        List<String> notes = new ArrayList<>();
        boolean shipments = timed.scenario().asks().facts().stream().anyMatch(fact -> fact.kind() == Shipment.class);
        if (shipments) {
            notes.add("shipments are left out: each is judged on its own days, so its answer does not move with the day"
                    + " of the question");
        }
        if (!timed.line().moving().isEmpty()) {
            notes.add("the file gives no day for %s, so each day asks as if it began on that day"
                    .formatted(Names.list(
                            timed.line().moving().stream()
                                    .map(id -> "`" + id + "`")
                                    .toList(),
                            "and")));
        }
        int left = timed.line().left().size();
        if (left > 0) {
            notes.add("it was ended early: %s not asked on all days and %s left out, beginning with %s"
                    .formatted(
                            Words.count(left, "answer was", "answers were"),
                            left == 1 ? "is" : "are",
                            timed.line().left().get(0)));
        }
        int duties = timed.line().untouched().size();
        if (duties > 0) {
            notes.add("%s that the facts do not touch %s left out; `--about` names what to show"
                    .formatted(Words.count(duties, "standing duty", "standing duties"), duties == 1 ? "is" : "are"));
        }
        return notes;
    }
}
