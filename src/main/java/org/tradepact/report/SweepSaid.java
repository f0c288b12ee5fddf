package org.tradepact.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Term;
import org.tradepact.check.Missing;
import org.tradepact.check.Reason;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Axis;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Mark;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Stance;
import org.tradepact.explore.Stretch;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;

/** What a sweep shows, in words. */
final class SweepSaid {
    private SweepSaid() {}

    /** A value of an axis. */
    static String value(Object value) {
        return value == Axis.Open.UNKNOWN ? "not stated" : Words.value(value);
    }

    // Answers

    /** {@code would breach; not in force}. */
    static String reply(Reply reply, Optional<Commitment> commitment) {
        if (reply instanceof Reply.Act act) {
            return act(act, commitment.orElseThrow());
        }
        return reply instanceof Reply.Passage passage ? passage(passage, passage) : none((Reply.None) reply);
    }

    /** The same with what is charged, which tells it from another that comes to the same. */
    static String made(Stretch stretch, Optional<Commitment> commitment) {
        String under = under(stretch);
        return stretch(stretch, commitment) + (under.isEmpty() ? "" : "; " + under);
    }

    /** Under which measures a shipment is charged; empty for none. */
    static String under(Stretch stretch) {
        if (!(stretch.first() instanceof Reply.Passage passage)) {
            return "";
        }
        List<String> lines = passage.lines().stream()
                .filter(line -> line.charged() && !line.measure().isEmpty())
                .map(line -> "%s %s".formatted(line.measure(), line.heading()).strip())
                .sorted()
                .toList();
        return lines.isEmpty() ? "" : "under " + Names.list(lines, "and");
    }

    /** The answers along a stretch, where amounts may slide from the first to the last. */
    static String stretch(Stretch stretch, Optional<Commitment> commitment) {
        return stretch.first() instanceof Reply.Passage first && stretch.last() instanceof Reply.Passage last
                ? passage(first, last)
                : reply(stretch.first(), commitment);
    }

    private static String none(Reply.None none) {
        return switch (none) {
            case NOT_ASKED -> "not asked";
            case CONTRADICTION -> "contradicts what else is stated";
        };
    }

    private static String act(Reply.Act act, Commitment commitment) {
        String said = "%s; %s"
                .formatted(
                        TimeLineSaid.phrase(act.stance(), commitment) + kept(act.stance()),
                        TimeLineSaid.weight(act.stance()));
        if (act.stance().verdict() == Verdict.UNDETERMINED && !act.missing().isEmpty()) {
            return said + ": it depends on " + missing(act.missing());
        }
        return act.turnsOn().isEmpty()
                ? said
                : said + ": it turns on "
                        + Names.list(act.turnsOn().stream().map(Pivot::turnsOn).toList(), "and");
    }

    /** What keeps a clause from the subject, where it is not the words. */
    private static String kept(Stance stance) {
        return switch (stance.why()) {
            case WORDS, NOT_ENCODED, NO_SUCH_FACT -> "";
            case ENDED_BEFORE_IT_BOUND -> " (it ended before the text took effect)";
            case DONE_BEFORE_IT_BOUND -> " (it was done before the text took effect)";
            case NOT_YET -> " (it has not happened yet)";
            case AFTER_ITS_END -> " (the text had ended or was suspended)";
            case NOT_STARTED -> " (the text is not in force)";
            case NOT_MADE_YET -> " (the text was not made yet)";
        };
    }

    static String missing(List<Missing> missing) {
        List<String> asks = missing.stream().limit(2).map(Missing::asks).toList();
        String more = missing.size() > 2 ? " and %d more".formatted(missing.size() - 2) : "";
        return Names.list(asks, "and") + more;
    }

    private static String passage(Reply.Passage first, Reply.Passage last) {
        String may =
                switch (first.may()) {
                    case MAY -> "may ship";
                    case MAY_NOT -> "may not ship";
                    case OPEN -> "open whether it may ship";
                };
        return may + "; " + duty(first, last) + open(first);
    }

    private static String open(Reply.Passage passage) {
        return passage.missing().isEmpty() ? "" : "; not known: " + missing(passage.missing());
    }

    private static String duty(Reply.Passage first, Reply.Passage last) {
        if (first.lines().isEmpty()) {
            return "duties are not covered";
        }
        if (first.total().isEmpty() || last.total().isEmpty()) {
            return "duty open, known part " + both(first.known(), last.known(), DutySaid::percent);
        }
        String charged = both(first.total().get(), last.total().get(), DutySaid::percent);
        String owed = both(first.owed().orElseThrow(), last.owed().orElseThrow(), DutySaid::percent);
        String duty = charged.equals(owed) ? "duty " + charged : "duty %s, %s owed".formatted(charged, owed);
        return first.amount().isPresent() && last.amount().isPresent()
                ? duty + ", " + both(first.amount().get(), last.amount().get(), DutySaid::money)
                : duty;
    }

