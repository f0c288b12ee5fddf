package org.tradepact.agreement;

import java.time.LocalDate;
import java.util.List;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Span;

/**
 * A schedule of rates or a list of goods that clauses refer to.
 *
 * @param complete whether goods that match no entry are known not to be on it
 * @param assumedOff whether goods that match no entry are taken to be off it although it is partial, and the answer says so
 * @param heading heading of chapter 99 that refers to it; empty if none does
 * @param version which version of the list the entries show
 * @param settlesFrom first day that a list loaded without days speaks of
 * @param earlierAlike whether goods that are not on the loaded version are taken never to have been on an earlier one
 * @param fills component of a shipment that its rates fill where a file does not state it; empty for none
 * @param files names of official list files that fill it, without ending
 * @param asks what is asked of goods where it leaves them open, with {@code {goods}} for them; empty if it is asked whether they are on it
 * @param note why it is missing or partial
 */
public record Schedule(
        String id,
        Kind kind,
        boolean complete,
        boolean assumedOff,
        List<Entry> entries,
        String heading,
        String version,
        LocalDate settlesFrom,
        boolean earlierAlike,
        String fills,
        List<String> files,
        String asks,
        String source,
        String note) {
    private static final String ITEM = "whether {goods} is an item of ";

    /** Whether goods are on it, as a question: {@code whether 8505.11.00 stands on the list of heading 9903.01.32}. */
    public String asked(String goods) {
        return asks.isEmpty() ? "whether %s stands on %s".formatted(goods, called()) : asks.replace("{goods}", goods);
    }

    /** How a sentence names it: by the heading that refers to it, by what its items are items of, or else by its id. */
    public String called() {
        if (!heading.isEmpty()) {
            return "the list of heading " + heading;
        }
        if (asks.isEmpty()) {
            return id;
        }
        return asks.startsWith(ITEM) ? asks.substring(ITEM.length()) : "the list";
    }

    /** The same with other entries. */
    public Schedule with(List<Entry> others, boolean nowComplete, String nowVersion) {
        return new Schedule(
                id,
                kind,
                nowComplete,
                assumedOff,
                others,
                heading,
                nowVersion,
                settlesFrom,
                earlierAlike,
                fills,
                files,
                asks,
                source,
                note);
    }

    /** Whether goods are on a list. */
    public enum On {
        YES,
        NO,
        /** A source connects the goods to the list and does not settle it. */
        OPEN
    }

    /** Whether entries carry a rate. */
    public enum Kind {
        RATES,
        LIST
    }

    /**
     * @param line HS code in digits, a prefix of the goods it covers, or a group id
     * @param rate zero on a list
     * @param on whether the goods are on the list
     */
    public record Entry(String line, Percent rate, On on, Span span, String source) {}
}
