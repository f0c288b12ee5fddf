package org.tradepact.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradepact.check.Missing;
import org.tradepact.explore.Axis;
import org.tradepact.explore.AxisReader;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;

/** Sweeps as comma-separated values: a line for each point of each subject, then one for each boundary. */
public final class SweepCsv {
    private static final List<String> ANSWER = List.of(
            "answer",
            "force",
            "totalPercent",
            "owedPercent",
            "knownPercent",
            "amount",
            "missing",
            "said",
            "before",
            "why");

    private SweepCsv() {}

    public static String write(List<Swept> all) {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("file", "name", "row", "commitment", "subject"));
        if (!all.isEmpty()) {
            all.get(0).sweep().axes().forEach(axis -> head.add(axis.path()));
        }
        head.addAll(ANSWER);
        CsvText.line(text, head);
        for (Swept swept : all) {
            swept.sweep().tracks().forEach(track -> {
                points(text, swept, track);
                boundaries(text, swept, track);
            });
        }
        return text.toString();
    }

    private static List<String> begin(Swept swept, Track track, String row) {
        return new ArrayList<>(List.of(
                swept.scenario().file(),
                swept.scenario().name(),
                row,
                track.commitment().map(c -> c.id()).orElse(""),
                track.subject()));
    }

    private static void points(StringBuilder text, Swept swept, Track track) {
        Sweep sweep = swept.sweep();
        int width = sweep.axes().get(0).points().size();
        for (int i = 0; i < track.replies().size(); i++) {
            List<String> cells = begin(swept, track, "point");
            cells.add(AxisReader.text(sweep.axes().get(0).points().get(i % width)));
            if (sweep.axes().size() > 1) {
                cells.add(AxisReader.text(sweep.axes().get(1).points().get(i / width)));
            }
            Reply reply = track.replies().get(i);
            answer(cells, reply);
            cells.add(reply == Reply.None.NOT_ASKED ? "" : SweepSaid.reply(reply, track.commitment()));
            cells.addAll(List.of("", ""));
            CsvText.line(text, cells);
        }
    }

    private static void boundaries(StringBuilder text, Swept swept, Track track) {
        Sweep sweep = swept.sweep();
        for (Boundary boundary : track.boundaries()) {
            List<String> cells = begin(swept, track, "boundary");
            for (int axis = 0; axis < sweep.axes().size(); axis++) {
                cells.add(
                        axis == boundary.axis()
                                ? "%s %s".formatted(boundary.from() ? "from" : "above", AxisReader.text(boundary.at()))
                                : across(boundary, sweep.axes().get(axis)));
            }
            answer(cells, boundary.after());
            cells.add(SweepSaid.reply(boundary.after(), track.commitment()));
            cells.add(SweepSaid.reply(boundary.before(), track.commitment()));
            cells.add(SweepSaid.why(boundary, sweep.ended()));
            CsvText.line(text, cells);
        }
    }

    private static String across(Boundary boundary, Axis axis) {
        return boundary.across().size() == axis.points().size()
                ? "*"
                : boundary.across().stream()
                        .map(i -> AxisReader.text(axis.points().get(i)))
                        .collect(Collectors.joining("|"));
    }

    private static void answer(List<String> cells, Reply reply) {
        cells.add(reply == Reply.None.NOT_ASKED ? "" : SweepSaid.word(reply));
        if (reply instanceof Reply.Passage passage) {
            cells.add("");
            cells.add(number(passage.total()));
            cells.add(number(passage.owed()));
            cells.add(passage.lines().isEmpty() ? "" : number(Optional.of(passage.known())));
            cells.add(passage.amount().map(BigDecimal::toPlainString).orElse(""));
            cells.add(slots(passage.missing()));
        } else if (reply instanceof Reply.Act act) {
            cells.add(TimeLineJson.force(act.stance()));
            cells.addAll(List.of("", "", "", "", slots(act.missing())));
        } else {
            cells.addAll(List.of("", "", "", "", "", ""));
        }
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }

    private static String slots(List<Missing> missing) {
        return missing.stream().map(m -> m.slot().toString()).collect(Collectors.joining("|"));
    }
}
