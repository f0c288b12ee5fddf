package org.tradepact.pack;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;

/** Reads the instruments of {@code agreement.yaml}. */
final class InstrumentReader {
    static final List<String> KEYS = List.of(
            "id",
            "title",
            "called",
            "kind",
            "political",
            "parties",
            "entersIntoForce",
            "endsOnNotice",
            "events",
            "readings",
            "restsOn",
            "challenges",
            "sources",
            "note");

    private final String pack;
    private final LocalDate knownUntil;
    private final Sources sources;
    private final Problems problems;

    InstrumentReader(String pack, LocalDate knownUntil, Sources sources, Problems problems) {
        this.pack = pack;
        this.knownUntil = knownUntil;
        this.sources = sources;
        this.problems = problems;
    }

    Instrument read(Fields fields) {
        if (fields.parties("parties").isEmpty()) {
            problems.add(fields.at("parties"), "`parties` is missing or names nobody");
        }
        return new Instrument(
                fields.text("id"),
                pack,
                fields.text("title"),
                fields.text("called"),
                fields.word("kind", Instrument.Kind.class, Spelling.KEBAB),
                fields.flag("political", false),
                fields.parties("parties"),
                entry(fields),
                ending(fields),
                events(fields),
                knownUntil,
                fields.texts("restsOn"),
                challenges(fields),
                sources.cite(fields, "sources"),
                fields.text("note", ""));
    }

    private Instrument.Entry entry(Fields instrument) {
        Optional<Tree> node = instrument.get("entersIntoForce");
        if (node.isEmpty()) {
            return Instrument.Entry.NONE;
        }
        Fields fields = Fields.of(node.get(), problems, List.of("after", "period", "clause"));
        return new Instrument.Entry(
                fields.word("after", StatusEvent.Kind.class, Spelling.CAMEL), period(fields), fields.text("clause"));
    }

    private Instrument.Ending ending(Fields instrument) {
        Optional<Tree> node = instrument.get("endsOnNotice");
        if (node.isEmpty()) {
            return Instrument.Ending.NONE;
        }
        Fields fields = Fields.of(node.get(), problems, List.of("period", "clause", "fromReceipt"));
        return new Instrument.Ending(period(fields), fields.text("clause"), fields.flag("fromReceipt", false));
    }

    private Period period(Fields fields) {
        try {
            return DeadlineText.period(fields.text("period"));
        } catch (IllegalArgumentException e) {
            problems.add(fields.valueAt("period"), "`period`: " + e.getMessage());
            return Period.ZERO;
        }
    }

    private List<StatusEvent> events(Fields instrument) {
        List<StatusEvent> events = new ArrayList<>();
        for (Tree item : instrument.list("events")) {
            event(item, sources, problems).ifPresent(events::add);
        }
        return events;
    }

    private List<Challenge> challenges(Fields instrument) {
        List<Challenge> challenges = new ArrayList<>();
        for (Tree item : instrument.list("challenges")) {
            Fields fields = Fields.of(item, problems, List.of("kind", "on", "source", "note"));
            if (!fields.has("on")) {
                problems.add(item.at(), "`on` is missing");
            }
            challenges.add(new Challenge(
                    fields.word("kind", Challenge.Kind.class, Spelling.CAMEL),
                    fields.day("on").orElse(LocalDate.MAX),
                    sources.citeOne(fields, "source"),
                    fields.text("note")));
        }
        return challenges;
    }

    /** A status event, {@code {event: signed, on: 2025-10-26, source: S175}}. */
    static Optional<StatusEvent> event(Tree item, Sources sources, Problems problems) {
        Fields fields = Fields.of(item, problems, List.of("event", "on", "source", "note"));
        StatusEvent.Kind kind = fields.word("event", StatusEvent.Kind.class, Spelling.CAMEL);
        String source = sources.citeOne(fields, "source");
        if (!fields.has("on")) {
            problems.add(item.at(), "`on` is missing");
        }
        return fields.day("on").map(day -> new StatusEvent(kind, day, source));
    }
}
