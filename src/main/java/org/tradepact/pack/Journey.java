package org.tradepact.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.fact.Input;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Kind.Component;
import org.tradepact.fact.Party;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.When;

/**
 * Fills components whose default is another component of the same fact: the days of a journey are taken from the next
 * later day that is stated. A shipment without any day is one that enters on the day asked about.
 */
public final class Journey {
    /**
     * Days in the order in which they must come. Goods may be loaded for the last leg before or after they leave the
     * territory of export, so these are no pair.
     */
    public static final List<List<String>> ORDER = List.of(
            List.of("made", "loaded", "imported", "entered", "liquidated"),
            List.of("made", "exported", "imported", "released"));

    private Journey() {}

    /**
     * @param said values by component, added to
     * @param open components that were stated to be unknown
     */
    static void fill(Kind kind, Map<String, Object> said, Set<String> open, Optional<LocalDate> asOf) {
        if (kind.type() == Shipment.class
                && kind.components().stream()
                        .filter(Journey::onTheWay)
                        .noneMatch(c -> open.contains(c.name()) || said.containsKey(c.name()))) {
            asOf.ifPresent(day -> said.put("entered", day));
        }
        follow(kind, said, open);
        if (kind.type() == Input.class
                && said.get("origin") instanceof Party origin
                && !origin.code().equals("CN")
                && !open.contains("fromXinjiang")) {
            said.putIfAbsent("fromXinjiang", false); // a region of China
        }
    }

    /** Whether a component is a day of the journey, release by customs included. */
    public static boolean onTheWay(Component component) {
        return component.name().equals("released") || component.type() == LocalDate.class;
    }

    private static void follow(Kind kind, Map<String, Object> said, Set<String> open) {
        boolean more = true;
        while (more) {
            more = false;
            for (Component component : kind.components()) {
                Object other = said.get(component.unlessSaid());
                if (other != null
                        && kind.component(component.unlessSaid()).isPresent()
                        && !open.contains(component.name())
                        && !said.containsKey(component.name())) {
                    boolean when = component.type() == When.class && other instanceof LocalDate;
                    said.put(component.name(), when ? When.on((LocalDate) other) : other);
                    more = true;
                }
            }
        }
    }
}
