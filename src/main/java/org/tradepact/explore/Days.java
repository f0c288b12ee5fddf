package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Course;
import org.tradepact.check.Lookups;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** The days on which something that an answer looks at changes, with what it is. */
final class Days {
    private static final int PERIODS = 1200;

    private final Question question;
    private final OtherDay other;
    private final Row row;
    private final Commitment commitment;
    private final Pack pack;
    private final List<Stated> facts;
    private final NavigableMap<LocalDate, List<Cause>> causes = new TreeMap<>();

    Days(Question question, OtherDay other, Row row, Map<String, Pack> packs) {
        this.question = question;
        this.other = other;
        this.row = row;
        this.commitment = row.commitment();
        this.pack = java.util.Objects.requireNonNull(packs.get(commitment.pack()), commitment.pack());
        this.facts = facts(packs.values());
        facts.forEach(this::fact);
        question.none().forEach(this::fact);
        terms();
        lists();
        texts();
        dueOnce();
    }

    /** Facts of the file and of the world that the clause looks at. */
    private List<Stated> facts(Collection<Pack> packs) {
        Set<String> kinds = new HashSet<>(commitment.subjects());
        kinds.addAll(commitment.needs().keySet());
        kinds.add(commitment.requires().kind());
        commitment.performedBy().forEach(required -> kinds.add(required.kind()));
        List<Stated> all = new ArrayList<>(question.facts());
        packs.stream().filter(p -> question.with().contains(p.name())).forEach(p -> all.addAll(p.facts()));
        return all.stream()
                .filter(f -> kinds.contains(Kind.of(f.kind()).name()))
                .toList();
    }

    private void fact(Stated fact) {
        for (Kind.Component component : Kind.of(fact.kind()).components()) {
            LocalDate day = OtherDay.day(fact.said().get(component.name()));
            if (!other.moves(fact, component)) {
                add(day, new Cause.Says(fact, component.name(), day));
            }
        }
    }

    private void terms() {
        pack.terms().stream()
                .filter(t -> t.term().id().startsWith(commitment.id() + "/"))
                .forEach(t -> {
                    add(t.span().from(), new Cause.TermChanges(t, true));
                    add(t.span().until(), new Cause.TermChanges(t, false));
                });
    }

    private void lists() {
        Set<String> names = new LinkedHashSet<>(commitment.lists());
        names.add(commitment.schedule());
        for (Schedule schedule : pack.schedules()) {
            if (names.contains(schedule.id())) {
                for (Schedule.Entry entry : schedule.entries()) {
                    if (facts.stream()
                            .anyMatch(f -> Lookups.concerns(entry, f.said().get("goods")))) {
                        add(entry.span().from(), new Cause.ListChanges(schedule, entry, true));
                        add(entry.span().until(), new Cause.ListChanges(schedule, entry, false));
                    }
                }
                if (dated(schedule.settlesFrom())) {
                    causes.computeIfAbsent(schedule.settlesFrom(), d -> new ArrayList<>());
                }
            }
        }
    }

    private void texts() {
        course(row.force().course(), java.util.Optional.empty());
        for (Pivot pivot : commitment.pivots()) {
            for (Pivot.Option option : pivot.options()) {
                Course stands = option.standsIn().isEmpty()
                        ? row.force().course()
                        : courses().getOrDefault(option.standsIn(), row.force().course());
                if (!option.standsIn().isEmpty() && !stands.equals(row.force().course())) {
                    course(stands, java.util.Optional.empty());
                }
                if (!option.event().isEmpty()) {
                    course(stands.with(option.event()), java.util.Optional.of(option));
                }
            }
        }
    }

    private Map<String, Course> courses() {
        Map<String, Course> courses = new LinkedHashMap<>();
        for (Instrument instrument : pack.instruments()) {
            Assumed assumed = question.assume().get(instrument.id());
            Map<StatusEvent.Kind, LocalDate> on = assumed == null ? Map.of() : assumed.on();
            courses.put(instrument.id(), Course.of(instrument, on));
        }
        return courses;
    }

