package org.tradepact.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.check.Course;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Party;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * What measures charge on goods of an origin, as the acts of a party that commitments speak of. Which goods is left open.
 *
 * @param acts one for each heading, with {@code measure/heading} for its id
 * @param fillUp ids of measures of which headings are left out: they fill up to a total, so they have no rate of their own
 */
public record Charges(List<Stated> acts, List<String> fillUp) {
    /**
     * Charges that hold on {@code from} or begin later, of goods of {@code origin} that enter the party that charges.
     *
     * @param by parties whose charges are wanted
     */
    public static Charges of(Pack pack, Party origin, Collection<Party> by, LocalDate from) {
        List<Stated> acts = new ArrayList<>();
        List<String> fillUp = new ArrayList<>();
        for (Commitment measure : pack.commitments()) {
            boolean charges = measure.treatment().kind().equals("customsDuty")
                    && !measure.holders().contains(origin)
                    && by.containsAll(measure.holders())
                    && goesOn(pack, measure, from);
            for (TariffHeading heading : charges ? pack.headings() : List.<TariffHeading>of()) {
                boolean ahead = heading.span().until().isAfter(from);
                if (!heading.measure().equals(measure.id()) || !heading.covers(origin) || !ahead) {
                    continue;
                }
                if (heading.toTotal()) {
                    fillUp.add(measure.id());
                } else {
                    acts.add(act(measure, heading, origin));
                }
            }
        }
        return new Charges(List.copyOf(acts), fillUp.stream().distinct().toList());
    }

    private static boolean goesOn(Pack pack, Commitment measure, LocalDate from) {
        return pack.instruments().stream()
                .filter(text -> text.id().equals(measure.instrument()))
                .map(text -> Course.of(text, Map.of()))
                .allMatch(course -> !course.voided() && course.until().isAfter(from));
    }

    private static Stated act(Commitment measure, TariffHeading heading, Party origin) {
        Stated any = new Stated(
                Shipment.class,
                measure.id(),
                Map.of("origin", origin, "to", measure.holders().get(0)),
                Map.of());
        Stated act = Treatment.act(measure, any, Optional.of(heading));
        String id = heading.heading().isEmpty() ? measure.id() : measure.id() + "/" + heading.heading();
        return new Stated(CustomsDuty.class, id, act.said(), act.at(), Map.of("source", heading.source()));
    }
}
