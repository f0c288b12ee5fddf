package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Schedule;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Percent;

/**
 * What a schedule or list says of goods on a day.
 *
 * @param entry the longest line that covers the goods; nothing if none does
 * @param settled whether the rate, or the place on the list, is known
 * @param listed whether they are on the list, where that is known
 * @param why what is not known, as the object of "state …", where that is more than the bare question
 */
record Lookup(Schedule.@Nullable Entry entry, boolean settled, boolean listed, String why) {
    static Lookup of(Schedule schedule, String said, @Nullable Object goods, LocalDate day) {
        return of(schedule, schedule.entries(), said, goods, day);
    }

    /** @param entries at least those that concern the goods, in order */
    static Lookup of(
            Schedule schedule, Iterable<Schedule.Entry> entries, String said, @Nullable Object goods, LocalDate day) {
        Schedule.Entry best = null;
        Schedule.Entry named = null;
        List<Schedule.Entry> splitting = new ArrayList<>();
        boolean later = false;
        for (Schedule.Entry candidate : entries) {
            boolean holds = candidate.span().has(day);
            if (covers(candidate.line(), said, goods)) {
                later |= !holds
                        && candidate.on() == Schedule.On.YES
                        && candidate.span().from().equals(schedule.settlesFrom());
                best = holds && (best == null || nearer(candidate, best)) ? candidate : best;
                boolean byName = holds && byName(candidate, goods);
                named = byName && (named == null || nearer(candidate, named)) ? candidate : named;
            } else if (holds && splits(candidate.line(), said, goods)) {
                splitting.add(candidate);
            }
        }
        if (named != null && best != null && (best.on() == Schedule.On.OPEN || !digits(best.line()))) {
            best = named; // what leaves it open, and other groups, give way to the group the goods are said to be of
        }
        boolean rates = schedule.kind() == Schedule.Kind.RATES;
        Optional<String> otherwise = otherwise(splitting, best, rates, best == named);
        if (otherwise.isPresent()) {
            return new Lookup(
                    null,
                    false,
                    false,
                    "the further digits of %s: %s alone is named by %s"
                            .formatted(said, otherwise.get(), schedule.called()));
        }
        if (best != null) {
            return new Lookup(best, best.on() != Schedule.On.OPEN, best.on() == Schedule.On.YES, "");
        }
        if (later) {
            return new Lookup(
                    null,
                    false,
                    false,
                    "whether %s stood on %s before %s, the first day of the version that is loaded"
                            .formatted(said, schedule.called(), schedule.settlesFrom()));
        }
        boolean known = goods instanceof Goods g && g.coded() || schedule.assumedOff();
        boolean whole = schedule.complete() && (schedule.earlierAlike() || !day.isBefore(schedule.settlesFrom()));
        boolean off = !rates && (whole && known || schedule.assumedOff());
        return new Lookup(null, off, false, "");
    }

    /** The first line that says otherwise of some of the goods than the entry for all of them; where digits decide, only digits do. */
    private static Optional<String> otherwise(
            List<Schedule.Entry> splitting, Schedule.@Nullable Entry best, boolean rates, boolean byName) {
        return splitting.stream()
                .filter(e -> best == null || rates || e.on() != best.on())
                .map(Schedule.Entry::line)
                .filter(line -> best == null || digits(line) || !byName && !digits(best.line()))
                .min(Comparator.naturalOrder());
    }

    /** Whether it makes a difference to goods what a list says of a line, or of a group. */
    static boolean concerns(String line, Goods goods) {
        return covers(line, goods.said(), goods) || splits(line, goods.said(), goods);
    }

    /** A line covers what begins with it, a group the goods it holds. */
    static boolean covers(String line, String said, @Nullable Object goods) {
        return digits(line)
                ? said.startsWith(line)
                : goods instanceof Goods g && (g.in(line) && !g.partly().contains(line) || said.equals(line));
    }

    /** Whether an entry settles something for a group that the goods are stated to be of, besides their line. */
    private static boolean byName(Schedule.Entry entry, @Nullable Object goods) {
        return entry.on() != Schedule.On.OPEN
                && goods instanceof Goods g
                && g.named().contains(entry.line());
    }

    /** Whether a line, or a group, covers some of the goods: further digits decide. */
    private static boolean splits(String line, String said, @Nullable Object goods) {
        return digits(line)
                ? line.startsWith(said)
                : goods instanceof Goods g && g.partly().contains(line);
    }

    /** Whether an entry says more than another: lines more than groups, long lines more than short ones, the settled more than the open. */
    private static boolean nearer(Schedule.Entry one, Schedule.Entry other) {
        boolean digits = digits(one.line());
        boolean settles = other.on() == Schedule.On.OPEN && one.on() != Schedule.On.OPEN;
        boolean unsettles = one.on() == Schedule.On.OPEN && other.on() != Schedule.On.OPEN;
        int longer = one.line().length() - other.line().length();
        if (digits != digits(other.line())) {
            return digits;
        }
        // of two entries of one line the later counts, so that a list that is loaded beats what the pack says
        boolean later = longer == 0 && one.on() != Schedule.On.OPEN;
        return digits ? longer > 0 || later : settles || longer > 0 && !unsettles;
    }

    static boolean digits(String line) {
        return !line.isEmpty() && Character.isDigit(line.charAt(0));
    }

    Percent rate() {
        return Objects.requireNonNull(entry).rate();
    }

    /** Whether a line may speak of goods, or of some of them; of goods that are not stated every line may. */
    static boolean mayCover(Schedule.Entry entry, @Nullable Object goods) {
        String said = goods instanceof Goods stated ? stated.said() : "";
        return goods == null || covers(entry.line(), said, goods) || splits(entry.line(), said, goods);
    }
}
