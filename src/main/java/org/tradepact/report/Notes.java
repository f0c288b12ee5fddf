package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problem;
import org.tradepact.scenario.Exam;

/**
 * What a run has to remark on single lines of files: mistakes, expectations that are not met, and, of scenarios that
 * expect nothing, the answers that stand out.
 */
record Notes(String rule, Level level, Position at, String text) {
    /** How loud a remark is. */
    enum Level {
        ERROR,
        WARNING,
        NOTE
    }

    static final String INPUT = "input";
    static final String EXPECTATION = "expectation";

    static final String SHIPMENT = "shipment";

    static List<Notes> of(Run run) {
        List<Notes> notes = new ArrayList<>();
        for (Problem problem : run.problems()) {
            notes.add(new Notes(INPUT, Level.ERROR, problem.at(), problem.sentence()));
        }
        for (Checked checked : run.checked()) {
            for (Exam.Mismatch mismatch : checked.exam().mismatches()) {
                notes.add(new Notes(EXPECTATION, Level.ERROR, mismatch.at(), mismatch.sentence()));
            }
            if (checked.exam().result() == Exam.Result.UNCHECKED) {
                checked.shipments().stream()
                        .filter(answer -> answer.may() != ShipmentAnswer.May.MAY)
                        .forEach(answer -> notes.add(of(answer, checked)));
                checked.answer().rows().stream().filter(Notes::standsOut).forEach(row -> notes.add(of(row, checked)));
            }
        }
        return notes;
    }

    private static boolean standsOut(Row row) {
        return !Order.untouched(row)
                && (row.verdict() == Verdict.BREACH
                        || row.verdict() == Verdict.CONTESTED
                        || row.verdict() == Verdict.UNDETERMINED);
    }

    private static Notes of(Row row, Checked checked) {
        return new Notes(
                row.commitment().id(),
                level(row),
                Subjects.at(row, checked),
                row.commitment().id() + " " + Said.of(row));
    }

    private static Notes of(ShipmentAnswer answer, Checked checked) {
        return new Notes(
                SHIPMENT,
                answer.may() == ShipmentAnswer.May.MAY_NOT ? Level.WARNING : Level.NOTE,
                Subjects.at(answer, checked),
                answer.shipment().id() + " " + ShipmentSaid.of(answer));
    }

    private static Level level(Row row) {
        if (row.verdict() != Verdict.BREACH) {
            return Level.NOTE;
        }
        return row.bindingBreach() && !Said.soft(row) ? Level.ERROR : Level.WARNING;
    }
}
