package org.tradepact.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Flip;
import org.tradepact.explore.Lane;
import org.tradepact.explore.Segment;

/** Time lines for people: a bar for each answer with its days and words, then why it turns. */
public final class TimeLinePage {
    private static final int IN = 4;
    private static final int WIDE = 90;

    private final Page page;
    private final int columns;

    private TimeLinePage(Page page) {
        this.page = page;
        this.columns = page.width() < WIDE ? 16 : 24;
    }

    public static String write(List<Timed> all, Style style) {
        Page page = style.page();
        for (Timed timed : all) {
            new TimeLinePage(page).print(timed);
        }
        return page.toString();
    }

    /** Days between which bars are drawn. */
    private record Axis(LocalDate from, LocalDate until, int columns) {
        int at(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(from, until));
            long at = ChronoUnit.DAYS.between(from, day);
            return (int) Math.max(0, Math.min(columns, at * columns / all));
        }
    }

    private void print(Timed timed) {
        page.text(0, Paint.BOLD, Pretty.title(timed.scenario()));
        page.raw(
                Paint.DIM,
                "%s, asked up to %s"
                        .formatted(timed.scenario().file(), timed.line().until()));
        if (!timed.scenario().question().isBlank()) {
            page.text(0, Paint.PLAIN, timed.scenario().question());
        }
        Axis axis = axis(timed);
        boolean turns =
                timed.line().lanes().stream().anyMatch(lane -> lane.segments().size() > 1);
        if (turns) {
            page.line();
            page.text(
                    0,
                    Paint.DIM,
                    "bars from %s to %s: # breach, = kept or excused, - pending, . not reached, ? undetermined, ! contested"
                            .formatted(axis.from(), axis.until()));
        }
        timed.line().lanes().forEach(lane -> lane(lane, axis));
        if (timed.line().lanes().isEmpty()) {
            page.line().text(2, Paint.PLAIN, "no clause speaks of these facts on any day");
        }
        List<String> notes = TimeLineSaid.notes(timed);
        if (!notes.isEmpty()) {
            page.line();
            notes.forEach(note -> page.labelled(2, "note", Paint.DIM, note));
        }
        known(timed);
        page.line();
    }

    private void known(Timed timed) {
        String known = TimeLineSaid.known(timed);
        if (!known.isEmpty()) {
            page.labelled(2, "known", Paint.DIM, known);
        }
    }

    /** From a little before the first turn of any answer to the last day asked about. */
    private Axis axis(Timed timed) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(timed.line().until());
        timed.line().lanes().forEach(lane -> lane.flips()
                .forEach(flip -> TimeLineSaid.day(flip.when()).ifPresent(days::add)));
        long margin = 1 + ChronoUnit.DAYS.between(days.first(), days.last()) / 12;
        return new Axis(days.first().minusDays(margin), days.last().plusDays(1), columns);
    }

    private void lane(Lane lane, Axis axis) {
        Row row = lane.row();
        Commitment commitment = row.commitment();
        page.line();
        page.head(2, TimeLineSaid.head(row), Paint.DIM, "%s: %s".formatted(commitment.clause(), commitment.title()));
        Table table = new Table();
        int taken = 0;
        for (Segment segment : lane.segments()) {
            String words = TimeLineSaid.said(segment);
            if (lane.segments().size() == 1) {
                table.add(TimeLineSaid.days(segment), words);
            } else {
                int from = segment.first() ? 0 : Math.max(taken, axis.at(segment.from()));
                int until = segment.last() ? columns : Math.max(from + 1, axis.at(segment.until()));
                taken = Math.min(until, columns - 1);
                table.add(TimeLineSaid.days(segment), bar(from, until, segment), words);
            }
        }
        page.table(IN, table);
        flips(lane);
    }

    /** The bar of a segment between marks for the other days. */
    private String bar(int from, int until, Segment segment) {
        int end = Math.min(columns, Math.max(until, from + 1));
        int begin = Math.min(from, end - 1);
        return "|" + "_".repeat(begin) + mark(segment.stance().verdict()).repeat(end - begin)
                + "_".repeat(columns - end) + "|";
    }

    static String mark(Verdict verdict) {
        return switch (verdict) {
            case BREACH -> "#";
            case COMPLIES, EXCUSED -> "=";
            case PENDING -> "-";
            case NOT_ENGAGED -> ".";
            case UNDETERMINED -> "?";
            case CONTESTED -> "!";
        };
    }

    private void flips(Lane lane) {
        Table table = new Table();
        for (Flip flip : lane.flips()) {
            Commitment commitment = lane.row().commitment();
            table.add(TimeLineSaid.when(flip, commitment), TimeLineSaid.turn(flip, commitment), TimeLineSaid.why(flip));
        }
        if (table.isEmpty()) {
            return;
        }
        page.labelled(IN, "turns", table);
    }
}
