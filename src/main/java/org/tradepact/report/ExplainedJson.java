package org.tradepact.report;

import java.io.StringWriter;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** Clauses, terms and doctrines for machines: a clause as the register has it, with its force and its readings. */
public final class ExplainedJson {
    private ExplainedJson() {}

    public static String write(Explained all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            out.writeStartObject();
            out.writeStringProperty("asOf", all.asOf().toString());
            all.topic().ifPresent(topic -> topic(out, topic));
            out.writeArrayPropertyStart("commitments");
            all.clauses().forEach(side -> clause(out, side, all));
            out.writeEndArray();
            out.writeArrayPropertyStart("entries");
            all.entries().forEach(entry -> GlossaryJson.entry(out, entry));
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void topic(JsonGenerator out, Explained.Topic topic) {
        out.writeStringProperty("topic", topic.id());
        out.writeStringProperty("title", topic.title());
        out.writeArrayPropertyStart("counterparts");
        for (List<Commitment> group : topic.found().groups()) {
            out.writeStartArray();
            group.forEach(clause -> out.writeString(clause.id()));
            out.writeEndArray();
        }
        out.writeEndArray();
        strings(out, "alone", topic.found().alone().stream().map(Commitment::id).toList());
        strings(
                out,
                "silentPacks",
                topic.found().silent().stream().map(pack -> pack.name()).toList());
    }

    private static void clause(JsonGenerator out, SideBySide.Side side, Explained all) {
        Commitment clause = side.clause();
        out.writeStartObject();
        Register.fields(out, clause);
        out.writeStringProperty("force", ExamWords.force(side.force()));
        out.writeStringProperty("saidForce", Weight.of(side.force(), all.asOf()));
        String due = Card.due(clause, side.force(), all.asOf());
        if (due.isEmpty()) {
            out.writeNullProperty("due");
        } else {
            out.writeStringProperty("due", due);
        }
        strings(out, "limits", clause.limits().stream().map(Card::limit).toList());
        strings(out, "silentOn", clause.silentOn());
        out.writeArrayPropertyStart("readings");
        for (Pivot pivot : clause.pivots()) {
            for (Pivot.Option option : pivot.options()) {
                out.writeStartObject();
                out.writeStringProperty("pivot", pivot.id());
                out.writeStringProperty("turnsOn", pivot.turnsOn());
                out.writeStringProperty("option", option.id());
                out.writeStringProperty("means", option.means());
                out.writeStringProperty("heldBy", option.heldBy());
                out.writeStringProperty("standing", ExamWords.kebab(option.standing()));
                strings(out, "sources", option.sources());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void strings(JsonGenerator out, String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
