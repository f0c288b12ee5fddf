package org.tradepact.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tradepact.check.Course;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;

/** The life of an agreement as lines of plain characters: what each text weighs, and when duties run. */
final class MilestonePicture {
    private static final int WIDE = 90;
    private static final int LABEL = 28;

    private final Milestones all;
    private final int columns;
    private final LocalDate from;
    private final LocalDate until;

    MilestonePicture(Milestones all, int width) {
        this.all = all;
        this.columns = width < WIDE ? 36 : 56;
        TreeSet<LocalDate> days = new TreeSet<>();
        all.dated().stream().filter(m -> drawn(m)).map(Milestones::day).forEach(days::add);
        days.add(all.pack().knownUntil().isBefore(all.until()) ? all.pack().knownUntil() : all.until());
        until = days.last().isAfter(all.until()) ? all.until() : days.last();
        from = days.first();
    }

    private static boolean drawn(Milestone milestone) {
        return milestone instanceof Milestone.Happens || milestone instanceof Milestone.Due;
    }

    void print(Page page, int indent) {
        page.text(
                indent,
                Paint.DIM,
                "bars from %s to %s: . not in force, ~ political, = in force, x suspended, - a duty runs, | its last day"
                        .formatted(from, until));
        all.courses().forEach(course -> line(page, indent, course.instrument().id(), life(course)));
        for (String id : once()) {
            line(page, indent, id, duty(id));
        }
    }

    private static void line(Page page, int indent, String label, String bar) {
        String name = Wrap.cut(label, LABEL);
        page.raw(Paint.PLAIN, " ".repeat(indent) + name + " ".repeat(LABEL + 1 - name.length()) + "[" + bar + "]");
    }

    /** The day at the left of a column. */
    private LocalDate at(int column) {
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        return from.plusDays(days * column / columns);
    }

    private String life(Course course) {
        StringBuilder bar = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            boolean begins = course.from().isAfter(at(i)) && course.from().isBefore(at(i + 1));
            LocalDate day = begins ? course.from() : at(i); // a short life is seen, too
            bar.append(
                    day.isBefore(course.signed()) || !day.isBefore(course.until()) || course.voided()
                            ? ' '
                            : switch (course.on(day)) {
                                case NOT_IN_FORCE -> '.';
                                case POLITICAL -> '~';
                                case BINDING -> '=';
                                case LAPSED -> 'x';
                            });
        }
        return bar.toString();
    }

    /** Ids of commitments with a last day in the picture, without those that only readings date. */
    private List<String> once() {
        List<String> ids = new ArrayList<>();
        for (Milestone milestone : all.dated()) {
            if (milestone instanceof Milestone.Due due && due.reading().isEmpty()) {
                ids.add(due.clause().id());
            }
        }
        return ids.stream().distinct().toList();
    }

    private String duty(String id) {
        StringBuilder bar = new StringBuilder(" ".repeat(columns));
        LocalDate begun = until;
        LocalDate last = from;
        List<LocalDate> dues = new ArrayList<>();
        for (Milestone milestone : all.dated()) {
            if (milestone instanceof Milestone.Due due
                    && due.clause().id().equals(id)
                    && due.reading().isEmpty()) {
                dues.add(Milestones.day(due));
                last = Milestones.day(due);
                begun = start(due);
            }
        }
        for (int i = 0; i < columns; i++) {
            LocalDate day = at(i);
            if (!day.isBefore(begun) && !day.isAfter(last)) {
                bar.setCharAt(i, '-');
            }
        }
        for (LocalDate due : dues) {
            bar.setCharAt(column(due), '|');
        }
        return bar.toString();
    }

    private LocalDate start(Milestone.Due due) {
        return all.courses().stream()
                .filter(course -> course.instrument().id().equals(due.text().id()))
                .map(course -> switch (due.clause().deadline().anchor()) {
                    case SIGNATURE, FIXED -> course.signed();
                    case ENTRY_INTO_FORCE, NONE -> course.from();
                })
                .findFirst()
                .orElse(from);
    }

    private int column(LocalDate day) {
        for (int i = columns - 1; i > 0; i--) {
            if (!at(i).isAfter(day)) {
                return i;
            }
        }
        return 0;
    }
}
