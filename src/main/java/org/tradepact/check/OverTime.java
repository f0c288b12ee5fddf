package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradepact.agreement.Schedule;
import org.tradepact.fact.Goods;

/**
 * What a schedule or list says of goods from one day to another, where it is not known which day counts.
 *
 * @param from what it says from a day on, a rate or whether they are listed; nothing where that is open. Days on which
 *     nothing changes are left out
 */
record OverTime(Map<LocalDate, Optional<Object>> from) {
    static OverTime of(Schedule schedule, Goods goods) {
        return of(
                schedule,
                schedule.entries().stream()
                        .filter(entry -> Lookup.mayCover(entry, goods))
                        .toList(),
                goods);
    }

    /** @param concerned entries that concern the goods, in order */
    static OverTime of(Schedule schedule, List<Schedule.Entry> concerned, Goods goods) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.MIN, schedule.settlesFrom()));
        for (Schedule.Entry entry : concerned) {
            days.add(entry.span().from());
            days.add(entry.span().until());
        }
        days.remove(LocalDate.MAX);
        boolean rates = schedule.kind() == Schedule.Kind.RATES;
        TreeMap<LocalDate, Optional<Object>> from = new TreeMap<>();
        for (LocalDate day : days) {
            Lookup found = Lookup.of(schedule, concerned, goods.said(), goods, day);
            Optional<Object> says =
                    !found.settled() ? Optional.empty() : Optional.of(rates ? found.rate() : found.listed());
            if (from.isEmpty() || !from.lastEntry().getValue().equals(says)) {
                from.put(day, says);
            }
        }
        return new OverTime(from);
    }

    /** Whether it says the same on every day. */
    boolean constant() {
        return from.size() == 1;
    }

    /** Whether it is open on some day. */
    boolean open() {
        return from.containsValue(Optional.empty());
    }

    /** What it says on a day; nothing where that is open. */
    Optional<Object> on(LocalDate day) {
        return new TreeMap<>(from).floorEntry(day).getValue();
    }

    /** The days on which what it says changes. */
    Collection<LocalDate> changes() {
        List<LocalDate> days = new ArrayList<>(from.keySet());
        days.remove(LocalDate.MIN);
        return days;
    }
}
