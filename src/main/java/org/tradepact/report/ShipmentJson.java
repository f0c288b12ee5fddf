package org.tradepact.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.FloorLine;
import org.tradepact.border.Gate;
import org.tradepact.border.OriginAnswer;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Reason;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.finding.Consequence;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** The outcome of a shipment as JSON. The names are a contract with those who read them. */
final class ShipmentJson {
    private static final int CENTS = 2;

    private final JsonGenerator out;
    private final ShipmentAnswer answer;

    ShipmentJson(JsonGenerator out, ShipmentAnswer answer) {
        this.out = out;
        this.answer = answer;
    }

    /** Property {@code outcome}: the short answer, then each question of the journey. */
    void outcome() {
        out.writeObjectPropertyStart("outcome");
        out.writeStringProperty("answer", ExamWords.kebab(answer.may()));
        out.writeStringProperty("said", ShipmentSaid.of(answer));
        gate("leave", answer.leave());
        gate("enter", answer.enter());
        gate("price", answer.price());
        floors();
        gate("refund", answer.refund());
        assumed();
        strings("notUsed", Unused.of(answer));
        missing("missing", answer.missing());
        leads();
        origin();
        strings("noMeasuresOf", answer.unwatched().stream().map(Party::code).toList());
        out.writeNumberProperty("measuresNotReached", Measures.idle(answer));
        out.writeStringProperty("knownUntil", answer.knownUntil().toString());
        out.writeEndObject();
    }

    private void gate(String name, Gate gate) {
        out.writeObjectPropertyStart(name);
        out.writeStringProperty("state", ExamWords.gate(gate, answer));
        out.writeArrayPropertyStart("measures");
        gate.deciding().forEach(measured -> measure(measured, gate.kind()));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void measure(Measured measured, Consequence.Gate gate) {
        Commitment measure = measured.measure();
        out.writeStartObject();
        out.writeStringProperty("measure", measure.id());
        out.writeStringProperty("pack", measure.pack());
        out.writeStringProperty("clause", measure.clause());
        out.writeStringProperty(
                "outcome",
                measured.effect().map(e -> ExamWords.kebab(e.outcome())).orElse("undetermined"));
        TreeSet<Consequence> possible = new TreeSet<>();
        measured.possible().forEach(effect -> possible.addAll(Consequences.own(effect, gate)));
        List<String> words = possible.stream().map(ExamWords::kebab).toList();
        strings("consequences", measured.open() ? List.of() : words);
        strings("possible", measured.open() ? words : List.of());
        missing("missing", measured.missing());
        out.writeStringProperty("why", Consequences.of(measured, gate));
        strings("because", measured.because().stream().map(Because::of).toList());
        strings(
                "known",
                measured.known().stream()
                        .map(fact -> KnownSaid.of(fact, answer))
                        .toList());
        strings("sources", List.copyOf(Measures.sources(measured)));
        out.writeEndObject();
    }

    private void floors() {
        out.writeArrayPropertyStart("floors");
        for (FloorLine line : answer.floors()) {
            out.writeStartObject();
            out.writeStringProperty("measure", line.measure());
            out.writeStringProperty("floor", line.floor());
            out.writeStringProperty("side", ExamWords.kebab(line.amount().side()));
            money("price", line.amount().price());
            money("perKilogram", line.amount().perKilogram());
            money("total", line.amount().total());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void money(String name, Money money) {
        out.writeObjectPropertyStart(name);
        out.writeStringProperty("currency", money.currency());
        BigDecimal amount = money.amount();
        out.writeNumberProperty(
                "amount", amount.scale() < CENTS ? amount.setScale(CENTS, RoundingMode.UNNECESSARY) : amount);
        out.writeEndObject();
    }

    private void assumed() {
        out.writeArrayPropertyStart("assumed");
        for (Reason reason : answer.assumed()) {
            out.writeStartObject();
            out.writeStringProperty("slot", reason.slot().toString());
            out.writeStringProperty("value", reason.value().toString());
            out.writeStringProperty("text", Reasons.sentence(reason));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void missing(String name, List<Missing> missing) {
        out.writeArrayPropertyStart(name);
        for (Missing one : missing) {
            out.writeStartObject();
            out.writeStringProperty("slot", one.slot().toString());
            out.writeStringProperty("kind", ExamWords.kebab(one.kind()));
            out.writeStringProperty("question", one.asks());
            out.writeStringProperty("state", ShipmentGaps.toState(one, answer));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void leads() {
        out.writeArrayPropertyStart("leads");
        answer.leads().forEach(lead -> {
            out.writeStartObject();
            out.writeStringProperty("said", lead.said().name());
            out.writeStringProperty("known", lead.known().name());
            out.writeStringProperty("fact", lead.fact());
            out.writeEndObject();
        });
        out.writeEndArray();
    }

    private void origin() {
        out.writeArrayPropertyStart("origin");
        for (OriginAnswer test : answer.origin()) {
            out.writeStartObject();
            out.writeStringProperty("test", test.id());
            out.writeStringProperty("rule", ExamWords.kebab(test.rule()));
            out.writeStringProperty("result", ExamWords.kebab(test.result()));
            DutyJson.number(out, "contentPercent", test.content().stream().findFirst());
            out.writeStringProperty("why", test.why());
            missing("missing", test.missing());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void strings(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