    private static String both(BigDecimal first, BigDecimal last, Function<BigDecimal, String> said) {
        String from = said.apply(first);
        String until = said.apply(last);
        return from.equals(until) ? from : "%s to %s".formatted(from, until);
    }

    /** The answer as one word: its verdict, or whether a shipment may go. */
    static String word(Reply reply) {
        if (reply instanceof Reply.Act act) {
            return kebab(act.stance().verdict());
        }
        return reply instanceof Reply.Passage passage ? kebab(passage.may()) : kebab((Reply.None) reply);
    }

    static String kebab(Enum<?> constant) {
        return org.tradepact.scenario.ExamWords.kebab(constant);
    }

    /** The answer as one character. */
    static char mark(Reply reply) {
        if (reply instanceof Reply.Act act) {
            return TimeLinePage.mark(act.stance().verdict()).charAt(0);
        }
        if (reply instanceof Reply.Passage passage) {
            return switch (passage.may()) {
                case MAY -> '=';
                case MAY_NOT -> '#';
                case OPEN -> '?';
            };
        }
        return reply == Reply.None.NOT_ASKED ? ' ' : 'x';
    }

    // Places

    /** {@code from 0 % to 19 %}; {@code above 19 % to 40 %}; {@code from 0 % to below 20 %}. */
    static String values(Stretch stretch) {
        if (stretch.from().equals(stretch.until()) && !stretch.above()) {
            return "at " + value(stretch.from());
        }
        return "%s %s %s %s"
                .formatted(
                        stretch.above() ? "above" : "from",
                        value(stretch.from()),
                        stretch.below() ? "to below" : "to",
                        value(stretch.until()));
    }

    /** {@code above 19 %}; {@code from 2026-02-24}. */
    static String where(Boundary boundary) {
        return (boundary.from() ? "from " : "above ") + value(boundary.at());
    }

    /** The values of the other axis for which boundaries at one place hold; empty if there is one axis. */
    static String across(List<Boundary> turn, Sweep sweep) {
        if (sweep.axes().size() == 1) {
            return "";
        }
        Axis other = sweep.axes().get(1 - turn.get(0).axis());
        List<Integer> across = Boundary.across(turn);
        if (across.size() == other.points().size()) {
            return "whatever " + other.path();
        }
        List<String> runs = new ArrayList<>();
        int begun = 0;
        for (int i = 1; i <= across.size(); i++) {
            boolean goesOn = i < across.size() && other.scale().ordered() && across.get(i) == across.get(i - 1) + 1;
            if (!goesOn) {
                Object first = other.points().get(across.get(begun));
                Object last = other.points().get(across.get(i - 1));
                runs.add(first.equals(last) ? value(first) : "%s to %s".formatted(value(first), value(last)));
                begun = i;
            }
        }
        return runs.size() > 4
                ? "at %d of %d values of %s"
                        .formatted(across.size(), other.points().size(), other.path())
                : "at %s %s".formatted(other.path(), Names.list(runs, "and"));
    }

    /** {@code would comply -> would breach}; what is the same on both sides is left out. */
    static String turn(Boundary boundary, Optional<Commitment> commitment) {
        if (boundary.before() instanceof Reply.Act one && boundary.after() instanceof Reply.Act other) {
            return TimeLineSaid.turn(one.stance(), other.stance(), commitment.orElseThrow());
        }
        String before = reply(boundary.before(), commitment);
        String after = reply(boundary.after(), commitment);
        return before.equals(after) ? after + ", made up otherwise" : before + " -> " + after;
    }

    // Why

    static String why(Boundary boundary, boolean ended) {
        List<String> all = new ArrayList<>();
        boundary.marks().forEach(mark -> all.add(mark(mark)));
        if (!boundary.exact()) {
            all.add(
                    ended
                            ? "no nearer, as it was ended early"
                            : "found by halving; no value that is mentioned explains it");
        }
        return all.isEmpty()
                ? "nothing that is mentioned stands at this value"
                : all.stream().distinct().collect(Collectors.joining("; "));
    }

