package org.tradepact.report;

import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Camel;
import org.tradepact.check.Missing;
import org.tradepact.check.Verdict;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Leave;
import org.tradepact.learn.Point;
import org.tradepact.learn.Step;
import org.tradepact.learn.Task;
import org.tradepact.learn.Weighs;
import org.tradepact.pack.Library;

/** Tasks in words: what is asked, and what is offered. None tells its answer, and no text is said to bind before it is asked. */
public final class TaskSaid {
    private final Library library;

    public TaskSaid(Library library) {
        this.library = library;
    }

    /** What kind of task it is, as course files name it. */
    public static String kind(Task task) {
        String name = task.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The kind in a heading: {@code predict the answer}. */
    static String heading(Task task) {
        if (task instanceof Task.Predict) {
            return "predict the answer";
        }
        if (task instanceof Task.Decides) {
            return "which clause decides";
        }
        if (task instanceof Task.Deadline) {
            return "the deadline";
        }
        if (task instanceof Task.Gap) {
            return "the missing fact";
        }
        if (task instanceof Task.Pair) {
            return "find the pair";
        }
        if (task instanceof Task.Mend) {
            return "repair";
        }
        return task instanceof Task.Build ? "build a case" : "argue";
    }

    /** The question of one step. */
    String question(Task task, Step step) {
        return switch (step.asks()) {
            case VERDICT -> "What does the checker say of %s under %s?".formatted(subject(task), clause(task));
            case FORCE -> "And what does the text weigh on that day?";
            case OUTCOME ->
                "What does %s do to %s? Name several parted by commas if several follow."
                        .formatted(clause(task), subject(task));
            case MAY -> "May the goods of %s go?".formatted(subject(task));
            case TOTAL ->
                "What is the duty on %s in all, in percent of its value as charged at entry? Answer `open` if it cannot be told."
                        .formatted(subject(task));
            case CLAUSE -> "Which of these decides the case?";
            case SIDE -> "%s: before, on or after the last day under %s?".formatted(day(task), clause(task));
            case DAY -> "Which is the last day under %s? Answer with a day such as 2028-12-31.".formatted(clause(task));
            case SLOT -> "Which fact is missing, so that the answer%s stays open?".formatted(at(task));
            case PAIR ->
                "Which two of these cases differ in one thing alone, so that one of the two goes against %s and the other does"
                                .formatted(clause(task))
                        + " not? Answer with two letters.";
            case AGAINST -> "Which of the two goes against it?";
            case CASE -> own(task);
            case WORDS -> argue((Task.Argue) task);
        };
    }

    private String own(Task task) {
        if (task instanceof Task.Build build) {
            return "Write facts under which two readings come to different answers. The point is %s."
                    .formatted(turnsOn(build.pivot()));
        }
        Task.Mend mend = (Task.Mend) task;
        String what = mend.points().isEmpty()
                ? "nothing that the case touches"
                : Names.list(mend.points().stream().map(this::name).toList(), "and");
        String aim = mend.points().isEmpty()
                ? "Edit the case until it goes against " + what + " and nothing is open."
                : mend.points().stream().allMatch(point -> point.of() == Point.Of.PASSAGE)
                        ? "Edit the case until the goods may go."
                        : "Edit the case until it %s %s and nothing is open there."
                                .formatted(
                                        mend.points().stream().allMatch(this::record)
                                                ? "is no longer below what is noted in"
                                                : "no longer goes against",
                                        what);
        return aim + " You may change "
                + Names.list(mend.change().stream().map(TaskSaid::leave).toList(), "and") + ".";
    }

    private boolean record(Point point) {
        return library.commitment(point.id())
                .filter(c -> c.owed() == Commitment.Owed.RECORD)
                .isPresent();
    }

    private static String leave(Leave leave) {
        if (leave instanceof Leave.OfSlot slot) {
            return "`%s`".formatted(slot.slot());
        }
        if (leave instanceof Leave.OfFact fact) {
            return "all of `%s`".formatted(fact.id());
        }
        if (leave instanceof Leave.OfKind kind) {
            return "what `%s` there is".formatted(kind.kind());
        }
        return leave instanceof Leave.OfDay
                ? "`asOf`"
                : leave instanceof Leave.OfNone ? "what did not happen (`none`)" : "what is assumed (`assume`)";
    }

    private String argue(Task.Argue task) {
        return "Write the case for each reading of the point: %s. It is kept for your lecturer and not marked."
                .formatted(turnsOn(task.pivot()));
    }

    private String turnsOn(String pivot) {
        return library.pivot(pivot).map(p -> p.turnsOn()).orElse(pivot);
    }

    private static String day(Task task) {
        Task.Deadline deadline = (Task.Deadline) task;
        return deadline.day().map(slot -> "The day of `%s`".formatted(slot)).orElse("The day asked about");
    }

    private String at(Task task) {
        return ((Task.Gap) task).point().map(point -> " under " + name(point)).orElse("");
    }

    private String clause(Task task) {
        return point(task) == null ? "it" : name(java.util.Objects.requireNonNull(point(task)));
    }

    private static @org.jspecify.annotations.Nullable Point point(Task task) {
        if (task instanceof Task.Predict predict) {
            return predict.point();
        }
        if (task instanceof Task.Deadline deadline) {
            return deadline.point();
        }
        return task instanceof Task.Pair pair ? pair.point() : null;
    }

    private String name(Point point) {
        return library.commitment(point.id())
                .map(c -> "%s (%s)".formatted(c.id(), c.title()))
                .orElse(point.id());
    }

    /** A figure that is merely noted is nobody's duty. */
    private String subject(Task task) {
        Point point = point(task);
        if (point == null || point.subject().isEmpty()) {
            return "the case";
        }
        boolean fact = task.posed().scenario().asks().facts().stream().anyMatch(f -> f.id().equals(point.subject()));
        boolean noted = owed(task) == Commitment.Owed.RECORD;
        return fact ? "`%s`".formatted(point.subject()) : (noted ? "" : "the duty of ") + Names.of(point.subject());
    }

    /** An option in words. */
    String option(Task task, Object option) {
        if (option instanceof Verdict verdict) {
            return verdict(verdict, owed(task));
        }
        if (option instanceof Weighs weighs) {
            return weighs(weighs);
        }
        if (option instanceof ShipmentAnswer.May may) {
            return switch (may) {
                case MAY -> "they may";
                case MAY_NOT -> "they may not";
                case OPEN -> "that cannot be said yet";
            };
        }
        if (option instanceof Attempt.Side side) {
            return switch (side) {
                case BEFORE -> "before it";
                case ON -> "on the day itself";
                case AFTER -> "after it";
                case NOT_RUNNING -> "no deadline runs: the text is not in force";
            };
        }
        if (option instanceof Point point) {
            return library.commitment(point.id())
                    .map(c -> "%s: %s".formatted(c.id(), c.title()))
                    .orElse(point.id());
        }
        if (option instanceof Missing missing) {
            return "%s (`%s`)".formatted(missing.asks(), missing.slot());
        }
        if (option instanceof String word) {
            return word.equals(Step.NONE) ? "none of them" : outcome(word);
        }
        return Step.letter((Integer) option);
    }

    private Commitment.Owed owed(Task task) {
        Point point = point(task);
        return point == null
                ? Commitment.Owed.RESULT
                : library.commitment(point.id()).map(Commitment::owed).orElse(Commitment.Owed.RESULT);
    }

    /** Without the word for a broken duty, since the text may be one that nobody can break. */
    private static String verdict(Verdict verdict, Commitment.Owed owed) {
        if (owed == Commitment.Owed.RIGHT) {
            return SaidOfRight.phrase(verdict).replace("contested", "readers differ");
        }
        return switch (verdict) {
            case BREACH ->
                switch (owed) {
                    case RECORD -> "below what it notes";
                    case INTENTION -> "falls short of it";
                    default -> "goes against it";
                };
            case COMPLIES -> "in line with it";
            case EXCUSED -> "excused by an exception";
            case PENDING -> "not due yet";
            case NOT_ENGAGED -> "not reached by it";
            case UNDETERMINED -> "undetermined: it depends on what is not stated";
            case CONTESTED -> "contested: it depends on how the clause is read";
        };
    }

    /** The same in the fewest words. */
    String brief(Task task, Verdict verdict) {
        String said = verdict(verdict, owed(task));
        return said.contains(": ") ? said.substring(0, said.indexOf(": ")) : said;
    }

    /** In a word. */
    static String weighed(Weighs weighs) {
        return weighs(weighs).replaceFirst(":.*", "");
    }

    private static String weighs(Weighs weighs) {
        return switch (weighs) {
            case BINDING -> "binding";
            case NOT_IN_FORCE -> "not in force";
            case POLITICAL -> "political: it does not bind in law";
            case LAPSED -> "lapsed: it has ended";
            case CONTESTED -> "contested: readers differ about it";
            case UNDETERMINED -> "undetermined: a day on which it hangs is not known";
        };
    }

    private static String outcome(String word) {
        return switch (word) {
            case "not-reached" -> "nothing: it does not reach it";
            case "suspended" -> "nothing: the measure is suspended";
            case "spared" -> "spared: taken out by an exemption";
            case "undetermined" -> "undetermined: it depends on what is not stated";
            case "re-export-allowed" -> "sent on elsewhere: allowed";
            case "re-export-refused" -> "sent on elsewhere: refused";
            default -> Camel.words(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        };
    }

    /** What a learner answered, as the options have it. */
    String answered(Task task, Attempt attempt) {
        if (attempt instanceof Attempt.OfClause said) {
            return "%s; %s".formatted(verdict(said.verdict(), owed(task)), weighs(said.weighs()));
        }
        if (attempt instanceof Attempt.OfMeasure said) {
            return Names.list(
                    said.outcomes().stream().sorted().map(TaskSaid::outcome).toList(), "and");
        }
        if (attempt instanceof Attempt.OfPassage said) {
            return option(task, said.may());
        }
        if (attempt instanceof Attempt.OfTotal said) {
            return said.percent().map(p -> p.toPlainString() + " %").orElse("cannot be told");
        }
        if (attempt instanceof Attempt.OfDecides said) {
            return said.id().isEmpty() ? "none of them" : said.id();
        }
        if (attempt instanceof Attempt.OfSide said) {
            return option(task, said.side());
        }
        if (attempt instanceof Attempt.OfDay said) {
            return said.day().toString();
        }
        if (attempt instanceof Attempt.OfGap said) {
            return "`%s`".formatted(said.slot());
        }
        if (attempt instanceof Attempt.OfPair said) {
            return "%s and %s, of which %s goes against it"
                    .formatted(Step.letter(said.one()), Step.letter(said.other()), Step.letter(said.against()));
        }
        return attempt instanceof Attempt.OfWords ? "your own words" : "your case";
    }

    /** How to answer, where a line was no answer. */
    public static String how(Step step) {
        return switch (step.asks()) {
            case TOTAL -> "answer with a figure such as 19 or 12.5, or `open`";
            case DAY -> "answer with a day such as 2028-12-31";
            case PAIR ->
                "answer with two letters such as `A %s`"
                        .formatted(Step.letter(step.options().size() - 1));
            case AGAINST -> "answer with one of the two letters";
            case WORDS -> "write at least one sentence";
            case CASE ->
                "answer with edits such as `q1.form = quota`, several parted by `;`, or with the name of a file that holds the"
                        + " case";
            default ->
                "answer with a number from 1 to %d, or a word such as `%s`"
                        .formatted(
                                step.options().size(), Step.word(step.options().get(0)));
        };
    }

    /** The ids of all clauses and measures a task names. */
    public static List<String> clauses(Task task) {
        if (task instanceof Task.Decides decides) {
            return decides.among().stream().map(Point::id).toList();
        }
        if (task instanceof Task.Mend mend) {
            return mend.points().stream()
                    .map(Point::id)
                    .filter(id -> !id.isEmpty())
                    .toList();
        }
        if (task instanceof Task.Gap gap) {
            return gap.point().stream().map(Point::id).toList();
        }
        if (task instanceof Task.Build || task instanceof Task.Argue) {
            String pivot = task instanceof Task.Build build ? build.pivot() : ((Task.Argue) task).pivot();
            return List.of(pivot.substring(0, pivot.lastIndexOf('/')));
        }
        Point point = point(task);
        return point == null || point.id().isEmpty() ? List.of() : List.of(point.id());
    }
}
