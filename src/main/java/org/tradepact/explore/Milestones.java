package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Course;
import org.tradepact.pack.Pack;

/**
 * All that comes in the life of an agreement: what happens to its texts, last days of duties, figures and lists that begin or
 * cease to hold, each on its day or, where that hangs on something unknown, as a period after it.
 *
 * @param courses the lives of its texts, in the order of the pack
 * @param dated what has a day up to {@code until}, in order
 * @param open what has no day
 * @param beyond what has a day after {@code until}; of a duty that recurs nothing
 * @param moot last days that mean nothing, since the text had ended by then or took effect only afterwards
 * @param bounded whether a duty that recurs comes more often than is counted
 */
public record Milestones(
        Pack pack,
        List<Course> courses,
        LocalDate until,
        List<Milestone> dated,
        List<Milestone> open,
        List<Milestone> beyond,
        List<Milestone.Due> moot,
        boolean bounded) {
    private static final int YEARS = 5;

    /**
     * @param assume hypothetical status, by instrument id
     * @param until last day to show; five years after the last event that is known or assumed if left out
     */
    public static Milestones of(Pack pack, Map<String, Assumed> assume, Optional<LocalDate> until) {
        Lives lives = new Lives(pack, assume);
        List<Milestone> status = new StatusMarks(pack, lives).all();
        LocalDate last = until.orElseGet(() -> last(pack, lives));
        DueMarks dues = new DueMarks(lives, last);
        List<Milestone> all = new ArrayList<>(status);
        all.addAll(dues.of(pack.commitments()));
        all.addAll(new TermMarks(pack).all());
        return new Milestones(
                pack,
                lives.all(),
                last,
                days(all).filter(m -> !day(m).isAfter(last)).toList(),
                all.stream().filter(m -> m.when() instanceof Dating.After).toList(),
                days(all).filter(m -> day(m).isAfter(last)).toList(),
                dues.moot(),
                dues.bounded());
    }

    private static java.util.stream.Stream<Milestone> days(List<Milestone> all) {
        return all.stream()
                .filter(m -> m.when() instanceof Dating.On)
                .sorted(Comparator.comparing(Milestones::day)); // equals stay in the order of the pack
    }

    /** The day of a milestone that has one. */
    public static LocalDate day(Milestone milestone) {
        return ((Dating.On) milestone.when()).day();
    }

    /** Some years after the last day of the pack's knowledge, or of what is assumed if that lies later. */
    private static LocalDate last(Pack pack, Lives lives) {
        LocalDate last = pack.knownUntil();
        for (Course course : lives.all()) {
            List<LocalDate> events = new ArrayList<>(List.of(course.signed(), course.from(), course.until()));
            course.suspended().forEach(span -> {
                events.add(span.from());
                events.add(span.until());
            });
            course.instrument().events().stream().map(StatusEvent::on).forEach(events::add);
            for (LocalDate event : events) {
                last = event.isAfter(last) && !event.equals(LocalDate.MAX) ? event : last;
            }
        }
        return last.equals(LocalDate.MAX) ? last : last.plusYears(YEARS); // a pack of goods knows no last day
    }
}
