package org.tradepact.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.tradepact.fact.Party;

/**
 * A text that parties made: a treaty, a statement, a memorandum.
 *
 * @param called how a sentence names it, for example "the joint statement"
 * @param political whether it never binds in law, whatever its status
 * @param knownUntil last day on which its status is known
 * @param restsOn ids of the instruments that give it its force; if one of them falls, so does it
 * @param challenges disputes about its validity that have not ended it
 */
public record Instrument(
        String id,
        String pack,
        String title,
        String called,
        Kind kind,
        boolean political,
        List<Party> parties,
        Entry entry,
        Ending ending,
        List<StatusEvent> events,
        LocalDate knownUntil,
        List<String> restsOn,
        List<Challenge> challenges,
        List<String> sources,
        String note) {
    /** What kind of text it is. */
    public enum Kind {
        TREATY,
        JOINT_STATEMENT,
        FRAMEWORK,
        MEMORANDUM,
        CONTRACT,
        DOMESTIC_LAW,
        TARIFF_ACTION
    }

    /**
     * How it comes into force: a period after an event.
     *
     * @param clause where the text says so
     */
    public record Entry(StatusEvent.Kind after, Period period, String clause) {
        public static final Entry NONE = new Entry(StatusEvent.Kind.IN_FORCE, Period.ZERO, "");
    }

    /**
     * How it ends on notice: a period after the notice.
     *
     * @param fromReceipt whether the period runs from the day the other side receives the notice
     */
    public record Ending(Period period, String clause, boolean fromReceipt) {
        public static final Ending NONE = new Ending(Period.ZERO, "none");

        public Ending(Period period, String clause) {
            this(period, clause, false);
        }
    }
}
