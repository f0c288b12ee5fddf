package org.tradepact.learn;

import java.util.List;
import org.tradepact.explore.Change;

/**
 * The nearest case in which a learner's answer would be right; it was evaluated again.
 *
 * @param whole whether all of the answer would be right there; otherwise the part that is wrong in the case of the task
 * @param changes what it says otherwise than the case of the task, or than the learner's own
 * @param evaluated what the checker says of it
 * @param told what the checker says at the points the task is about
 */
public record Counterexample(boolean whole, Posed posed, List<Change> changes, Evaluated evaluated, List<Told> told) {
    public Counterexample {
        changes = List.copyOf(changes);
        told = List.copyOf(told);
    }

    /** What is said at the points of a task; where it asks which of several decides, at that one. */
    public List<Told> decisive(Task task) {
        return task instanceof Task.Decides decides ? Deciding.told(decides.among(), evaluated) : told;
    }
}
