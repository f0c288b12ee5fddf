package org.tradepact.learn;

import java.util.List;
import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;

/** Something a learner is asked. None holds its answer: every answer is marked by evaluating. */
public sealed interface Task {
    Head head();

    /** The case it is about; of several the first. */
    Posed posed();

    /** What of the answer it is about; none where it names nothing. */
    default List<Point> points() {
        return List.of();
    }

    default String id() {
        return head().id();
    }

    default List<String> hints() {
        return head().hints();
    }

    /**
     * What all tasks have.
     *
     * @param id unique in its course and the same as long as the task asks the same
     * @param hints questions that lead to the answer, shown one by one and only when asked for
     * @param why what is said after the answer besides its reasons; may be empty
     */
    record Head(String id, Position at, List<String> hints, String why) {
        public Head {
            hints = List.copyOf(hints);
        }
    }

    /** What will the checker say: verdict and force of a clause, what a measure does, whether a shipment may go, its duty. */
    record Predict(Head head, Posed posed, Point point) implements Task {
        @Override
        public List<Point> points() {
            return List.of(point);
        }
    }

    /**
     * Which of some clauses or measures decides, or none.
     *
     * @param among in the order they are offered
     */
    record Decides(Head head, Posed posed, List<Point> among) implements Task {
        public Decides {
            among = List.copyOf(among);
        }

        @Override
        public List<Point> points() {
            return among;
        }
    }

    /**
     * Whether a day lies before, on or after the day a duty is due; or which day that is.
     *
     * @param day slot of the case whose day it is; nothing for the day asked about
     * @param which whether the day itself is asked for
     */
    record Deadline(Head head, Posed posed, Point point, Optional<Slot> day, boolean which) implements Task {
        @Override
        public List<Point> points() {
            return List.of(point);
        }
    }

    /**
     * Which fact is missing, so that the answer stays open.
     *
     * @param point where it stays open; nothing for anywhere
     */
    record Gap(Head head, Posed posed, Optional<Point> point) implements Task {
        @Override
        public List<Point> points() {
            return point.stream().toList();
        }
    }

    /** Which two of several cases differ in one thing, and which of the two goes against the clause. */
    record Pair(Head head, List<Posed> cases, Point point) implements Task {
        public Pair {
            cases = List.copyOf(cases);
        }

        @Override
        public List<Point> points() {
            return List.of(point);
        }

        @Override
        public Posed posed() {
            return cases.get(0);
        }
    }

    /**
     * Edit the case until nothing goes against the clauses any more.
     *
     * @param points clauses that count, or a shipment that is to go; empty for all that the facts touch
     * @param change what may be changed
     */
    record Mend(Head head, Posed posed, List<Point> points, List<Leave> change) implements Task {
        public Mend {
            points = List.copyOf(points);
            change = List.copyOf(change);
        }
    }

    /** Write facts under which two readings of a pivot come to different answers. */
    record Build(Head head, Posed posed, String pivot) implements Task {}

    /**
     * Write the case for each reading. It is shown to the lecturer and not marked.
     *
     * @param rubric what the lecturer looks for
     */
    record Argue(Head head, Posed posed, String pivot, List<String> rubric) implements Task {
        public Argue {
            rubric = List.copyOf(rubric);
        }
    }
}
