package org.tradepact.report;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Missing;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.explore.Beside;
import org.tradepact.explore.Conflict;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Ratification;
import org.tradepact.fact.Stated;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** What entry into force would start, as JSON. The names are a contract with those who read them. */
public final class RatificationJson {
    private final JsonGenerator out;
    private final MilestoneJson milestones;

    private RatificationJson(JsonGenerator out) {
        this.out = out;
        this.milestones = new MilestoneJson(out);
    }

    public static String write(Ratification all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new RatificationJson(out).ratification(all);
        }
        return text.append('\n').toString();
    }

    private void ratification(Ratification all) {
        out.writeStartObject();
        out.writeStringProperty("pack", all.pack().name());
        out.writeStringProperty("text", all.entering().text().id());
        out.writeStringProperty("on", all.entering().on().toString());
        out.writeStringProperty("knownUntil", all.pack().knownUntil().toString());
        out.writeStringProperty("said", RatificationSaid.brief(all));
        entry(all);
        milestones.texts("doubts", RatificationSaid.doubts(all));
        clauses("atOnce", all.atOnce());
        milestones.array(
                "deadlines", all.dues().stream().map(Milestone.class::cast).toList());
        clauses("rights", all.rights());
        out.writeArrayPropertyStart("beside");
        all.beside().forEach(beside -> beside(beside, all));
        out.writeEndArray();
        out.writeArrayPropertyStart("measures");
        all.measures().conflicts().forEach(this::conflict);
        out.writeEndArray();
        milestones.texts("measuresAsked", all.measures().asked());
        milestones.texts(
                "daysAsked",
                all.measures().days().stream().map(Object::toString).toList());
        out.writeNumberProperty("evaluated", all.measures().evaluated());
        clauses("undecided", all.undecided());
        milestones.texts("notes", RatificationSaid.notes(all));
        out.writeEndObject();
    }

    /** The event that the text counts from, and the days of it that lead to the day. */
    private void entry(Ratification all) {
        out.writeObjectPropertyStart("entry");
        out.writeStringProperty("after", all.entering().text().entry().after().key());
        out.writeStringProperty("period", all.entering().text().entry().period().toString());
        out.writeStringProperty("clause", all.entering().text().entry().clause());
        milestones.texts(
                "days",
                all.entering().eventDays().stream().map(Object::toString).toList());
        out.writeEndObject();
    }

    private void clauses(String name, List<Commitment> clauses) {
        out.writeArrayPropertyStart(name);
        for (Commitment clause : clauses) {
            out.writeStartObject();
            milestones.clause(clause);
            out.writeStringProperty("title", clause.title());
            out.writeStringProperty("owed", ExamWords.kebab(clause.owed()));
            out.writeStringProperty("modality", ExamWords.kebab(clause.modality()));
            milestones.texts(
                    "hangsOn",
                    clause.limits().stream()
                            .filter(Commitment.Limit::judgment)
                            .map(Commitment.Limit::words)
                            .toList());
            out.writeStringProperty("encoding", ExamWords.kebab(clause.encoding()));
            out.writeStringProperty("encodingNote", clause.encodingNote().strip());
            milestones.texts("sources", clause.sources());
            out.writeStringProperty("confidence", ExamWords.kebab(clause.confidence()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void beside(Beside beside, Ratification all) {
        out.writeStartObject();
        out.writeStringProperty("text", beside.course().instrument().id());
        out.writeStringProperty(
                "force", ExamWords.force(beside.on(all.entering().on())));
        out.writeStringProperty("said", RatificationSaid.beside(beside, all));
        out.writeArrayPropertyStart("moves");
        beside.moves().forEach(move -> {
            out.writeStartObject();
            milestones.clause(move.clause());
            out.writeName("reading");
            milestones.reading(move.read().pivot(), move.read().option());
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeEndObject();
    }

    private void conflict(Conflict conflict) {
        out.writeStartObject();
        milestones.clause(conflict.first().commitment());
        milestones.texts("subjects", conflict.facts().stream().map(Stated::id).toList());
        out.writeBooleanProperty("changes", conflict.changes());
        conflict.without().ifPresent(row -> {
            out.writeName("without");
            out.writeStartObject();
            answer(row);
            out.writeEndObject();
        });
        out.writeArrayPropertyStart("turns");
        for (Conflict.Turn turn : conflict.turns()) {
            out.writeStartObject();
            out.writeStringProperty("from", turn.from().toString());
            answer(turn.row());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void answer(Row row) {
        out.writeStringProperty("verdict", ExamWords.verdict(row.verdict()));
        out.writeStringProperty("force", ExamWords.force(row.force()));
        out.writeStringProperty("said", Said.of(row));
        out.writeArrayPropertyStart("readings");
        Stream.concat(row.readings().stream(), row.force().lines().stream()).forEach(line -> reading(row, line));
        out.writeEndArray();
        out.writeArrayPropertyStart("missing");
        for (Missing missing : row.missing()) {
            out.writeStartObject();
            out.writeStringProperty("slot", missing.slot().toString());
            out.writeStringProperty("kind", ExamWords.kebab(missing.kind()));
            out.writeStringProperty("question", missing.asks());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void reading(Row row, ReadingLine line) {
        out.writeStartObject();
        out.writeStringProperty("under", Said.under(row, line));
        out.writeName("reading");
        milestones.reading(line.pivot(), line.option());
        out.writeEndObject();
    }
}
