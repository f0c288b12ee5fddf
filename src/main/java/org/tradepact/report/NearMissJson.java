package org.tradepact.report;

import java.io.StringWriter;
import java.util.Locale;
import org.tradepact.explore.NearMiss;
import tools.jackson.core.JsonGenerator;

/** Boundaries of rules as JSON. The names are a contract with those who read them. */
public final class NearMissJson {
    private final JsonGenerator out;

    private NearMissJson(JsonGenerator out) {
        this.out = out;
    }

    public static String write(BoundaryReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new NearMissJson(out).report(report);
        }
        return text.append('\n').toString();
    }

    private void report(BoundaryReport report) {
        out.writeStartObject();
        out.writeArrayPropertyStart("boundaries");
        report.surveyed()
                .found()
                .forEach(miss -> boundary(miss, report.justified().get(miss)));
        out.writeEndArray();
        out.writeObjectPropertyStart("summary");
        out.writeNumberProperty("tested", report.count(NearMiss.State.TESTED));
        out.writeNumberProperty("untested", report.wanting().size());
        out.writeNumberProperty("justified", report.justified().size());
        out.writeNumberProperty("silent", report.count(NearMiss.State.SILENT));
        out.writeNumberProperty("expectations", report.surveyed().cases());
        out.writeNumberProperty("asked", report.surveyed().asked());
        out.writeNumberProperty("leftOut", report.surveyed().leftOut().size());
        out.writeArrayPropertyStart("unreached");
        report.surveyed().unreached().forEach(out::writeString);
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void boundary(NearMiss miss, @org.jspecify.annotations.Nullable String because) {
        out.writeStartObject();
        out.writeStringProperty("commitment", miss.boundary().commitment());
        out.writeStringProperty("rule", miss.boundary().rule());
        out.writeStringProperty("file", miss.boundary().at().file());
        out.writeNumberProperty("line", miss.boundary().at().line());
        out.writeStringProperty("looksAt", miss.boundary().name());
        if (miss.side() != NearMiss.Side.NONE) {
            out.writeStringProperty("side", lower(miss.side()));
        }
        out.writeStringProperty("state", because == null ? lower(miss.state()) : "justified");
        if (because != null) {
            out.writeStringProperty("because", because);
        }
        if (!miss.lacks().isEmpty()) {
            out.writeArrayPropertyStart("lacks");
            miss.lacks().forEach(lack -> out.writeString(lower(lack)));
            out.writeEndArray();
        }
        miss.pair().ifPresent(pair -> {
            out.writeStringProperty("nearest", NearMissSaid.near(pair));
            out.writeStringProperty("holds", NearMissSaid.end(pair, true));
            out.writeStringProperty("kept", NearMissSaid.end(pair, false));
        });
        out.writeEndObject();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
