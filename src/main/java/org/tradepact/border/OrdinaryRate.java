package org.tradepact.border;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Schedule;
import org.tradepact.check.Lookups;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * The ordinary (column 1 general) rate of a shipment's line, a duty per kilogram turned into percent of the value.
 *
 * @param source id of the source; empty if the user states it
 */
record OrdinaryRate(Percent rate, String source) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What is stated, or else what a schedule of the packs gives; nothing if neither does. */
    static Optional<OrdinaryRate> of(Stated shipment, Collection<Pack> packs, LocalDate day) {
        Map<String, Object> said = shipment.said();
        Optional<BigDecimal> specific = perKilogram(said);
        if (said.get("specificRate") != null && specific.isEmpty()) {
            return Optional.empty();
        }
        if (said.get("baseRate") instanceof Percent stated) {
            return Optional.of(new OrdinaryRate(new Percent(stated.value().add(specific.orElse(BigDecimal.ZERO))), ""));
        }
        if (specific.isPresent()) {
            return specific.map(rate -> new OrdinaryRate(new Percent(rate), ""));
        }
        for (Pack pack : packs) {
            for (Schedule schedule : pack.schedules()) {
                if (schedule.fills().equals("baseRate") && into(pack, said.get("to"))) {
                    return Lookups.rate(schedule, said.get("goods"), day)
                            .map(entry -> new OrdinaryRate(entry.rate(), entry.source()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the pack is of the territory the goods enter, or that is not known. */
    private static boolean into(Pack pack, @Nullable Object to) {
        return !(to instanceof Party) || pack.parties().contains(to);
    }

    private static Optional<BigDecimal> perKilogram(Map<String, Object> said) {
        return said.get("specificRate") instanceof Money duty
                        && said.get("kilograms") instanceof Kilograms mass
                        && said.get("value") instanceof Money value
                        && duty.currency().equals(value.currency())
                        && value.amount().signum() > 0
                ? Optional.of(duty.amount()
                        .multiply(mass.amount())
                        .multiply(HUNDRED)
                        .divide(value.amount(), MathContext.DECIMAL64))
                : Optional.empty();
    }
}
