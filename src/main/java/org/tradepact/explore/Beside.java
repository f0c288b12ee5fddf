package org.tradepact.explore;

import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Course;
import org.tradepact.check.Force;

/**
 * Another text between the same parties, which stands beside the one that enters into force.
 *
 * @param commitments how many clauses of it are registered
 * @param moves clauses that a reading puts into the text that enters into force
 */
public record Beside(Course course, int commitments, List<Move> moves) {
    /** A clause and the reading that puts it elsewhere. */
    public record Move(Commitment clause, Milestone.Read read) {}

    /** What it weighs on a day. */
    public Force on(LocalDate day) {
        return course.on(day);
    }
}
