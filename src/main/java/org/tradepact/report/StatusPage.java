package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Course;
import org.tradepact.check.Force;
import org.tradepact.pack.Pack;

/** What is charged on a day and what is pending, which instruments are in force and which not, and what is running under them. */
public final class StatusPage {
    private final Page page;
    private final LocalDate asOf;

    public StatusPage(Page page, LocalDate asOf) {
        this.page = page;
        this.asOf = asOf;
    }

    public void print(List<Pack> packs) {
        List<Instrument> all = packs.stream()
                .filter(pack -> !pack.world())
                .flatMap(pack -> pack.instruments().stream())
                .toList();
        page.raw(Paint.BOLD, "Status on " + asOf);
        new StatusDuties(page, asOf).print(packs);
        new StatusPending(page, asOf).print(packs);
        section("In force", all, Force.BINDING, packs);
        section("Political texts, which do not bind in law", all, Force.POLITICAL, packs);
        section("Not in force", all, Force.NOT_IN_FORCE, packs);
        section("Lapsed", all, Force.LAPSED, packs);
        new StatusBorders(page, asOf).print(packs);
        running(packs);
        known(packs);
    }

    private static Course course(Instrument instrument) {
        return Course.of(instrument, Map.of());
    }

    private void section(String head, List<Instrument> all, Force force, List<Pack> packs) {
        List<Instrument> found =
                all.stream().filter(i -> course(i).on(asOf) == force).toList();
        if (found.isEmpty()) {
            return;
        }
        page.line().raw(Paint.BOLD, head);
        for (Instrument instrument : found) {
            page.text(2, Paint.PLAIN, instrument.title());
            page.text(4, Paint.DIM, since(course(instrument), force));
            pivots(instrument, packs);
        }
    }

    private String since(Course course, Force force) {
        Instrument text = course.instrument();
        return switch (force) {
            case BINDING -> "since " + course.from() + end(course);
            case POLITICAL -> "since " + course.signed() + end(course);
            case NOT_IN_FORCE -> signed(course) + entry(text);
            case LAPSED -> Weight.ended(course);
        };
    }

    private static String end(Course course) {
        return course.until().equals(LocalDate.MAX) ? "" : "; ends on " + course.until();
    }

    private String signed(Course course) {
        if (course.signed().equals(LocalDate.MIN) || course.signed().isAfter(asOf)) {
            return "not signed yet";
        }
        String started = course.from().equals(LocalDate.MAX) ? "" : "; enters into force on " + course.from();
        return "signed on " + course.signed() + started;
    }

    private static String entry(Instrument text) {
        if (text.entry() == Instrument.Entry.NONE) {
            return "";
        }
        String event =
                switch (text.entry().after()) {
                    case NOTICES_EXCHANGED -> "the notices are exchanged";
                    case LAST_NOTIFICATION -> "the last notification";
                    case SIGNED -> "signature";
                    case IN_FORCE, SUSPENDED, RESUMED, TERMINATION_NOTICE, TERMINATED, EXPIRED, REPLACED, STRUCK_DOWN ->
                        Words.constant(text.entry().after());
                };
        String period = text.entry().period().isZero()
                ? "on"
                : Words.period(text.entry().period()) + " after";
        return "; enters into force %s %s (%s)"
                .formatted(period, event, text.entry().clause());
    }

    /** On what readers differ about the whole instrument. */
    private void pivots(Instrument instrument, List<Pack> packs) {
        packs.stream()
                .flatMap(pack -> pack.commitments().stream())
                .flatMap(c -> c.pivots().stream())
                .filter(pivot -> pivot.force() && pivot.id().startsWith(instrument.id() + "/"))
                .collect(Collectors.toMap(Pivot::id, pivot -> pivot, (one, same) -> one, TreeMap::new))
                .values()
                .forEach(this::pivot);
    }

    private void pivot(Pivot pivot) {
        page.text(4, Paint.YELLOW, "readers differ on " + pivot.turnsOn());
        Table table = new Table();
        pivot.options().forEach(o -> table.add(o.means(), ReadingTable.holders(o)));
        page.table(6, table);
    }

    private record Due(LocalDate day, Commitment commitment) {}

    private void running(List<Pack> packs) {
        List<Due> dated = new ArrayList<>();
        List<Commitment> waiting = new ArrayList<>();
        for (Pack pack : packs) {
            for (Commitment commitment : pack.commitments()) {
                if (Words.deadline(commitment.deadline()).isEmpty()) {
                    continue;
                }
                pack.instruments().stream()
                        .filter(i -> i.id().equals(commitment.instrument()))
                        .findFirst()
                        .map(StatusPage::course)
                        .ifPresent(course -> Dues.on(commitment, course, asOf)
                                .filter(day -> runs(course))
                                .ifPresentOrElse(
                                        day -> dated.add(new Due(day, commitment)),
                                        () -> wait(course, commitment, waiting)));
            }
        }
        dated(dated);
        waiting(waiting);
    }

    private boolean runs(Course course) {
        Force force = course.on(asOf);
        return force == Force.BINDING || force == Force.POLITICAL;
    }

    private void wait(Course course, Commitment commitment, List<Commitment> waiting) {
        if (course.on(asOf) == Force.NOT_IN_FORCE) {
            waiting.add(commitment);
        }
    }

    private void dated(List<Due> dated) {
        if (dated.isEmpty()) {
            return;
        }
        page.line().raw(Paint.BOLD, "Deadlines");
        Table table = new Table();
        dated.stream()
                .sorted(Comparator.comparing(Due::day)
                        .thenComparing(due -> due.commitment().id()))
                .forEach(due -> table.add(
                        due.day()
                                + (due.day().isBefore(asOf)
                                        ? " passed"
                                        : due.day().equals(asOf) ? " today" : ""),
                        due.commitment().id(),
                        due.commitment().title(),
                        Names.of(due.commitment().holders())));
        page.table(2, table);
    }

    private void waiting(List<Commitment> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        page.line().raw(Paint.BOLD, "Deadlines under texts that are not in force");
        Table table = new Table();
        waiting.forEach(c -> table.add(Words.deadline(c.deadline()), c.id(), c.title(), Names.of(c.holders())));
        page.table(2, table);
    }

    private void known(List<Pack> packs) {
        Optional<LocalDate> known = packs.stream()
                .filter(p -> !p.instruments().isEmpty())
                .map(Pack::knownUntil)
                .min(LocalDate::compareTo);
        known.ifPresent(day -> page.line()
                .text(
                        0,
                        Paint.DIM,
                        asOf.isAfter(day)
                                ? "Last known on %s; what happened since is not in this register.".formatted(day)
                                : "Known until %s.".formatted(day)));
    }
}
