package org.tradepact.report;

import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.Flip;
import org.tradepact.explore.Lane;
import org.tradepact.explore.Segment;
import org.tradepact.scenario.ExamWords;

/** Time lines as comma-separated values: a line for each segment, and one for each turn on a day that is not known. */
public final class TimeLineCsv {
    private TimeLineCsv() {}

    public static String write(List<Timed> all) {
        StringBuilder text = new StringBuilder();
        CsvText.line(
                text,
                List.of("file", "name", "commitment", "subject", "from", "until", "verdict", "force", "said", "why"));
        for (Timed timed : all) {
            timed.line().lanes().forEach(lane -> lane(text, timed, lane));
        }
        return text.toString();
    }

    private static void lane(StringBuilder text, Timed timed, Lane lane) {
        Commitment commitment = lane.row().commitment();
        List<Segment> segments = lane.segments();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            line(
                    text,
                    timed,
                    lane,
                    segment.first() ? "" : segment.from().toString(),
                    segment.last() ? "" : segment.until().toString(),
                    ExamWords.kebab(segment.stance().verdict()),
                    ExamWords.force(segment.row().force()),
                    Said.of(segment.row()),
                    i == 0 ? "" : TimeLineSaid.why(lane.flips().get(i - 1)));
        }
        for (Flip flip : lane.flips().subList(segments.size() - 1, lane.flips().size())) {
            line(
                    text,
                    timed,
                    lane,
                    TimeLineSaid.when(flip, commitment),
                    "",
                    ExamWords.kebab(flip.to().verdict()),
                    TimeLineJson.force(flip.to()),
                    TimeLineSaid.turn(flip, commitment),
                    TimeLineSaid.why(flip));
        }
    }

    private static void line(StringBuilder text, Timed timed, Lane lane, String... cells) {
        List<String> all = new java.util.ArrayList<>(List.of(
                timed.scenario().file(),
                timed.scenario().name(),
                lane.row().commitment().id(),
                lane.row().subject()));
        all.addAll(List.of(cells));
        CsvText.line(text, all);
    }
}
