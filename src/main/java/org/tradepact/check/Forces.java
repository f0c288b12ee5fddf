package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;

/** Reads the force of commitments on a day, under each reading of where they stand and what happened to their text. */
final class Forces {
    private final Map<String, Instrument> instruments;
    private final Map<String, Course> courses;
    private final Question question;

    Forces(Map<String, Instrument> instruments, Map<String, Course> courses, Question question) {
        this.instruments = instruments;
        this.courses = courses;
        this.question = question;
    }

    ForceAnswer of(Commitment commitment) {
        Course known = courses.get(commitment.instrument());
        if (known == null) {
            throw new IllegalStateException("no course for instrument " + commitment.instrument());
        }
        List<StatusEvent> settled = Settled.events(commitment, question.readings());
        Course course = settled.isEmpty() ? known : known.with(settled);
        LocalDate asOf = question.asOf();
        List<ReadingLine> lines = new ArrayList<>();
        boolean contested = false;
        for (Pivot pivot : commitment.pivots()) {
            if (!pivot.force()) {
                continue;
            }
            if (question.readings().containsKey(pivot.id())) {
                continue; // settled, and already part of the course
            }
            Set<Force> weighty = EnumSet.noneOf(Force.class);
            List<ReadingLine> own = new ArrayList<>();
            for (Pivot.Option option : pivot.options()) {
                // What is assumed about a text settles what happened to it.
                Course under = course.assumed() && option.standsIn().isEmpty() ? course : under(option, course);
                Force found = under.on(asOf);
                own.add(new ReadingLine(pivot, option, Set.of(), Set.of(found), List::of));
                if (option.standing().contests()) {
                    weighty.add(found);
                }
            }
            if (own.stream().flatMap(l -> l.forces().stream()).distinct().count() > 1) {
                lines.addAll(own);
            }
            contested |= weighty.size() > 1;
        }
        LocalDate until = course.instrument().knownUntil();
        LocalDate lastKnown = asOf.isAfter(until) && !course.assumed() ? until : LocalDate.MAX;
        Assumed assumed = question.assume().get(commitment.instrument());
        boolean open = assumed != null && !assumed.unknown().isEmpty();
        return new ForceAnswer(course, course.on(asOf), open, contested, List.copyOf(lines), lastKnown);
    }

    private Course under(Pivot.Option option, Course course) {
        Course moved = option.standsIn().isEmpty() ? course : courses.getOrDefault(option.standsIn(), course);
        if (!option.standsIn().isEmpty() && !instruments.containsKey(option.standsIn())) {
            throw new IllegalStateException("no instrument " + option.standsIn());
        }
        return option.event().isEmpty() ? moved : moved.with(option.event());
    }
}
