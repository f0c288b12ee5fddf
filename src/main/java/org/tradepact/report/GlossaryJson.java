package org.tradepact.report;

import java.io.StringWriter;
import java.util.List;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.learn.reference.GlossaryTerm;
import org.tradepact.scenario.Scenario;
import tools.jackson.core.JsonGenerator;

/** Terms and doctrines for machines. */
public final class GlossaryJson {
    private GlossaryJson() {}

    public static String write(List<EntryShown> entries) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonText.to(text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("entries");
            entries.forEach(entry -> entry(json, entry));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    static void entry(JsonGenerator json, EntryShown shown) {
        json.writeStartObject();
        json.writeStringProperty("id", shown.entry().id());
        json.writeStringProperty("kind", shown.entry() instanceof Doctrine ? "doctrine" : "term");
        json.writeStringProperty("name", shown.entry().name());
        if (shown.entry() instanceof Doctrine doctrine) {
            json.writeStringProperty("rule", doctrine.rule());
            json.writeStringProperty("mistaken", doctrine.mistaken());
            strings(json, "clauses", doctrine.clauses());
            strings(json, "terms", doctrine.terms());
        } else if (shown.entry() instanceof GlossaryTerm term) {
            json.writeStringProperty("group", term.group());
            json.writeArrayPropertyStart("unlike");
            for (GlossaryTerm.Confused confused : term.confused()) {
                json.writeStartObject();
                json.writeStringProperty("term", confused.term());
                json.writeStringProperty("because", confused.because());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeStringProperty("means", shown.entry().means());
        strings(json, "also", shown.entry().also());
        strings(json, "sources", shown.entry().sources());
        json.writeArrayPropertyStart("cases");
        shown.cases().forEach(checked -> answered(json, checked));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void answered(JsonGenerator json, Checked checked) {
        Scenario scenario = checked.scenario();
        json.writeStartObject();
        json.writeStringProperty("file", scenario.file());
        json.writeStringProperty("title", scenario.title());
        json.writeStringProperty("case", scenario.name());
        json.writeStringProperty("question", scenario.question());
        json.writeStringProperty("asOf", scenario.asks().asOf().toString());
        json.writeStringProperty("supposed", ExampleSaid.supposed(checked));
        json.writeArrayPropertyStart("answers");
        for (ExampleSaid.Line line : ExampleSaid.of(checked)) {
            json.writeStartObject();
            json.writeStringProperty("about", line.about());
            json.writeStringProperty("said", line.said());
            if (!line.verdict().isEmpty()) {
                json.writeStringProperty("verdict", line.verdict());
                json.writeStringProperty("force", line.force());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("why", scenario.why().strip());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
