package org.tradepact.report;

import org.tradepact.explore.Mark;
import tools.jackson.core.JsonGenerator;

/** What sets a boundary, as JSON: the clause, and what of it stands there with its source. */
final class SweepMarks {
    private SweepMarks() {}

    static void write(Mark mark, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("clause", mark.clause().id());
        if (mark instanceof Mark.Says says) {
            entry(out, "term", says.term().term().id(), says.term().source());
        } else if (mark instanceof Mark.Charges charges) {
            entry(out, "heading", charges.heading().heading(), charges.heading().source());
            out.writeStringProperty("what", SweepSaid.kebab(charges.what()));
        } else if (mark instanceof Mark.Happens happens) {
            entry(out, "text", happens.text().id(), happens.event().source());
            out.writeStringProperty("what", happens.event().kind().key());
        } else if (mark instanceof Mark.Disputed disputed) {
            entry(out, "text", disputed.text().id(), disputed.challenge().source());
            out.writeStringProperty("what", SweepSaid.kebab(disputed.challenge().kind()));
        } else if (mark instanceof Mark.Meets meets) {
            out.writeStringProperty("slot", meets.slot().toString());
        } else if (mark instanceof Mark.Asked asked) {
            out.writeStringProperty("asOf", asked.day().toString());
        } else if (mark instanceof Mark.Decides decides) {
            entry(
                    out,
                    "reason",
                    decides.reason().slot().toString(),
                    decides.reason().source());
            out.writeStringProperty("side", decides.after() ? "after" : "before");
        }
        out.writeStringProperty("said", SweepSaid.mark(mark));
        out.writeEndObject();
    }

    private static void entry(JsonGenerator out, String name, String value, String source) {
        out.writeStringProperty(name, value);
        if (!source.isEmpty()) {
            out.writeStringProperty("source", source);
        }
    }
}
