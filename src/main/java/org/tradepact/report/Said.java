package org.tradepact.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Force;
import org.tradepact.check.Judged;
import org.tradepact.check.Missing;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Span;

/** The answer of a row in words; never the bare verdict. */
public final class Said {
    private static final String SILENT = "the words do not speak of it";

    private Said() {}

    /** One sentence without a full stop: {@code departs from the joint statement since 2027-05-01}. */
    public static String of(Row row) {
        return row.right() ? SaidOfRight.of(row) : duty(row);
    }

    /** The same without what takes more evaluations to find. */
    static String brief(Row row) {
        boolean words = row.verdict() == Verdict.NOT_ENGAGED && row.judged().why() == Judged.Why.WORDS;
        return words && !row.right() ? "not reached: " + SILENT : of(row);
    }

    /** The verb of the sentence, or what it begins with: {@code departs}, {@code undetermined}. */
    static String word(Row row) {
        if (row.right()) {
            return SaidOfRight.word(row);
        }
        return switch (row.verdict()) {
            case BREACH ->
                row.force().open()
                        ? "breaches, if in force"
                        : verb(row, weight(row)).strip().replaceAll(" (from|of|in)$", "");
            case COMPLIES ->
                complies(row).replaceAll("^(complies|in line|does not depart|would comply|complied) .*", "$1");
            case EXCUSED -> "excused";
            case PENDING -> "pending";
            case NOT_ENGAGED -> row.judged().why() == Judged.Why.NOT_ENCODED ? "not decided" : "not reached";
            case UNDETERMINED -> "undetermined";
            case CONTESTED -> "contested";
        };
    }

    private static String duty(Row row) {
        return switch (row.verdict()) {
            case BREACH -> breach(row);
            case COMPLIES -> complies(row);
            case EXCUSED -> excused(row);
            case PENDING -> "pending: " + due(row);
            case NOT_ENGAGED -> notReached(row);
            case UNDETERMINED -> "undetermined: " + open(row);
            case CONTESTED -> contested(row);
        };
    }

    private static String breach(Row row) {
        String when = periods(row);
        String text = text(row);
        String otherwise = row.force().contested() ? OtherForce.of(row) : "";
        if (row.force().open()) {
            return "breaches %s if it is in force; from when it is, is not known".formatted(text);
        }
        return verb(row, weight(row)) + text + tail(row) + when + otherwise;
    }

    /** What the text weighed on the first day of breach, or else on the day asked about. */
    private static Force weight(Row row) {
        if (row.bindingBreach()) {
            return Force.BINDING;
        }
        if (row.breached().isEmpty() || !row.force().lines().isEmpty()) {
            return row.force().force();
        }
        return row.force().course().on(row.breached().get(0).from());
    }

    private static String verb(Row row, Force force) {
        boolean soft = soft(row);
        return switch (force) {
            case BINDING -> soft ? falls(row) : over(row) ? "breached " : "breaches ";
            case POLITICAL -> soft ? falls(row) : over(row) ? "departed from " : "departs from ";
            case NOT_IN_FORCE -> soft ? "would fall short of " : "would breach ";
            case LAPSED -> soft ? "would have fallen short of " : "would have breached ";
        };
    }

    /** A text that only takes note of a figure asks nothing of anybody. */
    private static String falls(Row row) {
        if (row.commitment().owed() == Commitment.Owed.RECORD) {
            return over(row) ? "was below what is noted in " : "is below what is noted in ";
        }
        return over(row) ? "fell short of " : "falls short of ";
    }

    private static String tail(Row row) {
        return switch (weight(row)) {
            case BINDING, POLITICAL -> "";
            case NOT_IN_FORCE -> ", which is not in force";
            case LAPSED -> ", which has ended";
        };
    }

    /** Whether the duty is met by an intention or a record, so that nothing done otherwise is a breach. */
    static boolean soft(Row row) {
        return row.commitment().owed() == Commitment.Owed.INTENTION
                || row.commitment().owed() == Commitment.Owed.RECORD;
    }

    private static boolean over(Row row) {
        return !row.breached().isEmpty()
                && !row.breached().get(row.breached().size() - 1).until().equals(LocalDate.MAX);
    }

    private static String periods(Row row) {
        if (row.breached().isEmpty() || notStarted(row)) {
            return "";
        }
        return " "
                + row.breached().stream()
                        .map(span -> Words.span(span.from(), span.until()))
                        .collect(Collectors.joining(" and "));
    }

    private static boolean notStarted(Row row) {
        return weight(row) == Force.NOT_IN_FORCE;
    }

    private static String complies(Row row) {
        return switch (row.force().contested() ? Force.BINDING : row.force().force()) {
            case BINDING -> (soft(row) ? "in line with " : "complies with ") + text(row);
            case POLITICAL -> (soft(row) ? "in line with " : "does not depart from ") + text(row);
            case NOT_IN_FORCE -> "would comply with %s, which is not in force".formatted(text(row));
            case LAPSED -> "complied with %s while it lasted".formatted(text(row));
        };
    }

    private static String excused(Row row) {
        return row.because().reasons().stream()
                .filter(reason -> reason.kind() == Reason.Kind.EXCEPTION)
                .map(reason -> exception(reason.value().toString()))
                .findFirst()
                .orElse("excused by an exception");
    }

