package org.tradepact.report;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Problem;
import org.tradepact.scenario.Exam;
import org.tradepact.scenario.ExamWords;
import org.tradepact.scenario.Scenario;
import tools.jackson.core.JsonGenerator;

/** Answers as JSON. The names are a contract with those who read them. */
final class Json {
    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    static String write(Run run) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new Json(out).run(run);
        }
        return text.append('\n').toString();
    }

    private void run(Run run) {
        out.writeStartObject();
        out.writeArrayPropertyStart("scenarios");
        run.checked().forEach(this::scenario);
        out.writeEndArray();
        out.writeArrayPropertyStart("problems");
        run.problems().forEach(this::problem);
        out.writeEndArray();
        Tally tally = run.tally();
        out.writeObjectPropertyStart("summary");
        out.writeNumberProperty("scenarios", tally.scenarios());
        out.writeNumberProperty("pass", tally.passed());
        out.writeNumberProperty("fail", tally.failed());
        out.writeNumberProperty("unchecked", tally.unchecked());
        out.writeNumberProperty("filesWithMistakes", tally.wrong());
        out.writeEndObject();
        sources(run);
        out.writeEndObject();
    }

    private void problem(Problem problem) {
        out.writeStartObject();
        out.writeStringProperty("file", problem.at().file());
        out.writeNumberProperty("line", problem.at().line());
        out.writeNumberProperty("column", problem.at().column());
        out.writeStringProperty("message", problem.sentence());
        out.writeEndObject();
    }

    /** Descriptions of the sources that the answers cite. */
    private void sources(Run run) {
        Set<String> cited = new TreeSet<>();
        run.checked().forEach(c -> {
            rows(c).forEach(row -> cited.addAll(Cited.by(row)));
            c.shipments().forEach(shipment -> cited.addAll(Measures.allSources(shipment)));
        });
        out.writeObjectPropertyStart("sources");
        new TreeMap<>(run.sources()).forEach((id, description) -> {
            if (cited.contains(id)) {
                out.writeStringProperty(id, description);
            }
        });
        out.writeEndObject();
    }

    private void scenario(Checked checked) {
        Scenario scenario = checked.scenario();
        out.writeStartObject();
        out.writeStringProperty("file", scenario.file());
        out.writeStringProperty("name", scenario.name());
        out.writeStringProperty("title", scenario.title());
        out.writeStringProperty("question", scenario.question());
        out.writeStringProperty("asOf", scenario.asks().asOf().toString());
        out.writeStringProperty("result", ExamWords.kebab(checked.exam().result()));
        mismatches(checked.exam());
        out.writeArrayPropertyStart("verdicts");
        rows(checked).forEach(row -> row(row, checked));
        out.writeEndArray();
        shipments(checked);
        known(checked);
        strings(
                "notCovered",
                Stream.concat(
                                !checked.shipments().isEmpty() && rows(checked).isEmpty()
                                        ? Stream.<Commitment>empty()
                                        : checked.answer().notCovered().stream(),
                                checked.shipments().stream().flatMap(s -> Gates.notCovered(s).stream()))
                        .map(Commitment::id)
                        .distinct()
                        .toList());
        out.writeEndObject();
    }

    /** All answers; beside shipments only those that stated facts have a part in, since a trader owes no government's duties. */
    private static List<Row> rows(Checked checked) {
        return checked.answer().rows().stream()
                .filter(row -> checked.shipments().isEmpty() || Gates.touched(row))
                .toList();
    }

    /** Each shipment; the only one of a scenario also speaks for the scenario itself. */
    private void shipments(Checked checked) {
        out.writeArrayPropertyStart("shipments");
        checked.shipments().forEach(answer -> shipment(answer, checked));
        out.writeEndArray();
        if (checked.shipments().size() == 1) {
            ShipmentAnswer only = checked.shipments().get(0);
            new DutyJson(out, only).duty();
            new ShipmentJson(out, only).outcome();
        }
    }

    private void shipment(ShipmentAnswer answer, Checked checked) {
        out.writeStartObject();
        out.writeStringProperty("id", answer.shipment().id());
        out.writeStringProperty("said", ShipmentSaid.of(answer));
        out.writeStringProperty("goods", ShipmentSaid.goods(answer));
        new DutyJson(out, answer).duty();
        new ShipmentJson(out, answer).outcome();
        Checked touched = new Checked(checked.scenario(), answer.touched(), List.of(), checked.exam());
        out.writeArrayPropertyStart("commitments");
        Treated.rows(answer).forEach(row -> row(row, touched));
        out.writeEndArray();
        out.writeStringProperty("knownUntil", answer.knownUntil().toString());
        strings(
                "notCovered",
                Gates.notCovered(answer).stream().map(Commitment::id).toList());
        out.writeEndObject();
    }

    private void mismatches(Exam exam) {
        out.writeArrayPropertyStart("mismatches");
        for (Exam.Mismatch mismatch : exam.mismatches()) {
            out.writeStartObject();
            out.writeStringProperty("file", mismatch.at().file());
            out.writeNumberProperty("line", mismatch.at().line());
            out.writeStringProperty("message", mismatch.sentence());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void known(Checked checked) {
        Stream.concat(
                        rows(checked).stream()
                                .map(row -> row.force().course().instrument().knownUntil()),
                        checked.shipments().stream().map(ShipmentAnswer::knownUntil))
                .min(LocalDate::compareTo)
                .ifPresentOrElse(
                        day -> out.writeStringProperty("knownUntil", day.toString()),
                        () -> out.writeNullProperty("knownUntil"));
    }

    private void row(Row row, Checked checked) {
        Commitment commitment = row.commitment();
        out.writeStartObject();
        out.writeStringProperty("commitment", commitment.id());
        out.writeStringProperty("pack", commitment.pack());
        out.writeStringProperty("clause", commitment.clause());
        out.writeStringProperty("subject", row.subject());
        out.writeStringProperty("verdict", ExamWords.verdict(row.verdict()));
        out.writeStringProperty("force", ExamWords.force(row.force()));
        out.writeStringProperty("said", Said.of(row));
        orNull("due", Dues.of(row));
        orNull(
                "since",
                row.breached().isEmpty() ? "" : row.breached().get(0).from().toString());
        spans(row.breached());
        out.writeBooleanProperty("standingDuty", row.duty());
        out.writeBooleanProperty("touched", row.touched());
        missing(row);
        readings(row);
        because(row);
        facts(row, checked);
        strings("sources", List.copyOf(Cited.by(row)));
        out.writeEndObject();
    }

    private void spans(List<Span> spans) {
        out.writeArrayPropertyStart("breached");
        for (Span span : spans) {
            out.writeStartObject();
            out.writeStringProperty("from", span.from().toString());
            orNull("until", Said.ended(span) ? span.until().toString() : "");
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void missing(Row row) {
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

    private void readings(Row row) {
        out.writeArrayPropertyStart("readings");
        row.readings().forEach(this::reading);
        row.force().lines().forEach(this::reading);
        out.writeEndArray();
    }

    private void reading(ReadingLine line) {
        Pivot.Option option = line.option();
        out.writeStartObject();
        out.writeStringProperty("pivot", line.pivot().id());
        out.writeStringProperty("turnsOn", line.pivot().turnsOn());
        out.writeStringProperty("option", option.id());
        out.writeStringProperty("means", option.means());
        if (line.forces().isEmpty()) {
            out.writeStringProperty(
                    "verdict",
                    String.join(
                            " or ",
                            line.verdicts().stream().map(ExamWords::verdict).toList()));
        } else {
            out.writeStringProperty(
                    "force",
                    String.join(
                            " or ", line.forces().stream().map(ExamWords::force).toList()));
        }
        out.writeStringProperty("heldBy", option.heldBy());
        out.writeStringProperty("alsoHeldBy", option.alsoHeldBy());
        out.writeStringProperty("standing", ExamWords.kebab(option.standing()));
        out.writeStringProperty("source", Said.sources(option));
        out.writeEndObject();
    }

    private void because(Row row) {
        out.writeArrayPropertyStart("because");
        for (Reason reason : row.because().reasons()) {
            out.writeStartObject();
            out.writeStringProperty("slot", reason.slot().toString());
            out.writeStringProperty("text", Reasons.sentence(reason));
            out.writeStringProperty("value", reason.value().toString());
            reason.at().ifPresent(at -> {
                out.writeStringProperty("file", at.file());
                out.writeNumberProperty("line", at.line());
            });
            if (!reason.source().isEmpty()) {
                out.writeStringProperty("source", reason.source());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void facts(Row row, Checked checked) {
        out.writeArrayPropertyStart("facts");
        for (Stated fact : Subjects.facts(row, checked)) {
            out.writeStartObject();
            out.writeStringProperty("id", fact.id());
            var at = fact.at().get("");
            if (at != null) {
                out.writeStringProperty("file", at.file());
                out.writeNumberProperty("line", at.line());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void strings(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
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
