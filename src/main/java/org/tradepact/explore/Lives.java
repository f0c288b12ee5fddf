package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Course;
import org.tradepact.pack.Pack;

/** The lives of the texts of a pack, with what is assumed of them, and as readings have them. */
final class Lives {
    private final Pack pack;
    private final Map<String, Assumed> assume;
    private final Map<String, Course> courses = new LinkedHashMap<>();

    Lives(Pack pack, Map<String, Assumed> assume) {
        this.pack = pack;
        this.assume = assume;
        pack.instruments().forEach(text -> courses.put(text.id(), Course.of(text, assumed(text))));
    }

    Map<StatusEvent.Kind, LocalDate> assumed(Instrument text) {
        Assumed assumed = assume.get(text.id());
        return assumed == null ? Map.of() : assumed.on();
    }

    List<Course> all() {
        return List.copyOf(courses.values());
    }

    Course of(String text) {
        return Objects.requireNonNull(courses.get(text), text);
    }

    Course of(Commitment clause) {
        return of(clause.instrument());
    }

    /** The life of a text as one option has it, and of which clause alone it has it so. */
    record AsRead(Course course, Milestone.Read read, Optional<Commitment> of) {}

    /** Every option that adds an event; what is assumed of a text settles what happened to it, so none is left then. */
    List<AsRead> asRead() {
        Map<String, AsRead> found = new LinkedHashMap<>();
        for (Commitment clause : pack.commitments()) {
            Course course = of(clause);
            for (Pivot pivot : clause.pivots()) {
                boolean whole = pivot.id().startsWith(clause.instrument() + "/");
                for (Pivot.Option option : pivot.options()) {
                    if (!option.event().isEmpty() && !course.assumed()) {
                        found.putIfAbsent(
                                pivot.id() + "/" + option.id() + (whole ? "" : clause.id()),
                                new AsRead(
                                        course.with(option.event()),
                                        new Milestone.Read(pivot, option),
                                        whole ? Optional.empty() : Optional.of(clause)));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Every way to read the life of the text behind a clause, the first without a reading. */
    List<AsRead> of(Commitment clause, List<AsRead> events) {
        List<AsRead> all = new ArrayList<>();
        for (AsRead event : events) {
            boolean own = event.of()
                    .map(clause::equals)
                    .orElse(clause.pivots().contains(event.read().pivot()));
            if (own) {
                all.add(event);
            }
        }
        for (Pivot pivot : clause.pivots()) {
            for (Pivot.Option option : pivot.options()) {
                if (!option.standsIn().isEmpty() && !option.standsIn().equals(clause.instrument())) {
                    all.add(new AsRead(of(option.standsIn()), new Milestone.Read(pivot, option), Optional.of(clause)));
                }
            }
        }
        return all;
    }
}