    /** {@code excepted by 7.4(1): the party pleads …} as {@code excused by 7.4(1): the party pleads …}. */
    private static String exception(String rule) {
        if (rule.startsWith("excepted: ")) {
            return "excused: " + rule.substring("excepted: ".length());
        }
        return rule.startsWith("excepted ") ? "excused " + rule.substring("excepted ".length()) : "excused: " + rule;
    }

    static String due(Row row) {
        Deadline deadline = row.commitment().deadline();
        if (row.judged().why() == Judged.Why.NOT_STARTED) {
            String rule = Words.deadline(deadline);
            String started = "%s is not in force".formatted(text(row));
            if (rule.isEmpty()) {
                return started;
            }
            return deadline.anchor() == Deadline.Anchor.ENTRY_INTO_FORCE
                    ? "due %s, which has not happened".formatted(rule)
                    : "due %s, but %s".formatted(rule, started);
        }
        if (deadline == Deadline.NONE && soft(row)) {
            return "no day is set by which the figure is to be reached";
        }
        if (row.due().equals(LocalDate.MAX)) {
            return "due " + (deadline == Deadline.NONE ? "on no fixed day" : Words.deadline(deadline));
        }
        return "due by " + row.due();
    }

    private static String notReached(Row row) {
        return (row.judged().why() == Judged.Why.NOT_ENCODED ? "not decided: " : "not reached: ") + why(row);
    }

    /** Why a clause does not reach the subject. */
    static String why(Row row) {
        String text = text(row);
        return switch (row.judged().why()) {
            case WORDS ->
                SILENT
                        + Silence.of(row)
                                .map(" (they are silent on %s)"::formatted)
                                .orElse("");
            case ENDED_BEFORE_IT_BOUND -> "it ended before %s took effect".formatted(text);
            case DONE_BEFORE_IT_BOUND ->
                row.duty()
                        ? "its day, %s, had passed when %s took effect".formatted(row.due(), text)
                        : "it was done before %s took effect".formatted(text);
            case NOT_YET -> "it has not happened yet on the day asked about";
            case AFTER_ITS_END ->
                row.force().course().suspended().isEmpty()
                                || row.force().course().until().isBefore(LocalDate.MAX)
                        ? "%s had ended".formatted(text)
                        : "%s was suspended".formatted(text);
            case NOT_MADE_YET -> "%s was not made yet".formatted(text);
            case NOT_STARTED -> "%s is not in force".formatted(text);
            case NOT_ENCODED ->
                row.commitment().encodingNote().isBlank()
                        ? "no rule decides this clause"
                        : row.commitment().encodingNote().strip().replaceAll("\\.$", "");
            case NO_SUCH_FACT -> "nothing stated is of a kind the clause speaks of";
        };
    }

    /** What an open answer depends on. */
    static String open(Row row) {
        if (row.unevaluated()) {
            return "too much is not stated to try every case";
        }
        List<Missing> missing = row.missing();
        if (missing.isEmpty()) {
            return "the answer changes with what is not stated";
        }
        List<String> asks = missing.stream().limit(3).map(Missing::asks).toList();
        String more = missing.size() > 3 ? " and %d more".formatted(missing.size() - 3) : "";
        String nature =
                missing.get(0).kind() == Missing.Kind.TEXT || missing.get(0).kind() == Missing.Kind.LIST
                        ? "not loaded here: "
                        : "it depends on ";
        return nature + Names.list(asks, "and") + more;
    }

    private static String contested(Row row) {
        Optional<ReadingLine> first = row.readings().stream().findFirst();
        String turns =
                first.map(line -> ": it turns on " + line.pivot().turnsOn()).orElse(": readers differ");
        return (row.force().contested() ? "contested, as is its force" : "contested") + turns;
    }

    /** What the answer is under one option: a short phrase for a table. */
    public static String under(Row row, ReadingLine line) {
        if (!line.forces().isEmpty()) {
            return Weight.under(row, line);
        }
        return line.verdicts().stream()
                .map(verdict -> phrase(row, verdict))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String phrase(Row row, Verdict verdict) {
        if (row.right()) {
            return SaidOfRight.phrase(verdict);
        }
        return switch (verdict) {
            case BREACH -> verb(row, row.force().force()) + text(row);
            case COMPLIES -> "complies";
            case EXCUSED -> "excused";
            case PENDING -> "pending";
            case NOT_ENGAGED -> "not reached";
            case UNDETERMINED -> "depends on what is not stated";
            case CONTESTED -> "contested";
        };
    }

    /** The text a row is about, as sentences name it. */
    static String text(Row row) {
        return row.force().course().instrument().called();
    }

    /** All verdicts among rows, in their order. */
    static Set<Verdict> verdicts(List<Row> rows) {
        return rows.stream().map(Row::verdict).collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
    }

    /** Ids of the sources a reading cites. */
    static String sources(Pivot.Option option) {
        return String.join(", ", new TreeSet<>(option.sources()));
    }

    static boolean ended(Span span) {
        return !span.until().equals(LocalDate.MAX);
    }
}
