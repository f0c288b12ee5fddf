package org.tradepact.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tradepact.border.Duty;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Row;
import org.tradepact.explore.Lapse;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** The fall of a legal basis as JSON. The names are a contract with those who read them. */
public final class LapseJson {
    private final JsonGenerator out;

    private LapseJson(JsonGenerator out) {
        this.out = out;
    }

    public static String write(Lapsed lapsed) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new LapseJson(out).lapsed(lapsed);
        }
        return text.append('\n').toString();
    }

    private void lapsed(Lapsed lapsed) {
        out.writeStartObject();
        out.writeStringProperty("basis", lapsed.foundation().basis().id());
        out.writeStringProperty("how", lapsed.how().key());
        out.writeStringProperty("from", lapsed.from().toString());
        texts(
                "texts",
                lapsed.foundation().texts().stream().map(text -> text.id()).toList());
        texts(
                "falls",
                lapsed.foundation().commitments().stream().map(c -> c.id()).toList());
        texts(
                "remedies",
                lapsed.foundation().remedies().stream().map(c -> c.id()).toList());
        texts(
                "links",
                lapsed.foundation().links().stream().map(link -> link.id()).toList());
        texts("stands", lapsed.foundation().others().stream().map(c -> c.id()).toList());
        out.writeArrayPropertyStart("scenarios");
        lapsed.asked().forEach(this::asked);
        out.writeEndArray();
        out.writeObjectPropertyStart("summary");
        out.writeNumberProperty("asked", lapsed.asked().size() - lapsed.before());
        out.writeNumberProperty("turned", lapsed.turned());
        out.writeNumberProperty("kept", lapsed.kept());
        out.writeNumberProperty("askedBefore", lapsed.before());
        out.writeNumberProperty("left", lapsed.left());
        out.writeStringProperty(
                "knownUntil", LapseSaid.known(lapsed.foundation()).toString());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void asked(Lapsed.Asked asked) {
        out.writeStartObject();
        out.writeStringProperty("file", asked.scenario().file());
        out.writeStringProperty("name", asked.scenario().name());
        out.writeStringProperty("asOf", asked.scenario().asks().asOf().toString());
        out.writeStringProperty("state", ExamWords.kebab(asked.lapse().state()));
        out.writeNumberProperty("kept", asked.lapse().kept());
        out.writeArrayPropertyStart("verdicts");
        asked.lapse().rows().forEach(this::row);
        out.writeEndArray();
        out.writeArrayPropertyStart("shipments");
        asked.lapse().shipments().forEach(this::shipment);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void row(Lapse.TurnedRow turned) {
        out.writeStartObject();
        out.writeStringProperty("commitment", turned.stands().commitment().id());
        out.writeStringProperty("subject", turned.stands().subject());
        side("stands", turned.stands());
        side("fallen", turned.fallen());
        out.writeEndObject();
    }

    private void side(String name, Row row) {
        out.writeObjectPropertyStart(name);
        out.writeStringProperty("verdict", ExamWords.kebab(row.verdict()));
        out.writeStringProperty("force", ExamWords.force(row.force()));
        out.writeStringProperty("said", Said.of(row));
        out.writeEndObject();
    }

    private void shipment(Lapse.TurnedShipment turned) {
        out.writeStartObject();
        out.writeStringProperty("id", turned.stands().shipment().id());
        side("stands", turned.stands());
        side("fallen", turned.fallen());
        lines("lost", turned.lost());
        lines("gone", turned.gone());
        lines("remain", turned.remain());
        out.writeEndObject();
    }

    private void side(String name, ShipmentAnswer answer) {
        Duty duty = answer.duty();
        out.writeObjectPropertyStart(name);
        out.writeStringProperty("may", ExamWords.kebab(answer.may()));
        number("totalPercent", duty.total());
        number("owedPercent", duty.owed());
        number("amount", duty.amount());
        out.writeEndObject();
    }

    private void lines(String name, List<DutyLine> lines) {
        out.writeArrayPropertyStart(name);
        for (DutyLine line : lines) {
            out.writeStartObject();
            out.writeStringProperty("basis", DutySaid.basis(line));
            out.writeStringProperty("heading", line.heading());
            number("ratePercent", line.rate().map(rate -> rate.value()));
            number("amount", line.amount());
            out.writeStringProperty("status", ExamWords.kebab(line.status()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void number(String name, Optional<BigDecimal> value) {
        if (value.isPresent()) {
            out.writeNumberProperty(name, value.get());
        } else {
            out.writeNullProperty(name);
        }
    }

    private void texts(String name, List<String> all) {
        out.writeArrayPropertyStart(name);
        all.forEach(out::writeString);
        out.writeEndArray();
    }
}
