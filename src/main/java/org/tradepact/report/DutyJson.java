package org.tradepact.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Duty;
import org.tradepact.border.DutyLine;
import org.tradepact.border.Range;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** What is charged on a shipment as JSON: rates and shares in percent, amounts in US dollars with two decimals. */
final class DutyJson {
    private static final int CENTS = 2;

    private final JsonGenerator out;
    private final ShipmentAnswer answer;

    DutyJson(JsonGenerator out, ShipmentAnswer answer) {
        this.out = out;
        this.answer = answer;
    }

    /** Property {@code duty}. Totals are null while a line is unknown, what is known of them while every line is. */
    void duty() {
        Duty duty = answer.duty();
        out.writeObjectPropertyStart("duty");
        out.writeArrayPropertyStart("lines");
        duty.lines().forEach(this::line);
        out.writeEndArray();
        number(out, "knownTotalPercent", Optional.of(duty.known()).filter(known -> duty.anyKnown()));
        number(out, "totalPercent", duty.lines().isEmpty() ? Optional.empty() : duty.total());
        number(out, "owedPercent", duty.lines().isEmpty() ? Optional.empty() : duty.owed());
        amount("totalAmount", duty.lines().isEmpty() ? Optional.empty() : duty.amount());
        out.writeStringProperty("currency", "USD");
        out.writeStringProperty("said", DutySaid.total(answer));
        strings("notCovered", List.copyOf(notCovered()));
        out.writeEndObject();
    }

    private void line(DutyLine line) {
        out.writeStartObject();
        orNull("measure", line.charge().map(Commitment::id).orElse(""));
        out.writeStringProperty("basis", line.basis());
        orNull("heading", line.heading());
        number(out, "ratePercent", line.rate().map(r -> r.value()));
        number(out, "sharePercent", Optional.of(line.share().value()));
        amount("amount", line.amount());
        out.writeStringProperty("status", ExamWords.kebab(line.status()));
        out.writeBooleanProperty("exempt", line.exempt());
        out.writeArrayPropertyStart("possiblePercent");
        line.possible().stream()
                .filter(Range::exact)
                .forEach(range -> out.writeNumber(plain(range.least().value())));
        out.writeEndArray();
        ranges(line.possible().stream().filter(range -> !range.exact()).toList());
        strings("missing", line.missing().stream().map(m -> m.slot().toString()).toList());
        out.writeStringProperty("why", DutyWhy.of(line, answer));
        orNull("source", line.source());
        orNull("listVersion", line.listVersion());
        out.writeEndObject();
    }

    /** Property {@code possibleRanges}: where the rate may lie, only if that is more than single rates; no upper end is null. */
    private void ranges(List<Range> ranges) {
        if (ranges.isEmpty()) {
            return;
        }
        out.writeArrayPropertyStart("possibleRanges");
        for (Range range : ranges) {
            out.writeStartObject();
            number(out, "leastPercent", Optional.of(range.least().value()));
            number(out, "mostPercent", range.most().map(most -> most.value()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Charges that no rule decides, and lines of lists that are not settled. */
    private Set<String> notCovered() {
        Set<String> open = new LinkedHashSet<>();
        for (DutyLine line : answer.duty().lines()) {
            line.missing().stream()
                    .filter(m -> m.kind() == Missing.Kind.LIST)
                    .forEach(m -> open.add(m.slot().toString()));
        }
        Gates.notCovered(answer).stream()
                .filter(c -> c.modality() == Commitment.Modality.CHARGE)
                .forEach(c -> open.add(c.id()));
        return open;
    }

    private void amount(String name, Optional<BigDecimal> amount) {
        if (amount.isPresent()) {
            out.writeNumberProperty(name, amount.get().setScale(CENTS, RoundingMode.HALF_UP));
        } else {
            out.writeNullProperty(name);
        }
    }

    /** A number without an exponent, or null. */
    static void number(JsonGenerator out, String name, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            out.writeNumberProperty(name, plain(number.get()));
        } else {
            out.writeNullProperty(name);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shorter = number.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0, RoundingMode.UNNECESSARY) : shorter;
    }

    private void orNull(String name, String value) {
        if (value.isEmpty()) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
    }

    private void strings(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
