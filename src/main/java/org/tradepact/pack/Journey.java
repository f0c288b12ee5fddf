package org.tradepact.pack;

import java.time.LocalDate;
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
final class Journey {
    private Journey() {}

    /**
     * @param said values by component, added to
     * @param open components that were stated to be unknown
     */
    static void fill(Kind kind, Map<String, Object> said, Set<String> open, Optional<LocalDate> asOf) {
        if (kind.type() == Shipment.class
                && open.stream().noneMatch(name -> onTheWay(kind, name))
                && said.keySet().stream().noneMatch(name -> onTheWay(kind, name))) {
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
    private static boolean onTheWay(Kind kind, String name) {
        return name.equals("released")
                || kind.component(name).filter(c -> c.type() == LocalDate.class).isPresent();
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
