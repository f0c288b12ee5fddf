package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.Term;
import org.tradepact.border.Bases;
import org.tradepact.check.Course;
import org.tradepact.check.Force;
import org.tradepact.fact.Span;
import org.tradepact.pack.Pack;

/** How laws and orders for goods at borders stand on a day, those that stand alike in one line. */
final class StatusBorders {
    private final Page page;
    private final LocalDate asOf;

    StatusBorders(Page page, LocalDate asOf) {
        this.page = page;
        this.asOf = asOf;
    }

    void print(List<Pack> packs) {
        Table table = new Table();
        for (Pack pack : packs) {
            Map<String, List<String>> standing = new LinkedHashMap<>();
            for (Instrument instrument : pack.instruments()) {
                if (pack.world() && !instrument.events().isEmpty()) {
                    standing.computeIfAbsent(standing(instrument, pack), s -> new ArrayList<>())
                            .add(instrument.called());
                }
            }
            standing.forEach((what, called) -> table.add(Names.list(called, "and"), what));
        }
        if (!table.isEmpty()) {
            page.line().raw(Paint.BOLD, "Laws and orders at borders");
            page.table(2, table);
        }
    }

    /** How it stands, and whether what it rests on has fallen. */
    private String standing(Instrument instrument, Pack pack) {
        Course course = known(instrument);
        Map<String, Instrument> all = new LinkedHashMap<>();
        pack.instruments().forEach(i -> all.put(i.id(), i));
        List<String> fallen = new Bases(all, Map.of())
                .under(instrument.id()).stream()
                        .filter(i -> !i.id().equals(instrument.id()) && known(i).voided())
                        .map(Instrument::called)
                        .toList();
        return standing(course)
                + applies(instrument, pack)
                + (fallen.isEmpty() || course.voided()
                        ? ""
                        : "; without a basis since %s fell".formatted(Names.list(fallen, "and")));
    }

    /** The first day on which what it asks of traders applies, where that lies ahead. */
    private String applies(Instrument instrument, Pack pack) {
        List<String> own = pack.commitments().stream()
                .filter(c -> c.instrument().equals(instrument.id()))
                .map(c -> c.id() + "/applies")
                .toList();
        return pack.terms().stream()
                .map(dated -> dated.term())
                .filter(term -> own.contains(term.id()))
                .filter(Term.DateTerm.class::isInstance)
                .map(term -> ((Term.DateTerm) term).date())
                .filter(asOf::isBefore)
                .min(LocalDate::compareTo)
                .map("; applies from %s"::formatted)
                .orElse("");
    }

    /** The instrument as it stood on the day: a ruling that came later had not ended it yet. */
    private Course known(Instrument instrument) {
        Course course = Course.of(instrument, Map.of());
        boolean later = instrument.events().stream()
                .anyMatch(e -> e.kind() == StatusEvent.Kind.STRUCK_DOWN && e.on().isAfter(asOf));
        return later
                ? new Course(
                        instrument,
                        course.signed(),
                        course.from(),
                        LocalDate.MAX,
                        course.how(),
                        false,
                        course.suspended(),
                        course.assumed())
                : course;
    }

    private String standing(Course course) {
        Force force = course.on(asOf);
        boolean suspended = course.suspended().stream().anyMatch(span -> span.has(asOf));
        Optional<Span> over = course.suspended().stream()
                .filter(span -> !span.until().isAfter(asOf)
                        && span.until().isAfter(course.instrument().knownUntil()))
                .findFirst();
        if (over.isPresent()) {
            return "not known: the suspension of %s was to end on %s, last known on %s"
                    .formatted(
                            over.get().from(),
                            over.get().until().minusDays(1),
                            course.instrument().knownUntil());
        }
        if (force == Force.LAPSED
                && !suspended
                && !course.voided()
                && !course.until().isAfter(asOf)
                && course.until().isAfter(course.instrument().knownUntil())) {
            return "not known: its term was to end on %s, last known on %s"
                    .formatted(course.until().minusDays(1), course.instrument().knownUntil());
        }
        return suspended && force == Force.LAPSED
                ? "suspended since " + course.suspended().get(0).from()
                : switch (force) {
                    case BINDING -> "in force since " + course.from() + end(course);
                    case POLITICAL -> "political, since " + course.signed() + end(course);
                    case NOT_IN_FORCE -> course.from().equals(LocalDate.MAX) ? "not in force" : "from " + course.from();
                    case LAPSED -> Weight.ended(course).replaceFirst("^(was|is) ", "");
                };
    }

    private static String end(Course course) {
        return course.until().equals(LocalDate.MAX) ? "" : "; ends on " + course.until();
    }
}
