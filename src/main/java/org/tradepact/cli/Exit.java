package org.tradepact.cli;

import java.util.List;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Force;
import org.tradepact.check.Judged;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.report.Checked;
import org.tradepact.report.Run;
import org.tradepact.scenario.Exam;

/** What a command tells the shell. */
final class Exit {
    static final int FINE = 0;
    static final int BREACH = 1;
    static final int WRONG_INPUT = 2;
    static final int OPEN = 3;
    static final int LINT = 4;
    static final int OUR_FAULT = 70;
    static final int INTERRUPTED = 130;

    /** For the help of commands that answer. */
    static final String CODES =
            "Exit codes: 0 nothing binding is breached, or every expectation is met; 1 a binding breach, a "
                    + "stopped shipment, or a failed expectation; 2 wrong input, rules or usage; 3 undetermined or contested "
                    + "on a binding duty, or a shipment of which something is open; 70 a fault of the program.";

    /** For the help of {@code check}. */
    static final String SHIPMENT_CODES =
            "Exit codes: 0 the shipment may leave and enter and its duties are known, or every expectation is met; 1 it may "
                    + "not, or a failed expectation; 2 wrong input, rules or usage; 3 that cannot be said yet, or a duty is "
                    + "not known; 70 a fault of the program.";

    /** A finding that only counts on request. */
    enum FailOn {
        WOULD_BREACH,
        DEPARTS;

        @Override
        public String toString() {
            return this == DEPARTS ? "departs" : "would-breach";
        }
    }

    private Exit() {}

    static int of(Run run, Set<FailOn> failOn) {
        if (!run.problems().isEmpty()) {
            return WRONG_INPUT;
        }
        List<Integer> codes =
                run.checked().stream().map(checked -> of(checked, failOn)).toList();
        return codes.contains(BREACH) ? BREACH : codes.contains(OPEN) ? OPEN : FINE;
    }

    /** Of several shipments the worst counts: one that may not go, then one of which something is open. */
    static int ofShipments(List<Checked> checked) {
        List<Integer> codes = checked.stream().map(Exit::ofShipments).toList();
        return codes.contains(BREACH) ? BREACH : codes.contains(OPEN) ? OPEN : FINE;
    }

    private static int ofShipments(Checked checked) {
        if (checked.exam().result() != Exam.Result.UNCHECKED) {
            return checked.exam().result() == Exam.Result.FAIL ? BREACH : FINE;
        }
        List<ShipmentAnswer> shipments = checked.shipments();
        if (shipments.stream().anyMatch(s -> s.may() == ShipmentAnswer.May.MAY_NOT)) {
            return BREACH;
        }
        return shipments.stream()
                        .anyMatch(s ->
                                s.may() == ShipmentAnswer.May.OPEN || !s.duty().complete())
                ? OPEN
                : FINE;
    }

    private static int of(Checked checked, Set<FailOn> failOn) {
        if (checked.exam().result() != Exam.Result.UNCHECKED) {
            return checked.exam().result() == Exam.Result.FAIL ? BREACH : FINE;
        }
        List<Row> rows = checked.answer().rows().stream()
                .filter(row -> row.touched() || !row.duty()) // duties that the facts do not touch are left aside
                .toList();
        if (rows.stream().anyMatch(row -> breaches(row, failOn))) {
            return BREACH;
        }
        int shipments = ofShipments(checked);
        return shipments == FINE && rows.stream().anyMatch(Exit::open) ? OPEN : shipments;
    }

    private static boolean breaches(Row row, Set<FailOn> failOn) {
        if (row.verdict() != Verdict.BREACH || !strict(row)) {
            return false;
        }
        Force force = row.force().force();
        return row.bindingBreach()
                || failOn.contains(FailOn.DEPARTS) && force == Force.POLITICAL
                || failOn.contains(FailOn.WOULD_BREACH) && force == Force.NOT_IN_FORCE;
    }

    /** Whether a shortfall is a breach at all. */
    private static boolean strict(Row row) {
        return row.commitment().owed() == Commitment.Owed.RESULT
                || row.commitment().owed() == Commitment.Owed.CONDUCT;
    }

    /** Open on a duty that binds, or binds on a reading of weight. */
    private static boolean open(Row row) {
        boolean undecided = row.verdict() == Verdict.UNDETERMINED
                || row.verdict() == Verdict.CONTESTED
                || row.judged().why() == Judged.Why.NOT_ENCODED
                || row.verdict() == Verdict.BREACH && row.force().contested();
        return undecided && strict(row) && row.force().mayBind();
    }
}
