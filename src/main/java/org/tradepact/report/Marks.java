package org.tradepact.report;

import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Force;
import org.tradepact.check.Row;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Segment;
import org.tradepact.explore.Stance;
import org.tradepact.report.html.Mark;
import org.tradepact.report.html.Mark.Tone;
import org.tradepact.scenario.Exam;

/** The marks of answers on a page: a colour is never alone, a word or a letter says the same. */
final class Marks {
    /** What the letters of a time line mean. */
    static final List<Mark> OF_TIME_LINES = List.of(
            new Mark("B", "breach of a binding duty", Tone.BAD),
            new Mark("E", "breached, and over", Tone.PAST),
            new Mark("D", "departs, falls short or would breach: no binding duty is breached", Tone.WARN),
            new Mark("K", "kept, excused or available", Tone.GOOD),
            new Mark("P", "pending", Tone.WAIT),
            new Mark("N", "not reached", Tone.QUIET),
            new Mark("U", "undetermined", Tone.OPEN),
            new Mark("C", "contested", Tone.SPLIT));

    private Marks() {}

    static Mark of(Row row) {
        String word = Said.word(row);
        return switch (row.verdict()) {
            case BREACH ->
                row.bindingBreach() && !Said.soft(row) ? new Mark("B", word, Tone.BAD) : new Mark("D", word, Tone.WARN);
            case COMPLIES, EXCUSED -> new Mark("K", word, Tone.GOOD);
            case PENDING -> new Mark("P", word, Tone.WAIT);
            case NOT_ENGAGED -> new Mark("N", word, Tone.QUIET);
            case UNDETERMINED -> new Mark("U", word, Tone.OPEN);
            case CONTESTED -> new Mark("C", word, Tone.SPLIT);
        };
    }

    /** The same on a time line, where a breach that has ended is told from one that goes on. */
    static Mark of(Segment segment) {
        Mark mark = of(segment.row());
        return segment.stance().over() && mark.tone() == Tone.BAD ? new Mark("E", mark.word(), Tone.PAST) : mark;
    }

    static Mark of(ShipmentAnswer answer) {
        return switch (answer.may()) {
            case MAY -> new Mark("K", "may ship", Tone.GOOD);
            case MAY_NOT -> new Mark("B", "may not ship", Tone.BAD);
            case OPEN -> new Mark("U", "cannot be said", Tone.OPEN);
        };
    }

    /** An answer at a point of a sweep, with the character that it has on a terminal. */
    static Mark of(Reply reply, Optional<Commitment> commitment) {
        String letter = String.valueOf(SweepSaid.mark(reply));
        if (reply instanceof Reply.Act act) {
            return new Mark(letter, TimeLineSaid.phrase(act.stance(), commitment.orElseThrow()), tone(act, commitment));
        }
        if (reply instanceof Reply.Passage passage) {
            return switch (passage.may()) {
                case MAY -> new Mark(letter, "may ship", Tone.GOOD);
                case MAY_NOT -> new Mark(letter, "may not ship", Tone.BAD);
                case OPEN -> new Mark(letter, "open", Tone.OPEN);
            };
        }
        return new Mark(letter.strip(), SweepSaid.reply(reply, commitment), Tone.QUIET);
    }

    private static Tone tone(Reply.Act act, Optional<Commitment> commitment) {
        Stance stance = act.stance();
        return switch (stance.verdict()) {
            case BREACH -> {
                boolean soft = commitment
                        .map(c -> c.owed() == Commitment.Owed.INTENTION || c.owed() == Commitment.Owed.RECORD)
                        .orElse(false);
                boolean binding = stance.force() == Force.BINDING && !stance.contested() && !stance.open() && !soft;
                yield !binding ? Tone.WARN : stance.over() ? Tone.PAST : Tone.BAD;
            }
            case COMPLIES, EXCUSED -> Tone.GOOD;
            case PENDING -> Tone.WAIT;
            case NOT_ENGAGED -> Tone.QUIET;
            case UNDETERMINED -> Tone.OPEN;
            case CONTESTED -> Tone.SPLIT;
        };
    }

    /** What the mark of an answer at a point of a sweep means in general. */
    static Mark legend(Mark mark, Reply reply) {
        if (!(reply instanceof Reply.Act)) {
            return mark;
        }
        String word =
                switch (mark.tone()) {
                    case BAD -> "breach of a binding duty";
                    case PAST -> "breached, and over";
                    case WARN -> "departs, falls short or would breach: no binding duty is breached";
                    case GOOD -> "kept, excused or available";
                    default -> mark.word();
                };
        return new Mark(mark.letter(), word, mark.tone());
    }

    static Mark of(Exam.Result result) {
        return switch (result) {
            case PASS -> new Mark("K", "as expected", Tone.GOOD);
            case FAIL -> new Mark("B", "FAILED", Tone.BAD);
            case UNCHECKED -> new Mark("P", "asks", Tone.WAIT);
        };
    }

    /** @param letter by which picture and table are matched */
    static Mark of(DutyLine line, String letter) {
        if (line.rate().isEmpty()) {
            return new Mark(letter, "open: not known, so drawn off the scale", Tone.OPEN);
        }
        return switch (line.status()) {
            case OWED -> new Mark(letter, "owed", Tone.PLAIN);
            case DISPUTED -> new Mark(letter, "disputed", Tone.WARN);
            case COLLECTED_WITHOUT_AUTHORITY -> new Mark(letter, "collected without authority", Tone.SPLIT);
        };
    }
}