    static String mark(Mark mark) {
        if (mark instanceof Mark.Says says) {
            return term(says.term());
        }
        if (mark instanceof Mark.Charges charges) {
            return charges(charges);
        }
        if (mark instanceof Mark.Changes changes) {
            return TimeLineSaid.cause(changes.cause());
        }
        if (mark instanceof Mark.Happens happens) {
            return "%s (%s): %s on %s (%s)"
                    .formatted(
                            happens.text().called(),
                            happens.clause().id(),
                            Words.constant(happens.event().kind()),
                            happens.event().on(),
                            happens.event().source());
        }
        if (mark instanceof Mark.Disputed disputed) {
            return "%s (%s): %s on %s (%s)"
                    .formatted(
                            disputed.text().called(),
                            disputed.clause().id(),
                            Words.constant(disputed.challenge().kind()),
                            disputed.challenge().on(),
                            disputed.challenge().source());
        }
        if (mark instanceof Mark.Meets meets) {
            return "`%s` is %s".formatted(meets.slot(), value(meets.value()));
        }
        if (mark instanceof Mark.Asked asked) {
            return "the question is asked on " + asked.day();
        }
        return decides((Mark.Decides) mark);
    }

    private static String term(DatedTerm dated) {
        String note = dated.note().isBlank() ? "" : ", " + dated.note();
        return "%s is %s (%s%s)".formatted(dated.term().id(), value(value(dated.term())), dated.source(), note);
    }

    private static Object value(Term term) {
        if (term instanceof Term.RateTerm rate) {
            return rate.rate();
        }
        if (term instanceof Term.AmountTerm amount) {
            return amount.amount();
        }
        return term instanceof Term.NumberTerm number ? number.number() : ((Term.DateTerm) term).date();
    }

    private static String charges(Mark.Charges charges) {
        String rate = DutyWhy.rate(charges.heading());
        String heading = "%s %s"
                .formatted(charges.clause().id(), charges.heading().heading())
                .strip();
        String said =
                switch (charges.what()) {
                    case BEGINS -> "%s charges %s from then on".formatted(heading, rate);
                    case ENDS -> "%s no longer charges %s".formatted(heading, rate);
                    case TOTAL -> "%s fills %s in all".formatted(heading, rate);
                };
        return "%s (%s)".formatted(said, charges.heading().source());
    }

    private static String decides(Mark.Decides decides) {
        Reason reason = decides.reason();
        String source = reason.source().isEmpty() ? "" : " (%s)".formatted(reason.source());
        String name = reason.kind() == Reason.Kind.TERM || reason.kind() == Reason.Kind.FACT
                ? "`%s`".formatted(reason.slot())
                : reason.asks();
        return "%s is %s%s, which decides %s it"
                .formatted(name, value(reason.value()), source, decides.after() ? "from" : "before");
    }

    // Notes

    static String counted(Sweep sweep) {
        String axes = sweep.axes().stream()
                .map(axis -> "%d of %s".formatted(axis.points().size(), axis.path()))
                .collect(Collectors.joining(" x "));
        return "%,d %s (%s), %,d cases run"
                .formatted(sweep.points(), sweep.points() == 1 ? "point" : "points", axes, sweep.asked());
    }

    static List<String> notes(Sweep sweep) {
        List<String> notes = new ArrayList<>();
        if (sweep.ended()) {
            notes.add(
                    sweep.left() == 0
                            ? "it was ended early: all points were asked, and some boundaries between them are lacking or"
                                    + " given as the next value asked"
                            : "it was ended early: %,d of %,d points were not asked and are left blank; boundaries are"
                                            .formatted(sweep.left(), sweep.points())
                                    + " lacking or given as the next value asked");
        }
        long contradictions = sweep.tracks().isEmpty()
                ? 0
                : sweep.tracks().get(0).replies().stream()
                        .filter(reply -> reply == Reply.None.CONTRADICTION)
                        .count();
        if (contradictions > 0) {
            notes.add("%s what else the file states and %s no answer"
                    .formatted(
                            Words.count((int) contradictions, "point contradicts", "points contradict"),
                            contradictions == 1 ? "has" : "have"));
        }
        if (sweep.untouched() > 0
                && sweep.tracks().stream().anyMatch(track -> track.commitment().isPresent())) {
            notes.add("%s that the facts do not touch %s left out; `--about` names what to show"
                    .formatted(
                            Words.count(sweep.untouched(), "standing duty", "standing duties"),
                            sweep.untouched() == 1 ? "is" : "are"));
        }
        return notes;
    }

    static String subject(Track track, Sweep sweep) {
        if (track.commitment().isPresent()) {
            Commitment commitment = track.commitment().get();
            return "%s: %s".formatted(commitment.clause(), commitment.title());
        }
        return sweep.question().facts().stream()
                .filter(fact -> fact.id().equals(track.subject()))
                .findFirst()
                .map(fact -> fact.said().get("goods") instanceof org.tradepact.fact.Goods goods
                        ? ShipmentSaid.goods(goods)
                        : "")
                .orElse("");
    }
}
