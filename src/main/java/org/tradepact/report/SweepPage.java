package org.tradepact.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.tradepact.explore.Axis;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Stretch;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;

/** Sweeps for people: a bar or a map for each answer with its words, then where it turns and what sets that. */
public final class SweepPage {
    private static final int IN = 4;
    private static final int WIDE = 90;
    private static final int MOST_TURNS = 20;

    private final Page page;
    private final int columns;

    private SweepPage(Page page) {
        this.page = page;
        this.columns = page.width() < WIDE ? 16 : 24;
    }

    public static String write(List<Swept> all, Style style) {
        Page page = style.page();
        for (Swept swept : all) {
            new SweepPage(page).print(swept);
        }
        return page.toString();
    }

    private void print(Swept swept) {
        Sweep sweep = swept.sweep();
        page.text(0, Paint.BOLD, Pretty.title(swept.scenario()));
        page.raw(Paint.DIM, swept.scenario().file());
        page.text(0, Paint.DIM, SweepSaid.counted(sweep));
        if (!swept.scenario().question().isBlank()) {
            page.text(0, Paint.PLAIN, swept.scenario().question());
        }
        if (sweep.axes().size() == 1 && sweep.tracks().stream().anyMatch(SweepPage::turns)) {
            page.line();
            page.text(0, Paint.DIM, key(sweep));
        }
        sweep.tracks().forEach(track -> track(track, sweep));
        if (sweep.tracks().isEmpty()) {
            page.line().text(2, Paint.PLAIN, "no clause speaks of these facts at any point");
        }
        List<String> notes = SweepSaid.notes(sweep);
        if (!notes.isEmpty()) {
            page.line();
            notes.forEach(note -> page.labelled(2, "note", Paint.DIM, note));
        }
        page.line();
    }

    private static boolean turns(Track track) {
        return track.stretches().size() > 1;
    }

    /** What the marks of bars mean. */
    private static String key(Sweep sweep) {
        Axis axis = sweep.axes().get(0);
        boolean acts =
                sweep.tracks().stream().anyMatch(track -> track.commitment().isPresent());
        boolean shipments =
                sweep.tracks().stream().anyMatch(track -> track.commitment().isEmpty());
        String verdicts =
                acts ? "# breach, = kept or excused, - pending, . not reached, ? undetermined, ! contested" : "";
        String gates = shipments ? "# may not ship, = may ship, ? open" : "";
        return "bars from %s to %s: %s%s%s"
                .formatted(
                        SweepSaid.value(axis.first()),
                        SweepSaid.value(axis.last()),
                        verdicts,
                        acts && shipments ? "; of shipments " : "",
                        gates);
    }

    private void track(Track track, Sweep sweep) {
        page.line();
        page.head(2, head(track), Paint.DIM, SweepSaid.subject(track, sweep));
        if (sweep.axes().size() > 1) {
            HeatMap map = new HeatMap(page, track, sweep);
            map.print(IN);
            turns(track, sweep, map);
            return;
        }
        if (sweep.axes().get(0).scale().ordered()) {
            stretches(track, sweep.axes().get(0));
        } else {
            choices(track, sweep.axes().get(0));
        }
        turns(track, sweep.ended());
    }

    /** What an answer is about. */
    static String head(Track track) {
        String subject = track.duty() ? "duty of " + Names.of(track.subject()) : track.subject();
        return track.commitment()
                .map(c -> c.id() + (track.subject().equals("-") ? "" : " · " + subject))
                .orElse("shipment " + track.subject());
    }

    private void choices(Track track, Axis axis) {
        Table table = new Table();
        for (int i = 0; i < axis.points().size(); i++) {
            Reply reply = track.replies().get(i);
            table.add(
                    SweepSaid.value(axis.points().get(i)),
                    String.valueOf(SweepSaid.mark(reply)),
                    SweepSaid.reply(reply, track.commitment()));
        }
        page.table(IN, table);
    }

    private void stretches(Track track, Axis axis) {
        List<String> said = track.stretches().stream()
                .map(stretch -> SweepSaid.stretch(stretch, track.commitment()))
                .toList();
        boolean alike = said.stream().distinct().count() < said.size();
        Table table = new Table();
        int taken = 0;
        for (int i = 0; i < track.stretches().size(); i++) {
            Stretch stretch = track.stretches().get(i);
            String words = alike ? SweepSaid.made(stretch, track.commitment()) : said.get(i);
            if (track.stretches().size() == 1) {
                table.add(SweepSaid.values(stretch), words);
                continue;
            }
            int from = Math.min(Math.max(taken, at(stretch.from(), axis)), columns - 1);
            boolean last = i == track.stretches().size() - 1;
            int until = last
                    ? columns
                    : Math.max(from + 1, at(track.stretches().get(i + 1).from(), axis));
            taken = Math.min(until, columns - 1);
            String bar = "|" + "_".repeat(from)
                    + String.valueOf(SweepSaid.mark(stretch.first())).repeat(until - from)
                    + "_".repeat(columns - until) + "|";
            table.add(SweepSaid.values(stretch), bar, words);
        }
        page.table(IN, table);
    }

    private int at(Object value, Axis axis) {
        BigDecimal first = axis.place(axis.first());
        BigDecimal all = axis.place(axis.last()).subtract(first);
        BigDecimal part = axis.place(value).subtract(first).multiply(BigDecimal.valueOf(columns));
        return Math.min(columns, part.divideToIntegralValue(all).intValue());
    }

    private void turns(Track track, boolean ended) {
        Table table = new Table();
        for (Boundary boundary : track.boundaries().stream().limit(MOST_TURNS).toList()) {
            String why = SweepSaid.why(boundary, ended);
            if (track.commitment().isEmpty()) {
                table.add(SweepSaid.where(boundary), why); // the answers on both sides stand above
            } else {
                table.add(SweepSaid.where(boundary), SweepSaid.turn(boundary, track.commitment()), why);
            }
        }
        more(table, track.boundaries().size());
        if (!table.isEmpty()) {
            page.labelled(IN, "turns", table);
        }
    }

    private static void more(Table table, int all) {
        if (all > MOST_TURNS) {
            table.add("%d more, which `--format csv` and `json` tell".formatted(all - MOST_TURNS));
        }
    }

    /** With the characters of the map for the answers. */
    private void turns(Track track, Sweep sweep, HeatMap map) {
        for (int axis = 0; axis < sweep.axes().size(); axis++) {
            int number = axis;
            List<List<Boundary>> own = track.turns().stream()
                    .filter(turn -> turn.get(0).axis() == number)
                    .toList();
            if (!own.isEmpty()) {
                page.text(IN, Paint.DIM, "along " + sweep.axes().get(axis).path());
            }
            Table table = new Table();
            for (List<Boundary> turn : own.stream().limit(MOST_TURNS).toList()) {
                String answers = turn.stream().map(map::turn).distinct().collect(Collectors.joining(", "));
                String why = turn.stream()
                        .map(boundary -> SweepSaid.why(boundary, sweep.ended()))
                        .distinct()
                        .collect(Collectors.joining("; "));
                table.add(
                        "%s, %s".formatted(SweepSaid.where(turn.get(0)), SweepSaid.across(turn, sweep)), answers, why);
            }
            more(table, own.size());
            page.table(IN + 2, table);
        }
    }
}
