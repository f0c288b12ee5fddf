package org.tradepact.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;
import org.tradepact.explore.Ratification;
import org.tradepact.pack.Pack;

/**
 * A calendar, as RFC 5545 writes it: an event of one whole day for each milestone that has a day. The same question gives the
 * same file, and the same milestone the same id although its day moves, so that a calendar program replaces it.
 */
public final class CalendarText {
    private static final int FOLD = 60; // of characters; a line may have 75 bytes

    private final Pack pack;
    private final List<Milestone> dated;
    private final Map<String, String> sources;
    private final LocalDate asked;
    private final int remind;

    private CalendarText(Pack pack, List<Milestone> dated, LocalDate asked, int remind) {
        this.pack = pack;
        this.dated = dated.stream().filter(CalendarText::kept).toList();
        this.sources = pack.sources();
        this.asked = asked;
        this.remind = remind;
    }

    /**
     * @param asked the day that is asked about, which stamps the events
     * @param remind days before the last day of a duty on which it is recalled; zero for never
     */
    public static String write(Milestones all, LocalDate asked, int remind) {
        return new CalendarText(all.pack(), all.dated(), asked, remind).text();
    }

    /** The same of what comes from the day of entry on, however late. */
    public static String write(Ratification ratification, int remind) {
        LocalDate on = ratification.entering().on();
        List<Milestone> ahead = new ArrayList<>(ratification.milestones().dated());
        ahead.addAll(ratification.milestones().beyond());
        ahead.removeIf(milestone -> Milestones.day(milestone).isBefore(on));
        return new CalendarText(ratification.pack(), ahead, on, remind).text();
    }

    /** Figures and list entries are no dates to keep. */
    private static boolean kept(Milestone milestone) {
        return !(milestone instanceof Milestone.Figure) && !(milestone instanceof Milestone.Listing);
    }

    private String text() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Tradepact//%s//EN".formatted(pack.name())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        Map<String, Integer> taken = new java.util.HashMap<>();
        for (Milestone milestone : dated) {
            String key = key(milestone);
            int again = taken.merge(key, 1, Integer::sum);
            calendar.add(event(milestone, again == 1 ? key : key + "-" + again));
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, FOLD).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What it is, not when. */
    private String key(Milestone milestone) {
        List<String> parts = new ArrayList<>(List.of(milestone.text().id(), MilestoneSaid.kind(milestone)));
        MilestoneSaid.clause(milestone).map(Commitment::id).ifPresent(parts::add);
        if (milestone instanceof Milestone.Due due) {
            parts.add(Integer.toString(due.number()));
        } else if (milestone instanceof Milestone.Charge charge) {
            parts.add(charge.begins() ? "begins" : "ends");
        } else if (milestone instanceof Milestone.Says says) {
            parts.add(says.fact().id() + "-" + says.component());
        }
        milestone
                .reading()
                .ifPresent(read ->
                        parts.add(read.pivot().id() + "-" + read.option().id()));
        return String.join(".", parts).replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private VEvent event(Milestone milestone, String key) {
        VEvent event = new VEvent(false);
        event.add(new Uid(key + "@tradepact"));
        event.add(new DtStamp(asked.atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.add(new DtStart<>(Milestones.day(milestone)));
        event.add(new Summary(title(milestone)));
        event.add(new Description(description(milestone)));
        event.add(new Categories(milestone instanceof Milestone.Due ? "deadline" : "status"));
        event.add(new Transp("TRANSPARENT"));
        if (remind > 0 && milestone instanceof Milestone.Due) {
            event.add(alarm(milestone));
        }
        return event;
    }

    private static String title(Milestone milestone) {
        String said = Clean.of(MilestoneSaid.plain(milestone))
                + (milestone.reading().isPresent() ? " (on one reading among others)" : "");
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private VAlarm alarm(Milestone milestone) {
        VAlarm alarm = new VAlarm();
        alarm.add(new Action("DISPLAY"));
        alarm.add(new Trigger(Duration.ofDays(-remind)));
        alarm.add(new Description(title(milestone)));
        return alarm;
    }

    private String description(Milestone milestone) {
        List<String> lines = new ArrayList<>();
        MilestoneSaid.clause(milestone).ifPresent(clause -> {
            lines.add("%s, %s".formatted(milestone.text().title(), clause.clause()));
            lines.add(clause.summary());
            if (milestone instanceof Milestone.Due) {
                lines.add("Owed by %s to %s; due %s."
                        .formatted(
                                Names.of(clause.holders()),
                                Names.of(clause.beneficiaries()),
                                Words.deadline(clause.deadline())));
            }
        });
        if (lines.isEmpty()) {
            lines.add(milestone.text().title());
        }
        milestone.reading().ifPresent(read -> lines.add("On one reading among others: " + MilestoneSaid.option(read)));
        String confidence = MilestoneSaid.confidence(milestone);
        for (String source : MilestoneSaid.sources(milestone)) {
            String described = sources.getOrDefault(source, "");
            lines.add("Source %s%s".formatted(source, described.isEmpty() ? "" : ": " + described));
        }
        if (!confidence.isEmpty()) {
            lines.add("Confidence: " + confidence);
        }
        lines.add("Known until %s. Not legal advice.".formatted(pack.knownUntil()));
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .map(Clean::of)
                        .toList());
    }

    /** What no calendar can hold, since its day is not known: a count, and each on a line; and what comes too late for it. */
    public static List<String> leftOut(Milestones all) {
        List<String> lines = new ArrayList<>(open(all));
        if (!all.beyond().isEmpty()) {
            lines.add("not in the calendar, as it ends on %s: %s"
                    .formatted(
                            all.until(),
                            Names.list(
                                    all.beyond().stream()
                                            .map(MilestonePage::brief)
                                            .toList(),
                                    "and")));
        }
        return lines;
    }

    /** The same of a calendar that nothing comes too late for. */
    public static List<String> open(Milestones all) {
        List<String> lines = new ArrayList<>();
        if (!all.open().isEmpty()) {
            lines.add("not in the calendar, as the day is not known: "
                    + Words.count(all.open().size(), "milestone", "milestones"));
            all.open().forEach(m -> lines.add("%s: %s".formatted(DatingSaid.of(m.when()), MilestoneSaid.of(m))));
        }
        return lines;
    }
}
