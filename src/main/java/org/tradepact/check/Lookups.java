package org.tradepact.check;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Schedule;
import org.tradepact.fact.Goods;

/** Looks goods up in schedules, as the check does. */
public final class Lookups {
    private Lookups() {}

    /** The entry that sets the rate of goods on a day; nothing if none does, or the further digits of the line decide. */
    public static Optional<Schedule.Entry> rate(Schedule schedule, @Nullable Object goods, LocalDate day) {
        if (!(goods instanceof Goods named)) {
            return Optional.empty();
        }
        Lookup found = Lookup.of(schedule, named.said(), named, day);
        return found.settled() ? Optional.ofNullable(found.entry()) : Optional.empty();
    }

    /** Whether an entry may settle something for goods: it covers them, or further digits of theirs decide. */
    public static boolean concerns(Schedule.Entry entry, @Nullable Object goods) {
        return goods instanceof Goods named && Lookup.concerns(entry.line(), named);
    }
}
