package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Course;
import org.tradepact.pack.Pack;

/**
 * The text of a pack that can be brought into force, and what stands against a day for it.
 *
 * @param text the text; of a pack without such a text the first one
 * @param course its life as known, with what is assumed of it
 * @param on the day asked about
 */
public record Entering(Instrument text, Course course, LocalDate on) {
    private static final int NEAR = 4; // a month more or less moves the day by no more than this

    /** What stands against a day. */
    public enum Against {
        NOTHING,
        /** The text does not bind in law, so there is nothing to bring into force. */
        POLITICAL,
        /** It binds, and does not say how it enters into force. */
        NO_RULE,
        /** It was signed later. */
        SIGNED_LATER,
        /** It is in force by then, or enters into force on another day. */
        IN_FORCE,
        ENDED
    }

    /** @param pack one that holds a text */
    public static Entering of(Pack pack, LocalDate on, Map<String, Assumed> assume) {
        List<Instrument> texts = pack.instruments();
        return texts.stream()
                .filter(text -> !text.political() && text.entry() != Instrument.Entry.NONE)
                .findFirst()
                .or(() -> texts.stream()
                        .filter(text -> !text.political() && text.parties().size() > 1)
                        .findFirst())
                .or(() ->
                        texts.stream().filter(text -> text.parties().size() > 1).findFirst())
                .or(() -> texts.stream().findFirst())
                .map(text -> new Entering(text, course(text, assume), on))
                .orElseThrow();
    }

    private static Course course(Instrument text, Map<String, Assumed> assume) {
        Assumed assumed = assume.get(text.id());
        return Course.of(text, assumed == null ? Map.of() : assumed.on());
    }

    public Against against() {
        if (text.political()) {
            return Against.POLITICAL;
        }
        if (!course.from().equals(LocalDate.MAX)) {
            return course.until().isAfter(on) ? Against.IN_FORCE : Against.ENDED;
        }
        if (text.entry() == Instrument.Entry.NONE) {
            return Against.NO_RULE;
        }
        if (on.isBefore(course.signed())) {
            return Against.SIGNED_LATER;
        }
        return course.until().isAfter(on) ? Against.NOTHING : Against.ENDED;
    }

    /** Days of the event that the text counts from which lead to entry on the day; none, one, or several at the end of a month. */
    public List<LocalDate> eventDays() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate about = on.minus(text.entry().period());
        for (int i = -NEAR; i <= NEAR; i++) {
            LocalDate day = about.plusDays(i);
            if (day.plus(text.entry().period()).equals(on)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    /** What is assumed, with the text in force from the day. */
    Map<String, Assumed> assuming(Map<String, Assumed> assume) {
        Map<StatusEvent.Kind, LocalDate> events = new java.util.EnumMap<>(StatusEvent.Kind.class);
        Assumed before = assume.get(text.id());
        if (before != null) {
            events.putAll(before.on());
        }
        events.put(StatusEvent.Kind.IN_FORCE, on);
        Map<String, Assumed> all = new java.util.HashMap<>(assume);
        all.put(text.id(), new Assumed(text.id(), events, java.util.Set.of(), Map.of()));
        return Map.copyOf(all);
    }
}
