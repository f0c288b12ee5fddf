package org.tradepact.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;

/** What comes in the life of an agreement, for people. */
public final class MilestonePage {
    private static final int IN = 2;
    private static final int DAY = 12;

    private final Page page;
    private final Milestones all;

    private MilestonePage(Page page, Milestones all) {
        this.page = page;
        this.all = all;
    }

    public static String write(Milestones all, Style style) {
        Page page = style.page();
        new MilestonePage(page, all).print();
        return page.toString();
    }

    private void print() {
        page.text(0, Paint.BOLD, all.pack().title());
        page.raw(Paint.DIM, "%s, shown until %s".formatted(all.pack().name(), all.until()));
        page.line();
        new MilestonePicture(all, page.width()).print(page, IN);
        dated();
        again();
        open();
        List<String> notes = MilestoneNotes.of(all);
        if (!notes.isEmpty()) {
            page.line();
            notes.forEach(note -> page.labelled(IN, "note", Paint.DIM, note));
        }
        page.line();
    }

    /** Figures that begin or cease together share an entry; a duty that recurs is told elsewhere. */
    private void dated() {
        Map<String, List<Milestone>> entries = new LinkedHashMap<>();
        for (Milestone milestone : all.dated()) {
            if (!Recurring.is(milestone)) {
                String key = milestone instanceof Milestone.Figure figure
                        ? Milestones.day(figure) + figure.text().id() + figure.begins()
                        : Integer.toString(entries.size());
                entries.computeIfAbsent(key, k -> new ArrayList<>()).add(milestone);
            }
        }
        if (entries.isEmpty()) {
            return;
        }
        page.line().raw(Paint.BOLD, "On known days");
        String before = "";
        for (List<Milestone> entry : entries.values()) {
            String day = DatingSaid.of(entry.get(0).when());
            page.marked(IN, day.equals(before) ? "" : day, Paint.PLAIN, DAY, said(entry));
            below(entry);
            before = day;
        }
    }

    private static String said(List<Milestone> entry) {
        if (entry.size() == 1) {
            return MilestoneSaid.plain(entry.get(0));
        }
        List<String> figures = entry.stream()
                .map(one -> MilestoneSaid.figure((Milestone.Figure) one))
                .toList();
        boolean begins = ((Milestone.Figure) entry.get(0)).begins();
        return "%d figures of %s %s: %s"
                .formatted(
                        entry.size(),
                        entry.get(0).text().called(),
                        MilestoneSaid.dates(false, begins),
                        Names.list(figures, "and"));
    }

    /** The reading, then who owes whom, where it stands and on what sources. */
    private void below(List<Milestone> entry) {
        Milestone first = entry.get(0);
        first.reading()
                .ifPresent(read -> page.text(
                        IN + DAY + 2, Paint.YELLOW, "on one reading among others: " + MilestoneSaid.option(read)));
        List<String> parts = new ArrayList<>();
        parts.add(MilestoneSaid.owes(first));
        if (!(first instanceof Milestone.Figure) && !(first instanceof Milestone.Charge)) {
            parts.add(MilestoneSaid.clause(first).map(Commitment::clause).orElse(""));
        }
        parts.add(
                entry.size() == 1
                        ? MilestoneSaid.sourced(first)
                        : entry.stream()
                                .flatMap(one -> MilestoneSaid.sources(one).stream())
                                .distinct()
                                .collect(Collectors.joining(", ")));
        parts.removeIf(String::isEmpty);
        if (!parts.isEmpty()) {
            page.text(IN + DAY + 2, Paint.DIM, String.join("; ", parts));
        }
    }

    private void again() {
        List<Recurring> duties = Recurring.among(all.dated());
        if (!duties.isEmpty()) {
            page.line().raw(Paint.BOLD, "Again and again");
        }
        for (Recurring duty : duties) {
            page.text(IN, Paint.PLAIN, duty.rule());
            page.text(IN + DAY, Paint.PLAIN, duty.said());
            below(List.of(duty.first()));
        }
    }

    private void open() {
        if (all.open().isEmpty()) {
            return;
        }
        page.line().raw(Paint.BOLD, "On days that hang on what is not known");
        Map<String, List<Milestone>> entries = new LinkedHashMap<>();
        all.open().forEach(m -> entries.computeIfAbsent(MilestoneSaid.when(m, all), k -> new ArrayList<>())
                .add(m));
        entries.forEach((when, milestones) -> {
            page.text(IN, Paint.PLAIN, when);
            milestones.forEach(milestone -> {
                page.text(IN + DAY, Paint.PLAIN, MilestoneSaid.plain(milestone));
                below(List.of(milestone));
            });
        });
    }

    /** The text of one milestone, for a note. */
    static String brief(Milestone milestone) {
        Optional<Commitment> clause = MilestoneSaid.clause(milestone);
        return "%s on %s"
                .formatted(
                        clause.map(Commitment::id).orElse(milestone.text().called()), DatingSaid.of(milestone.when()));
    }
}
