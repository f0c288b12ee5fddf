package org.tradepact.report;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.Flip;
import org.tradepact.explore.Lane;
import org.tradepact.explore.Segment;
import org.tradepact.explore.Stance;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** Time lines as JSON. The names are a contract with those who read them. */
public final class TimeLineJson {
    private final JsonGenerator out;

    private TimeLineJson(JsonGenerator out) {
        this.out = out;
    }

    public static String write(List<Timed> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new TimeLineJson(out).lines(all);
        }
        return text.append('\n').toString();
    }

    private void lines(List<Timed> all) {
        out.writeStartObject();
        out.writeArrayPropertyStart("timelines");
        all.forEach(this::line);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void line(Timed timed) {
        out.writeStartObject();
        out.writeStringProperty("file", timed.scenario().file());
        out.writeStringProperty("name", timed.scenario().name());
        out.writeStringProperty("title", timed.scenario().title());
        out.writeStringProperty("until", timed.line().until().toString());
        out.writeNumberProperty("evaluated", timed.line().asked());
        out.writeArrayPropertyStart("rows");
        timed.line().lanes().forEach(this::lane);
        out.writeEndArray();
        texts("untouched", timed.line().untouched());
        texts("notes", TimeLineSaid.notes(timed));
        out.writeEndObject();
    }

    private void texts(String name, List<String> all) {
        out.writeArrayPropertyStart(name);
        all.forEach(out::writeString);
        out.writeEndArray();
    }

    private void lane(Lane lane) {
        out.writeStartObject();
        out.writeStringProperty("commitment", lane.row().commitment().id());
        out.writeStringProperty("subject", lane.row().subject());
        out.writeArrayPropertyStart("segments");
        lane.segments().forEach(this::segment);
        out.writeEndArray();
        out.writeArrayPropertyStart("flips");
        lane.flips().forEach(flip -> flip(flip, lane.row().commitment()));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** A segment without {@code from} begins before all that is mentioned, one without {@code until} goes on. */
    private void segment(Segment segment) {
        out.writeStartObject();
        day("from", segment.first() ? null : segment.from());
        day("until", segment.last() ? null : segment.until());
        out.writeStringProperty("verdict", ExamWords.kebab(segment.stance().verdict()));
        out.writeStringProperty("force", ExamWords.force(segment.row().force()));
        out.writeStringProperty("said", Said.of(segment.row()));
        out.writeEndObject();
    }

    private void flip(Flip flip, Commitment commitment) {
        out.writeStartObject();
        boolean known = TimeLineSaid.day(flip.when()).isPresent();
        out.writeStringProperty(known ? "on" : "expression", TimeLineSaid.when(flip, commitment));
        out.writeStringProperty("from", ExamWords.kebab(flip.from().verdict()));
        out.writeStringProperty("to", ExamWords.kebab(flip.to().verdict()));
        out.writeStringProperty("fromForce", force(flip.from()));
        out.writeStringProperty("toForce", force(flip.to()));
        out.writeStringProperty("said", TimeLineSaid.turn(flip, commitment));
        out.writeStringProperty("why", TimeLineSaid.why(flip));
        out.writeEndObject();
    }

    /** As {@link ExamWords#force(org.tradepact.check.ForceAnswer)} has it. */
    static String force(Stance stance) {
        if (stance.open()) {
            return "undetermined";
        }
        return stance.contested() ? "contested" : ExamWords.kebab(stance.force());
    }

    private void day(String name, @org.jspecify.annotations.Nullable LocalDate day) {
        if (day == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, day.toString());
        }
    }
}
