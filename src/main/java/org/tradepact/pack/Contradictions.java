package org.tradepact.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/**
 * What no shipment can be: days out of order, more than the whole of something, and a duty beyond all measure. Only what a
 * file states is looked at.
 */
final class Contradictions {
    private static final List<String> KINDS = List.of("shipment", "input");
    private static final Percent WHOLE = Percent.of("100");

    /** Ordinary rates pass a hundred on a few lines; beyond this a share was meant, or a point is missing. */
    private static final Percent HIGHEST_RATE = Percent.of("1000");

    private static final String PER_KILOGRAM = "specificRate";
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private final Stated stated;
    private final Problems problems;

    private Contradictions(Stated stated, Problems problems) {
        this.stated = stated;
        this.problems = problems;
    }

    /** Reports them, each at the later of the two components. */
    static void report(Stated stated, Problems problems) {
        if (KINDS.contains(Kind.of(stated.kind()).name())) {
            Contradictions contradictions = new Contradictions(stated, problems);
            Journey.ORDER.forEach(contradictions::ordered);
            stated.at().keySet().forEach(contradictions::whole);
            contradictions.perKilogram();
        }
    }

    /** Each day is held against the last one before it that is stated. */
    private void ordered(List<String> journey) {
        String before = "";
        for (String component : journey) {
            Optional<LocalDate> day = day(component);
            if (day.isEmpty()) {
                continue;
            }
            Optional<LocalDate> first = day(before);
            if (first.isPresent() && day.get().isBefore(first.get())) {
                problems.add(
                        at(component),
                        "`%s` must not be before `%s`, which is `%s`, got `%s`"
                                .formatted(component, before, first.get(), day.get()));
            }
            before = component;
        }
    }

    private void whole(String component) {
        boolean rate = component.endsWith("Rate");
        Percent most = rate ? HIGHEST_RATE : WHOLE;
        if (stated.said().get(component) instanceof Percent percent && percent.exceeds(most)) {
            problems.add(
                    at(component),
                    "`%s`: a %s must be %s or less, got `%s`"
                            .formatted(
                                    component,
                                    rate ? "rate" : "share",
                                    most,
                                    percent.value().toPlainString()));
        }
    }

    /** Duties per kilogram pass the value of waste and of samples; beyond this, one of three numbers is not what was meant. */
    private void perKilogram() {
        if (stated.at().containsKey(PER_KILOGRAM)
                && stated.said().get(PER_KILOGRAM) instanceof Money duty
                && stated.said().get("kilograms") instanceof Kilograms mass
                && stated.said().get("value") instanceof Money value
                && duty.currency().equals(value.currency())
                && value.amount().signum() > 0
                && duty.amount()
                                .multiply(mass.amount())
                                .compareTo(value.amount().multiply(MILLION))
                        > 0) {
            problems.add(
                    at(PER_KILOGRAM),
                    "`%s` comes to more than a million times the value; correct the rate, the mass or the value"
                            .formatted(PER_KILOGRAM));
        }
    }

    private Optional<LocalDate> day(String component) {
        return Optional.ofNullable(stated.at().get(component))
                .map(at -> stated.said().get(component))
                .map(value -> value instanceof When when ? when.date() : (LocalDate) value)
                .filter(day -> !day.equals(LocalDate.MAX));
    }

    private Position at(String component) {
        return Optional.ofNullable(stated.at().get(component)).orElseThrow();
    }
}
