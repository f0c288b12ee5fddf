package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** Finds the days on which figures, lists and charges of a pack begin or cease to hold, and those that its facts state. */
final class TermMarks {
    private final Pack pack;
    private final Map<String, Instrument> texts = new LinkedHashMap<>();
    private final List<Milestone> found = new ArrayList<>();

    TermMarks(Pack pack) {
        this.pack = pack;
        pack.instruments().forEach(text -> texts.put(text.id(), text));
    }

    List<Milestone> all() {
        for (Commitment clause : pack.commitments()) {
            pack.terms().stream()
                    .filter(term -> term.term().id().startsWith(clause.id() + "/"))
                    .forEach(term -> figure(clause, term));
            charges(clause);
        }
        pack.schedules().forEach(this::listing);
        pack.facts().forEach(this::says);
        return List.copyOf(found);
    }

    private Instrument text(Commitment clause) {
        return java.util.Objects.requireNonNull(texts.get(clause.instrument()), clause::instrument);
    }

    private void figure(Commitment clause, DatedTerm term) {
        on(
                term.span(),
                begins ->
                        day -> found.add(new Milestone.Figure(new Dating.On(day), text(clause), clause, term, begins)));
    }

    /** Calls back on the day a span begins and on the first day after it. */
    private static void on(Span span, java.util.function.Function<Boolean, Consumer<LocalDate>> mark) {
        if (dated(span.from())) {
            mark.apply(true).accept(span.from());
        }
        if (dated(span.until())) {
            mark.apply(false).accept(span.until());
        }
    }

    private static boolean dated(LocalDate day) {
        return !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX);
    }

    private record Change(LocalDate day, boolean begins) {}

    private void charges(Commitment measure) {
        Map<Change, List<TariffHeading>> changes = new LinkedHashMap<>();
        for (TariffHeading heading : pack.headings()) {
            if (heading.measure().equals(measure.id())) {
                on(
                        heading.span(),
                        begins -> day -> changes.computeIfAbsent(new Change(day, begins), c -> new ArrayList<>())
                                .add(heading));
            }
        }
        changes.forEach((change, headings) -> found.add(new Milestone.Charge(
                new Dating.On(change.day()), text(measure), measure, List.copyOf(headings), change.begins())));
    }

    private void listing(Schedule schedule) {
        Optional<Instrument> text = pack.commitments().stream()
                .filter(c -> c.schedule().equals(schedule.id()) || c.lists().contains(schedule.id()))
                .map(this::text)
                .findFirst()
                .or(() -> texts.values().stream().findFirst());
        Map<Change, Integer> changes = new LinkedHashMap<>();
        schedule.entries()
                .forEach(entry ->
                        on(entry.span(), begins -> day -> changes.merge(new Change(day, begins), 1, Integer::sum)));
        text.ifPresent(t -> changes.forEach((change, entries) ->
                found.add(new Milestone.Listing(new Dating.On(change.day()), t, schedule, entries, change.begins()))));
    }

    private void says(Stated fact) {
        Optional<Instrument> text = texts.values().stream().findFirst();
        for (Kind.Component component : Kind.of(fact.kind()).components()) {
            LocalDate day = OtherDay.day(fact.said().get(component.name()));
            if (dated(day)) {
                text.ifPresent(t -> found.add(new Milestone.Says(new Dating.On(day), t, fact, component.name())));
            }
        }
    }
}
