package org.tradepact.report;

import java.time.LocalDate;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.check.Course;
import org.tradepact.check.Row;

/** When duties fall due. */
public final class Dues {
    private static final int PERIODS = 1200;

    private Dues() {}

    /** The day, or the expression of the deadline while the day is not known; empty where the clause has none. */
    static String of(Row row) {
        if (row.due().getYear() > -9999 && row.due().getYear() < 9999) {
            return row.due().toString();
        }
        return row.duty() && row.commitment().deadline() != Deadline.NONE
                ? row.commitment().deadline().toString()
                : "";
    }

    /** The day of a standing duty and how it is counted: {@code by 2029-01-01, two years after entry into force}; or empty. */
    static String said(Row row) {
        String rule = Words.deadline(row.commitment().deadline());
        boolean known = row.due().getYear() < 9999 && row.due().getYear() > -9999;
        if (!row.duty() || rule.isEmpty() || !known) {
            return "";
        }
        boolean fixed = row.commitment().deadline().anchor() == Deadline.Anchor.FIXED;
        return "by " + row.due() + (fixed ? "" : ", " + rule);
    }

    /** The last day on which performance is in time; of a recurring duty the next such day from {@code day} on. */
    public static Optional<LocalDate> on(Commitment commitment, Course course, LocalDate day) {
        Deadline deadline = commitment.deadline();
        LocalDate anchor =
                switch (deadline.anchor()) {
                    case NONE -> LocalDate.MAX;
                    case FIXED -> deadline.fixed();
                    case SIGNATURE -> course.signed();
                    case ENTRY_INTO_FORCE -> course.from();
                };
        if (anchor.equals(LocalDate.MAX) || anchor.equals(LocalDate.MIN)) {
            return Optional.empty();
        }
        LocalDate due = deadline.anchor() == Deadline.Anchor.FIXED ? anchor : anchor.plus(deadline.period());
        for (int i = 2; deadline.every() && due.isBefore(day) && i < PERIODS; i++) {
            due = anchor.plus(deadline.period().multipliedBy(i));
        }
        return Optional.of(due);
    }
}
