package org.tradepact.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Course;
import org.tradepact.check.Force;
import org.tradepact.check.ForceAnswer;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;

/** What weight a text has on a day, in words. */
public final class Weight {
    private Weight() {}

    /** {@code not in force on 2026-06-01: the Malaysia agreement was signed on 2025-10-26}, and when that was last known. */
    public static String of(ForceAnswer force, LocalDate asOf) {
        if (force.open()) {
            return "open: %s came into force, or ended, on a day that is not known"
                    .formatted(force.course().instrument().called());
        }
        String head = force.contested() ? "contested; on the first reading " : "";
        return head + on(force.course(), force.force(), asOf) + lastKnown(force);
    }

    private static String on(Course course, Force force, LocalDate asOf) {
        Instrument text = course.instrument();
        return switch (force) {
            case BINDING -> "binding: %s is in force%s".formatted(text.called(), since(course));
            case POLITICAL -> "political: %s does not bind in law".formatted(text.called());
            case NOT_IN_FORCE -> "not in force on %s%s".formatted(asOf, why(course, asOf));
            case LAPSED -> "lapsed: %s %s".formatted(text.called(), ended(course));
        };
    }

    private static String since(Course course) {
        return course.from().getYear() < -9998
                ? ""
                : " since " + course.from() + (course.assumed() ? ", as assumed" : "");
    }

    private static String why(Course course, LocalDate asOf) {
        String called = course.instrument().called();
        if (course.signed().isAfter(asOf)) {
            return ": %s was not signed yet".formatted(called);
        }
        if (!course.from().equals(LocalDate.MAX)) {
            return ": %s enters into force on %s".formatted(called, course.from())
                    + (course.assumed() ? ", as assumed" : "");
        }
        return course.signed().equals(LocalDate.MIN)
                ? ": %s has not entered into force".formatted(called)
                : ": %s was signed on %s and has not entered into force".formatted(called, course.signed());
    }

    /** Whether the text was ever in force: of one that never was, nothing is terminated. */
    static boolean bound(Course course) {
        return course.from().getYear() < 9999;
    }

    static String ended(Course course) {
        if (course.voided()) {
            return "was struck down" + (course.until().equals(LocalDate.MAX) ? "" : " on " + course.until());
        }
        if (course.until().equals(LocalDate.MAX)) {
            return "is suspended";
        }
        if (course.how() == StatusEvent.Kind.TERMINATED && !bound(course)) {
            return "is no longer valid, from %s on".formatted(course.until());
        }
        String how =
                switch (course.how()) {
                    case EXPIRED -> "expired";
                    case REPLACED -> "was replaced";
                    case STRUCK_DOWN -> "was struck down";
                    case TERMINATED -> course.instrument().political() ? "was discontinued" : "was terminated";
                    case SIGNED,
                            NOTICES_EXCHANGED,
                            LAST_NOTIFICATION,
                            IN_FORCE,
                            SUSPENDED,
                            RESUMED,
                            TERMINATION_NOTICE -> "ended";
                };
        return how + " on " + course.until();
    }

    /** The day up to which the status is known, where the day asked about lies beyond it. */
    static String lastKnown(ForceAnswer force) {
        return force.lastKnown().equals(LocalDate.MAX) ? "" : " (last known on %s)".formatted(force.lastKnown());
    }

    /** The weight under one option: {@code would be binding; not in force on 2026-06-01}. */
    static String under(Row row, ReadingLine line) {
        return line.forces().stream().map(force -> phrase(row, force, line)).collect(Collectors.joining(" or "));
    }

    /** One word or two for a table. */
    public static String word(Force force) {
        return switch (force) {
            case BINDING -> "binding";
            case POLITICAL -> "political, not binding in law";
            case NOT_IN_FORCE -> "not in force";
            case LAPSED -> "lapsed";
        };
    }

    private static String phrase(Row row, Force force, ReadingLine line) {
        if (force == Force.LAPSED && !bound(row.force().course())) {
            return "no longer valid";
        }
        boolean moved = !line.option().standsIn().isEmpty();
        return force == Force.NOT_IN_FORCE && moved ? "would be binding, but is not in force" : word(force);
    }

    static List<String> words(ReadingLine line) {
        return line.forces().stream().map(Weight::word).toList();
    }
}
