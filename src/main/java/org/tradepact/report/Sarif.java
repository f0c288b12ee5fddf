package org.tradepact.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradepact.agreement.Commitment;
import tools.jackson.core.JsonGenerator;

/** Remarks in the Static Analysis Results Interchange Format 2.1.0, for code scanning. */
final class Sarif {
    private final JsonGenerator out;

    private Sarif(JsonGenerator out) {
        this.out = out;
    }

    static String write(Run run) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new Sarif(out).log(run);
        }
        return text.append('\n').toString();
    }

    private void log(Run run) {
        List<Notes> notes = Notes.of(run);
        out.writeStartObject();
        out.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        out.writeStringProperty("version", "2.1.0");
        out.writeArrayPropertyStart("runs");
        out.writeStartObject();
        out.writeObjectPropertyStart("tool");
        out.writeObjectPropertyStart("driver");
        out.writeStringProperty("name", "tradepact");
        out.writeArrayPropertyStart("rules");
        rules(run, notes).forEach(this::rule);
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        out.writeStringProperty("columnKind", "utf16CodeUnits");
        out.writeArrayPropertyStart("results");
        notes.forEach(this::result);
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private static Map<String, List<String>> rules(Run run, List<Notes> notes) {
        Map<String, List<String>> rules = new TreeMap<>();
        List<String> named = notes.stream().map(Notes::rule).toList();
        if (named.contains(Notes.INPUT)) {
            rules.put(Notes.INPUT, List.of("A file can be read", "Scenarios, packs and rules are free of mistakes."));
        }
        if (named.contains(Notes.SHIPMENT)) {
            rules.put(
                    Notes.SHIPMENT,
                    List.of("A shipment may leave and enter", "No measure that is known stops the goods at a border."));
        }
        if (named.contains(Notes.EXPECTATION)) {
            rules.put(
                    Notes.EXPECTATION, List.of("An expectation is met", "The answer is the one the scenario expects."));
        }
        run.checked().forEach(checked -> checked.answer().rows().forEach(row -> {
            Commitment commitment = row.commitment();
            if (named.contains(commitment.id())) {
                rules.put(
                        commitment.id(),
                        List.of(commitment.title(), commitment.summary().strip()));
            }
        }));
        return rules;
    }

    private void rule(String id, List<String> words) {
        out.writeStartObject();
        out.writeStringProperty("id", id);
        text("shortDescription", words.get(0));
        text("fullDescription", words.get(1));
        out.writeEndObject();
    }

    private void text(String name, String text) {
        out.writeObjectPropertyStart(name);
        out.writeStringProperty("text", text);
        out.writeEndObject();
    }

    private void result(Notes note) {
        out.writeStartObject();
        out.writeStringProperty("ruleId", note.rule());
        out.writeStringProperty("level", note.level().name().toLowerCase(java.util.Locale.ROOT));
        text("message", note.text());
        out.writeArrayPropertyStart("locations");
        out.writeStartObject();
        out.writeObjectPropertyStart("physicalLocation");
        out.writeObjectPropertyStart("artifactLocation");
        out.writeStringProperty("uri", Uris.of(note.at().file()));
        out.writeEndObject();
        if (note.at().line() > 0) {
            out.writeObjectPropertyStart("region");
            out.writeNumberProperty("startLine", note.at().line());
            out.writeNumberProperty("startColumn", Math.max(1, note.at().column()));
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }
}
