package org.tradepact.learn.quiz;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradepact.check.Question;
import org.tradepact.explore.Ground;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Money;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Sector;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/** How far a case is from what usually happens: of cases that show the same, the usual one is put. */
final class Odd {
    private Odd() {}

    static int of(Ground ground, List<Integer> pick, Question asks) {
        int odd = ground.special(pick).size();
        Set<Object> seen = new HashSet<>();
        Set<LocalDate> days = new HashSet<>();
        for (Stated fact : asks.facts()) {
            odd += seen.add(fact.said()) ? 1 : 6;
            odd += ended(fact) ? 3 : 0;
            for (Object value : fact.said().values()) {
                odd += of(value);
                if (value instanceof LocalDate day && day.getYear() < 9999) {
                    days.add(day);
                } else if (value instanceof When when && !when.never()) {
                    days.add(when.date());
                }
            }
        }
        return odd + Math.max(0, days.size() - 1);
    }

    private static boolean ended(Stated fact) {
        return List.of("repealedOn", "inForceUntil").stream()
                .map(name -> fact.said().get(name))
                .anyMatch(day -> day instanceof When when && !when.never());
    }

    private static int of(Object value) {
        if (value instanceof Actor actor) {
            return (actor.organ() == Organ.CENTRAL ? 0 : 1) + of(actor.party());
        }
        if (value instanceof Party party) {
            return party.equals(Party.STRANGER) ? 2 : 0;
        }
        if (value instanceof Parties several) {
            return several.members().contains(Party.STRANGER) ? 3 : 0;
        }
        if (value instanceof Reach reach) {
            return reach.named().contains(Party.STRANGER) ? 2 : 0;
        }
        if (value instanceof Sector sector) {
            return sector == Sector.AS_LISTED || sector == Sector.NONE ? 0 : 3;
        }
        boolean nought = value.equals(Percent.of("0")) || value.equals(Money.usd("0")) || value.equals(new Units(0));
        return nought ? 5 : 0;
    }
}
