package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.StatusEvent.Kind;
import org.tradepact.check.Course;
import org.tradepact.explore.Milestone.Happens;
import org.tradepact.explore.Milestone.How;
import org.tradepact.fact.Span;
import org.tradepact.pack.Pack;

/** Finds what happens to the texts of a pack. */
final class StatusMarks {
    static final Set<Kind> ENDS =
            Set.copyOf(EnumSet.of(Kind.TERMINATED, Kind.EXPIRED, Kind.REPLACED, Kind.STRUCK_DOWN));

    private final Pack pack;
    private final Lives lives;
    private final List<Milestone> found = new ArrayList<>();

    StatusMarks(Pack pack, Lives lives) {
        this.pack = pack;
        this.lives = lives;
    }

    List<Milestone> all() {
        for (Course course : lives.all()) {
            happened(course);
            ahead(course);
            course.instrument()
                    .challenges()
                    .forEach(c -> found.add(new Milestone.Disputed(new Dating.On(c.on()), course.instrument(), c)));
        }
        lives.asRead().forEach(this::asRead);
        placed();
        return List.copyOf(found);
    }

    private void happened(Course course) {
        Instrument text = course.instrument();
        Map<Kind, LocalDate> assumed = lives.assumed(text);
        Map<Kind, StatusEvent> recorded = new EnumMap<>(Kind.class);
        text.events().forEach(event -> recorded.put(event.kind(), event));
        for (Kind kind : Kind.values()) {
            LocalDate day = day(kind, course, assumed, recorded);
            if (day.equals(LocalDate.MAX) || day.equals(LocalDate.MIN) || after(kind, day, course)) {
                continue;
            }
            StatusEvent known = recorded.get(kind);
            How how = day.equals(assumed.get(kind))
                    ? How.ASSUMED
                    : known != null && known.on().equals(day) ? How.RECORDED : How.COUNTED;
            List<String> sources = how == How.RECORDED && known != null ? List.of(known.source()) : List.of();
            happens(new Dating.On(day), text, kind, how, sources);
        }
    }

    /** The day as the life of the text has it: of several ends the first counts, of several starts the nearest to the asker. */
    private static LocalDate day(
            Kind kind, Course course, Map<Kind, LocalDate> assumed, Map<Kind, StatusEvent> recorded) {
        if (kind == Kind.IN_FORCE) {
            return course.instrument().political() ? LocalDate.MAX : course.from();
        }
        if (ENDS.contains(kind)) {
            return course.how() == kind ? course.until() : LocalDate.MAX;
        }
        if (kind == Kind.SIGNED) {
            return course.signed();
        }
        LocalDate known = recorded.containsKey(kind) ? recorded.get(kind).on() : LocalDate.MAX;
        return assumed.getOrDefault(kind, known);
    }

    /** What lies after the end of a text changes nothing any more. */
    private static boolean after(Kind kind, LocalDate day, Course course) {
        return !ENDS.contains(kind) && !day.isBefore(course.until());
    }

    /** What would come if something happened of which no day is known. */
    private void ahead(Course course) {
        Instrument text = course.instrument();
        if (course.voided() || !course.until().equals(LocalDate.MAX)) {
            return;
        }
        Instrument.Entry entry = text.entry();
        if (!text.political() && course.from().equals(LocalDate.MAX)) {
            Dating when = entry == Instrument.Entry.NONE
                    ? new Dating.After(text, Kind.IN_FORCE, java.time.Period.ZERO, false)
                    : new Dating.After(text, entry.after(), entry.period(), false);
            happens(when, text, Kind.IN_FORCE, How.COUNTED, List.of());
        }
        if (text.ending() != Instrument.Ending.NONE) {
            happens(
                    new Dating.After(
                            text, Kind.TERMINATION_NOTICE, text.ending().period(), false),
                    text,
                    Kind.TERMINATED,
                    How.COUNTED,
                    List.of());
        }
    }

    private void happens(Dating when, Instrument text, Kind kind, How how, List<String> sources) {
        Optional<Commitment> clause = how == How.COUNTED ? clause(text, kind) : Optional.empty();
        List<String> from = how == How.COUNTED ? clause.map(Commitment::sources).orElse(text.sources()) : sources;
        found.add(new Happens(when, text, kind, how, from, clause, Optional.empty(), Optional.empty()));
    }

    /** The clause by which a text begins or ends, if it is registered. */
    private Optional<Commitment> clause(Instrument text, Kind kind) {
        String named =
                kind == Kind.IN_FORCE ? text.entry().clause() : text.ending().clause();
        return pack.commitments().stream()
                .filter(c -> c.instrument().equals(text.id()) && c.clause().equals(named))
                .findFirst();
    }

    private void asRead(Lives.AsRead read) {
        Course plain = lives.of(read.course().instrument().id());
        Course other = read.course();
        if (!other.from().equals(plain.from()) && !other.instrument().political()) {
            read(read, Kind.IN_FORCE, other.from());
        }
        if (!other.until().equals(plain.until())) {
            read(read, other.how(), other.until());
        }
        for (Span span : other.suspended()) {
            if (!plain.suspended().contains(span)) {
                read(read, Kind.SUSPENDED, span.from());
                read(read, Kind.RESUMED, span.until());
            }
        }
    }

    private void read(Lives.AsRead read, Kind kind, LocalDate day) {
        if (!day.equals(LocalDate.MAX)) {
            found.add(new Happens(
                    new Dating.On(day),
                    read.course().instrument(),
                    kind,
                    How.RECORDED,
                    read.read().option().sources(),
                    Optional.empty(),
                    read.of(),
                    Optional.of(read.read())));
        }
    }

    /** Clauses that a reading puts into another text: they have its weight from its first day on. */
    private void placed() {
        for (Commitment clause : pack.commitments()) {
            for (Lives.AsRead read : lives.of(clause, List.of())) {
                Course in = read.course();
                Instrument text = in.instrument();
                if (!in.from().equals(LocalDate.MAX)) {
                    found.add(new Milestone.Binds(new Dating.On(in.from()), text, clause, read.read()));
                } else if (in.until().equals(LocalDate.MAX) && !in.voided()) {
                    Dating when = new Dating.After(text, Kind.IN_FORCE, java.time.Period.ZERO, false);
                    found.add(new Milestone.Binds(when, text, clause, read.read()));
                }
            }
        }
    }
}
