package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.check.Course;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;

/** What a reader of the life of an agreement should know beside it. */
final class MilestoneNotes {
    private static final int FEW = 5;

    private MilestoneNotes() {}

    static List<String> of(Milestones all) {
        List<String> notes = new ArrayList<>();
        beyond(all, notes);
        all.moot().forEach(due -> notes.add(moot(due, all)));
        if (all.bounded()) {
            notes.add("a duty that comes again and again is counted 1200 times and no further");
        }
        for (Course course : all.courses()) {
            if (course.assumed() && differs(all, course)) {
                notes.add("what became of %s is assumed, so readings that differ on it are left out"
                        .formatted(course.instrument().called()));
            }
        }
        notes.add("what happened is known until %s; nothing here says that what hangs on it will come"
                .formatted(all.pack().knownUntil()));
        return notes;
    }

    /** Why nothing falls due on a last day. */
    static String moot(Milestone.Due due, Milestones all) {
        String text = due.text().called();
        String why = all.courses().stream()
                .filter(course -> course.instrument().id().equals(due.text().id()))
                .filter(course -> !Milestones.day(due).isBefore(course.until()))
                .findFirst()
                .map(course -> "%s ends on %s".formatted(text, course.until()))
                .orElse("that day has passed when %s takes effect".formatted(text));
        return "nothing falls due under %s on %s: %s".formatted(due.clause().id(), DatingSaid.of(due.when()), why);
    }

    private static boolean differs(Milestones all, Course course) {
        return all.pack().commitments().stream()
                .filter(c -> c.instrument().equals(course.instrument().id()))
                .flatMap(c -> c.pivots().stream())
                .flatMap(p -> p.options().stream())
                .anyMatch(option -> !option.event().isEmpty());
    }

    private static void beyond(Milestones all, List<String> notes) {
        List<String> left =
                all.beyond().stream().limit(FEW).map(MilestonePage::brief).toList();
        int more = all.beyond().size() - left.size();
        if (!left.isEmpty()) {
            notes.add("after %s %s: %s%s; `--until` shows more"
                    .formatted(
                            all.until(),
                            all.beyond().size() == 1
                                    ? "one day is left out"
                                    : all.beyond().size() + " days are left out",
                            more == 0 ? Names.list(left, "and") : String.join(", ", left),
                            more == 0 ? "" : " and %d more".formatted(more)));
        }
    }

    static boolean dated(Milestone milestone) {
        return DatingSaid.day(milestone.when()).isPresent();
    }
}