    private void course(Course course, java.util.Optional<Pivot.Option> read) {
        happens(course.signed(), course, Cause.What.SIGNED, read);
        if (!course.from().equals(course.signed())) {
            happens(course.from(), course, Cause.What.ENTERS, read);
        }
        happens(course.until(), course, Cause.What.ENDS, read);
        for (Span span : course.suspended()) {
            happens(span.from(), course, Cause.What.SUSPENDED, read);
            happens(span.until(), course, Cause.What.RESUMES, read);
        }
    }

    private void happens(LocalDate day, Course course, Cause.What what, java.util.Optional<Pivot.Option> read) {
        boolean known = read.isPresent()
                && causes.getOrDefault(day, List.of()).stream()
                        .anyMatch(c -> c instanceof Cause.Happens h && h.what() == what);
        if (!known) {
            add(
                    day,
                    read.<Cause>map(option -> new Cause.HappensAsRead(course, what, option))
                            .orElseGet(() -> new Cause.Happens(course, what)));
        }
    }

    /** The day after the duty falls due, if it does once. */
    private void dueOnce() {
        Deadline deadline = commitment.deadline();
        if (commitment.standing() && !deadline.every()) {
            due(anchored(deadline));
        }
    }

    private LocalDate anchored(Deadline deadline) {
        LocalDate anchor =
                switch (deadline.anchor()) {
                    case NONE -> LocalDate.MAX;
                    case FIXED -> deadline.fixed();
                    case SIGNATURE -> row.force().course().signed();
                    case ENTRY_INTO_FORCE -> row.force().course().from();
                };
        boolean counted = deadline.anchor() != Deadline.Anchor.FIXED && dated(anchor) && !deadline.every();
        return counted ? anchor.plus(deadline.period()) : anchor;
    }

    private void due(LocalDate due) {
        if (dated(due)) {
            add(due.plusDays(1), new Cause.DuePassed(commitment.deadline(), due));
        }
    }

    /** With the days of a duty that falls due again and again, up to a day. */
    NavigableMap<LocalDate, List<Cause>> upTo(LocalDate until) {
        Deadline deadline = commitment.deadline();
        LocalDate anchor = anchored(deadline);
        if (commitment.standing() && deadline.every() && dated(anchor)) {
            LocalDate due = anchor.plus(deadline.period());
            for (int i = 2; i < PERIODS && !due.isAfter(until); i++) {
                due(due);
                due = anchor.plus(deadline.period().multipliedBy(i));
            }
        }
        return causes.headMap(until, true);
    }

    /** The last day that is mentioned. */
    LocalDate last() {
        return causes.isEmpty() || question.asOf().isAfter(causes.lastKey()) ? question.asOf() : causes.lastKey();
    }

    /** Texts whose entry into force would change the weight of the clause and lies on a day that is not known. */
    Collection<Instrument> waiting() {
        Map<String, Instrument> waiting = new LinkedHashMap<>();
        Map<String, Course> courses = new LinkedHashMap<>(courses());
        courses.put(commitment.instrument(), row.force().course());
        Set<String> ids = new LinkedHashSet<>();
        ids.add(commitment.instrument());
        for (Pivot pivot : commitment.pivots()) {
            boolean settled = question.readings().containsKey(pivot.id());
            pivot.options().stream().filter(o -> pivot.force() && !settled).forEach(o -> ids.add(o.standsIn()));
        }
        for (String id : ids) {
            Course course = courses.get(id);
            if (course != null
                    && course.from().equals(LocalDate.MAX)
                    && course.until().equals(LocalDate.MAX)
                    && !course.voided()) {
                waiting.put(id, course.instrument());
            }
        }
        return waiting.values();
    }

    private void add(LocalDate day, Cause cause) {
        if (dated(day)) {
            causes.computeIfAbsent(day, d -> new ArrayList<>()).add(cause);
        }
    }

    /** Whether it is a day rather than none. */
    static boolean dated(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 9999;
    }
}
