package org.tradepact.learn;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.check.Question;
import org.tradepact.explore.Change;
import org.tradepact.explore.Edit;
import org.tradepact.explore.QuestionContrast;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** What a learner changed of a case, held against what the task leaves open. */
final class Edited {
    private final List<Leave> leave;

    Edited(List<Leave> leave) {
        this.leave = leave;
    }

    /** What was changed although it may not be, as a file names it. */
    List<String> strayed(Question given, Question own) {
        List<String> strayed = new ArrayList<>();
        for (Edit edit : QuestionContrast.of(given, own).edits()) {
            if (!may(edit)) {
                strayed.add(name(edit));
            }
        }
        return strayed.stream().distinct().toList();
    }

    private boolean may(Edit edit) {
        return switch (edit.part()) {
            case DAY -> leave.contains(new Leave.OfDay());
            case ASSUMED -> leave.contains(new Leave.OfAssumed());
            case DENIED -> leave.contains(new Leave.OfNone());
            case FACT -> fact(edit);
            default -> false;
        };
    }

    /** The id of an edit of a fact is its kind and its id. */
    private boolean fact(Edit edit) {
        String kind = edit.of().substring(0, edit.of().indexOf(' '));
        String id = edit.of().substring(edit.of().indexOf(' ') + 1);
        if (leave.contains(new Leave.OfFact(id))) {
            return true;
        }
        if (edit.field().isEmpty()) {
            return edit.before().isEmpty() && leave.contains(new Leave.OfKind(kind));
        }
        return leave.contains(new Leave.OfSlot(new Slot(id, edit.field())));
    }

    private static String name(Edit edit) {
        return switch (edit.part()) {
            case DAY -> "asOf";
            case FACT -> {
                String id = edit.of().substring(edit.of().indexOf(' ') + 1);
                yield edit.field().isEmpty() ? id : id + "." + edit.field();
            }
            case DENIED -> "none";
            case ASSUMED -> edit.of() + "." + edit.field();
            default -> edit.field().isEmpty() ? edit.of() : edit.field();
        };
    }

    /** Whether a change stays within what the task leaves open. */
    boolean allows(Change change) {
        if (change instanceof Change.Says says) {
            return leave.contains(new Leave.OfSlot(says.slot()))
                    || leave.contains(new Leave.OfFact(says.slot().fact()));
        }
        if (change instanceof Change.Withdraws withdraws) {
            return leave.contains(new Leave.OfFact(withdraws.fact()));
        }
        if (change instanceof Change.Adds adds) {
            return leave.contains(new Leave.OfKind(kind(adds.fact())));
        }
        if (change instanceof Change.Denies) {
            return leave.contains(new Leave.OfNone());
        }
        if (change instanceof Change.Assumes) {
            return leave.contains(new Leave.OfAssumed());
        }
        return change instanceof Change.AsksOn && leave.contains(new Leave.OfDay());
    }

    private static String kind(Stated fact) {
        return Kind.of(fact.kind()).name();
    }
}
