package org.tradepact.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Missing;
import org.tradepact.explore.Axis;
import org.tradepact.explore.AxisReader;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Stretch;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;
import tools.jackson.core.JsonGenerator;

/** Sweeps as JSON. The names are a contract with those who read them. */
public final class SweepJson {
    private final JsonGenerator out;

    private SweepJson(JsonGenerator out) {
        this.out = out;
    }

    public static String write(List<Swept> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new SweepJson(out).sweeps(all);
        }
        return text.append('\n').toString();
    }

    private void sweeps(List<Swept> all) {
        out.writeStartObject();
        out.writeArrayPropertyStart("sweeps");
        all.forEach(this::sweep);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void sweep(Swept swept) {
        Sweep sweep = swept.sweep();
        out.writeStartObject();
        out.writeStringProperty("file", swept.scenario().file());
        out.writeStringProperty("name", swept.scenario().name());
        out.writeStringProperty("title", swept.scenario().title());
        out.writeArrayPropertyStart("vary");
        sweep.axes().forEach(this::axis);
        out.writeEndArray();
        out.writeNumberProperty("points", sweep.points());
        out.writeNumberProperty("notAsked", sweep.left());
        out.writeNumberProperty("cases", sweep.asked());
        out.writeBooleanProperty("endedEarly", sweep.ended());
        out.writeArrayPropertyStart("rows");
        sweep.tracks().forEach(track -> track(track, sweep));
        out.writeEndArray();
        out.writeArrayPropertyStart("notes");
        SweepSaid.notes(sweep).forEach(out::writeString);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void axis(Axis axis) {
        out.writeStartObject();
        out.writeStringProperty("path", axis.path());
        out.writeStringProperty("asks", axis.asks());
        out.writeStringProperty("kind", SweepSaid.kebab(axis.scale().kind()));
        out.writeArrayPropertyStart("points");
        axis.points().forEach(point -> out.writeString(AxisReader.text(point)));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void track(Track track, Sweep sweep) {
        out.writeStartObject();
        track.commitment().ifPresent(c -> out.writeStringProperty("commitment", c.id()));
        out.writeStringProperty("subject", track.subject());
        out.writeArrayPropertyStart("points");
        int width = sweep.axes().get(0).points().size();
        for (int i = 0; i < track.replies().size(); i++) {
            out.writeStartObject();
            out.writeArrayPropertyStart("at");
            out.writeString(AxisReader.text(sweep.axes().get(0).points().get(i % width)));
            if (sweep.axes().size() > 1) {
                out.writeString(AxisReader.text(sweep.axes().get(1).points().get(i / width)));
            }
            out.writeEndArray();
            answer(track.replies().get(i), track.commitment());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("stretches");
        track.stretches().forEach(stretch -> stretch(stretch, track.commitment()));
        out.writeEndArray();
        out.writeArrayPropertyStart("boundaries");
        track.boundaries().forEach(boundary -> boundary(boundary, track, sweep));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void answer(Reply reply, Optional<Commitment> commitment) {
        out.writeStringProperty("answer", SweepSaid.word(reply));
        if (reply instanceof Reply.Act act) {
            out.writeStringProperty("force", TimeLineJson.force(act.stance()));
            missing(act.missing());
        }
        if (reply instanceof Reply.Passage passage) {
            DutyJson.number(out, "totalPercent", passage.total());
            DutyJson.number(out, "owedPercent", passage.owed());
            DutyJson.number(
                    out,
                    "knownTotalPercent",
                    passage.lines().isEmpty() ? Optional.empty() : Optional.of(passage.known()));
            passage.amount()
                    .ifPresentOrElse(
                            amount -> out.writeNumberProperty("amount", amount), () -> out.writeNullProperty("amount"));
            missing(passage.missing());
        }
        out.writeStringProperty("said", SweepSaid.reply(reply, commitment));
    }

    private void missing(List<Missing> missing) {
        out.writeArrayPropertyStart("missing");
        missing.forEach(m -> out.writeString(m.slot().toString()));
        out.writeEndArray();
    }

    private void stretch(Stretch stretch, Optional<Commitment> commitment) {
        out.writeStartObject();
        out.writeStringProperty(stretch.above() ? "above" : "from", AxisReader.text(stretch.from()));
        out.writeStringProperty(stretch.below() ? "below" : "to", AxisReader.text(stretch.until()));
        out.writeStringProperty("answer", SweepSaid.word(stretch.first()));
        out.writeStringProperty("said", SweepSaid.stretch(stretch, commitment));
        out.writeEndObject();
    }

    private void boundary(Boundary boundary, Track track, Sweep sweep) {
        out.writeStartObject();
        out.writeStringProperty("path", sweep.axes().get(boundary.axis()).path());
        out.writeStringProperty(boundary.from() ? "from" : "above", AxisReader.text(boundary.at()));
        out.writeBooleanProperty("exact", boundary.exact());
        if (sweep.axes().size() > 1) {
            Axis other = sweep.axes().get(1 - boundary.axis());
            out.writeBooleanProperty("everywhere", everywhere(boundary, track, other));
            out.writeArrayPropertyStart("across");
            boundary.across()
                    .forEach(i -> out.writeString(AxisReader.text(other.points().get(i))));
            out.writeEndArray();
        }
        side("before", boundary.before(), track.commitment());
        side("after", boundary.after(), track.commitment());
        out.writeStringProperty("why", SweepSaid.why(boundary, sweep.ended()));
        out.writeArrayPropertyStart("setBy");
        boundary.marks().forEach(mark -> SweepMarks.write(mark, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Whether something turns at this value whatever the other axis says. */
    private static boolean everywhere(Boundary boundary, Track track, Axis other) {
        return track.turns().stream()
                .filter(turn -> turn.contains(boundary))
                .anyMatch(turn -> Boundary.across(turn).size() == other.points().size());
    }

    private void side(String name, Reply reply, Optional<Commitment> commitment) {
        out.writeObjectPropertyStart(name);
        answer(reply, commitment);
        out.writeEndObject();
    }
}
