package org.tradepact.report;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.AnswerContrast;
import org.tradepact.explore.Contrasted;
import org.tradepact.explore.Edit;
import org.tradepact.explore.Gist;
import org.tradepact.explore.PackContrast;
import org.tradepact.explore.Roles;
import org.tradepact.explore.RowContrast;
import org.tradepact.explore.Told;
import org.tradepact.explore.Witness;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stated;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** Differences as JSON. The names are a contract with those who read them. */
public final class ContrastJson {
    private final JsonGenerator out;

    private ContrastJson(JsonGenerator out) {
        this.out = out;
    }

    /** Two versions of a pack, or two agreements on a topic. @param most the most cases of a clause and a kind of fact */
    public static String write(PackContrast contrast, String first, String second, int most) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new ContrastJson(out).packs(contrast, first, second, most);
        }
        return text.append('\n').toString();
    }

    /** Pairs of scenarios or of saved answers. */
    public static String write(List<AnswerContrast> all, List<String> notes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            ContrastJson json = new ContrastJson(out);
            out.writeStartObject();
            out.writeArrayPropertyStart("pairs");
            all.forEach(json::pair);
            out.writeEndArray();
            out.writeBooleanProperty("differs", all.stream().anyMatch(AnswerContrast::differs));
            json.strings("notes", notes);
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private void pair(AnswerContrast pair) {
        out.writeStartObject();
        out.writeStringProperty("name", pair.name());
        out.writeStringProperty("one", pair.one());
        out.writeStringProperty("other", pair.other());
        edits(pair.edits());
        out.writeArrayPropertyStart("rows");
        pair.rows().forEach(this::row);
        out.writeEndArray();
        out.writeNumberProperty("same", pair.same());
        out.writeEndObject();
    }

    private void row(RowContrast row) {
        out.writeStartObject();
        Told told = row.any();
        out.writeStringProperty("commitment", told.commitment());
        out.writeStringProperty("pack", told.pack());
        out.writeStringProperty("clause", told.clause());
        out.writeStringProperty("subject", told.subject());
        out.writeBooleanProperty("touched", told.touched());
        differs(row.differs());
        row.one().ifPresentOrElse(one -> answer("one", one.gist(), one.said()), () -> out.writeNullProperty("one"));
        row.other()
                .ifPresentOrElse(
                        other -> answer("other", other.gist(), other.said()), () -> out.writeNullProperty("other"));
        reasons(row.reasons());
        out.writeEndObject();
    }

    private void packs(PackContrast contrast, String first, String second, int most) {
        out.writeStartObject();
        out.writeStringProperty("one", first);
        out.writeStringProperty("other", second);
        out.writeStringProperty("topic", contrast.topic());
        out.writeStringProperty("entryIntoForce", contrast.setting().entry().toString());
        edits(contrast.edits());
        out.writeArrayPropertyStart("clauses");
        contrast.clauses().forEach(this::clause);
        out.writeEndArray();
        strings("onlyInOne", contrast.alone().stream().map(Commitment::id).toList());
        strings(
                "onlyInOther",
                contrast.otherAlone().stream().map(Commitment::id).toList());
        out.writeBooleanProperty("differs", contrast.differs());
        out.writeNumberProperty("tried", contrast.tried());
        out.writeNumberProperty("bound", most);
        out.writeBooleanProperty("interrupted", contrast.interrupted());
        out.writeEndObject();
    }

    private void clause(Contrasted pair) {
        out.writeStartObject();
        commitment("one", pair.one().commitment());
        commitment("other", pair.other().commitment());
        out.writeBooleanProperty("decided", pair.decided());
        strings("conduct", pair.kinds());
        out.writeNumberProperty("tried", pair.tried());
        out.writeBooleanProperty("whole", pair.whole());
        out.writeArrayPropertyStart("witnesses");
        pair.witnesses().forEach(witness -> witness(witness, pair));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void commitment(String name, Commitment commitment) {
        out.writeObjectPropertyStart(name);
        out.writeStringProperty("commitment", commitment.id());
        out.writeStringProperty("clause", commitment.clause());
        out.writeStringProperty("title", commitment.title());
        out.writeStringProperty("deadline", commitment.deadline().toString());
        out.writeStringProperty("owed", ExamWords.kebab(commitment.owed()));
        out.writeEndObject();
    }

    private void witness(Witness witness, Contrasted pair) {
        out.writeStartObject();
        out.writeStringProperty("asOf", witness.asks().asOf().toString());
        out.writeBooleanProperty("inForceAssumed", !witness.asks().assume().isEmpty());
        facts("facts", witness.asks().facts(), true);
        facts("none", witness.asks().none(), false);
        strings("special", witness.special().stream().map(Object::toString).toList());
        differs(witness.differs());
        answer("one", Gist.of(witness.one()), Said.of(witness.one()));
        answer("other", Gist.of(witness.other()), Said.of(witness.other()));
        Roles roles = pair.other().roles();
        reasons(RowContrast.Reasons.of(Telling.of(witness.one(), Roles.SAME), Telling.of(witness.other(), roles)));
        out.writeNumberProperty("like", witness.like());
        out.writeEndObject();
    }

    private void facts(String name, List<Stated> facts, boolean ids) {
        out.writeArrayPropertyStart(name);
        for (Stated fact : facts) {
            out.writeStartObject();
            out.writeStringProperty("kind", Kind.of(fact.kind()).name());
            if (ids) {
                out.writeStringProperty("id", fact.id());
            }
            new TreeMap<>(fact.said())
                    .forEach((component, value) -> out.writeStringProperty(component, ContrastSaid.value(value)));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void edits(List<Edit> edits) {
        out.writeArrayPropertyStart("edits");
        for (Edit edit : edits) {
            out.writeStartObject();
            out.writeStringProperty("part", ExamWords.kebab(edit.part()));
            out.writeStringProperty("of", edit.of());
            out.writeStringProperty("field", edit.field());
            edit.before()
                    .ifPresentOrElse(
                            value -> out.writeStringProperty("before", ContrastSaid.value(value)),
                            () -> out.writeNullProperty("before"));
            edit.after()
                    .ifPresentOrElse(
                            value -> out.writeStringProperty("after", ContrastSaid.value(value)),
                            () -> out.writeNullProperty("after"));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void differs(java.util.Set<Gist.Aspect> aspects) {
        strings("differs", aspects.stream().map(ExamWords::kebab).toList());
    }

    private void answer(String name, Gist gist, String said) {
        out.writeObjectPropertyStart(name);
        out.writeStringProperty("verdict", gist.verdict());
        out.writeStringProperty("force", gist.force());
        out.writeStringProperty("said", said);
        orNull("due", gist.due());
        orNull("since", gist.since());
        out.writeArrayPropertyStart("breached");
        for (Span span : gist.breached()) {
            out.writeStartObject();
            out.writeStringProperty("from", span.from().toString());
            orNull(
                    "until",
                    span.until().equals(LocalDate.MAX) ? "" : span.until().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
        strings("missing", gist.missing());
        out.writeEndObject();
    }

    private void reasons(RowContrast.Reasons reasons) {
        out.writeObjectPropertyStart("reasons");
        strings("onlyOne", reasons.gone().stream().map(Told.Reason::text).toList());
        strings("onlyOther", reasons.come().stream().map(Told.Reason::text).toList());
        out.writeArrayPropertyStart("otherwise");
        for (RowContrast.Reasons.Pair pair : reasons.otherwise()) {
            out.writeStartObject();
            out.writeStringProperty("one", pair.one().text());
            out.writeStringProperty("other", pair.other().text());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void strings(String name, List<String> all) {
        out.writeArrayPropertyStart(name);
        all.forEach(out::writeString);
        out.writeEndArray();
    }

    private void orNull(String name, String value) {
        if (value.isEmpty()) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
    }
}
