package org.tradepact.report;

import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.explore.Entering;
import org.tradepact.pack.Pack;

/** Whether a text can enter into force on a day, and how that would come about. */
public final class EnteringSaid {
    private EnteringSaid() {}

    /** Why a day is refused, in one sentence or two; empty if nothing stands against it. */
    public static String against(Entering entering, Pack pack) {
        Instrument text = entering.text();
        LocalDate on = entering.on();
        LocalDate from = entering.course().from();
        return switch (entering.against()) {
            case NOTHING -> "";
            case POLITICAL ->
                "%s does not bind in law%s, so there is nothing to bring into force; `tradepact timeline %s` shows what it has dates for%s"
                        .formatted(text.called(), commenced(entering), pack.name(), note(text));
            case NO_RULE ->
                "%s has no rule on entry into force that is known, so no day for it can be asked about; `tradepact timeline %s` shows what it has dates for%s"
                        .formatted(text.called(), pack.name(), note(text));
            case SIGNED_LATER ->
                "--on: %s was signed on %s and cannot have entered into force on `%s`"
                        .formatted(text.called(), entering.course().signed(), on);
            case IN_FORCE ->
                from.isAfter(on)
                        ? "--on: %s enters into force on %s%s, not on `%s`"
                                .formatted(text.called(), from, assumed(entering), on)
                        : "--on: %s is in force since %s%s; `tradepact timeline %s` shows what it started"
                                .formatted(text.called(), from, assumed(entering), pack.name());
            case ENDED ->
                "--on: %s ended on %s%s, so it does not enter into force on `%s`"
                        .formatted(text.called(), entering.course().until(), assumed(entering), on);
        };
    }

    private static String assumed(Entering entering) {
        return entering.course().assumed() ? ", as assumed" : "";
    }

    /** {@code  and commenced on signature, 2025-10-26 (Commencement, paragraph 1)}. */
    private static String commenced(Entering entering) {
        Instrument.Entry entry = entering.text().entry();
        return entry == Instrument.Entry.NONE
                ? ""
                : ", and it commenced on %s (%s)".formatted(entering.course().from(), entry.clause());
    }

    /** What the pack says of the text. */
    private static String note(Instrument text) {
        return text.note().isBlank() ? "" : "\n" + text.note().strip();
    }

    /** How the day would come about: {@code 60 days after the exchange of notices (7.2): notices exchanged on 2026-11-02 lead to it}. */
    static String how(Entering entering) {
        Instrument text = entering.text();
        List<LocalDate> days = entering.eventDays();
        String event = "the " + DatingSaid.event(text.entry().after());
        if (days.isEmpty()) {
            return "%s: no day of %s leads to %s".formatted(DatingSaid.entry(text), event, entering.on());
        }
        String lead = days.size() == 1
                ? "%s on %s leads to it".formatted(event, days.get(0))
                : "%s on any day from %s to %s leads to it".formatted(event, days.get(0), days.get(days.size() - 1));
        return "%s: %s".formatted(DatingSaid.entry(text), lead);
    }

    /** What speaks for a doubt about the day, though nothing stands against it. */
    static List<String> doubts(Entering entering, Pack pack) {
        java.util.ArrayList<String> doubts = new java.util.ArrayList<>();
        Instrument text = entering.text();
        List<LocalDate> days = entering.eventDays();
        String event = "the " + DatingSaid.event(text.entry().after());
        if (!days.isEmpty()
                && days.get(days.size() - 1).isBefore(entering.course().signed())) {
            doubts.add("%s would lie before signature on %s, so by this rule the first day is %s"
                    .formatted(
                            event,
                            entering.course().signed(),
                            entering.course().signed().plus(text.entry().period())));
        } else if (!days.isEmpty() && !days.get(days.size() - 1).isAfter(pack.knownUntil())) {
            doubts.add(
                    "%s on %s would lie in the time that is known (until %s), and none was found; by this rule the first day that what is known leaves open is %s"
                            .formatted(
                                    event,
                                    days.get(days.size() - 1),
                                    pack.knownUntil(),
                                    pack.knownUntil()
                                            .plusDays(1)
                                            .plus(text.entry().period())));
        }
        return doubts;
    }

    /** The clause on entry in our words, if it is registered. */
    static String clause(Entering entering, Pack pack) {
        return pack.commitments().stream()
                .filter(c -> c.instrument().equals(entering.text().id()))
                .filter(c -> c.clause().equals(entering.text().entry().clause()))
                .map(Commitment::summary)
                .findFirst()
                .orElse("")
                .strip();
    }
}
