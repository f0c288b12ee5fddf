package org.tradepact.fact;

import java.time.LocalDate;

/**
 * A test of origin that an agreement or a regulation sets for the goods of a shipment, with the figures it is put to. The
 * test is the asker's; which one applies is not decided here, and origin stays as stated.
 */
public record OriginTest(
        String id,
        @Ask("the shipment it is about") Ref of,
        @Ask("the kind of test") Rule rule,
        @Ask("the share that must be reached, or may not be passed") Percent threshold,
        @Ask("the adjusted value of the goods") Money adjustedValue,
        @Ask("the value of non-originating materials") Money nonOriginating,
        @Ask("the value of originating materials that were acquired") Money originating,
        @Ask(value = "the value of originating materials of the producer's own making", unlessSaid = "USD 0")
                Money selfProduced,
        @Ask("the net cost of the goods") Money netCost,
        @Ask("how far the classification must change") Level level,
        @Ask("the parties whose materials originate") Parties originatingIn,
        @Ask(value = "the share of value that may fail to shift", unlessSaid = "0") Percent tolerance)
        implements Fact {
    /** The kind of test. */
    public enum Rule {
        /** Value without non-originating materials, as a share of the value. */
        BUILD_DOWN,
        /** Originating materials, as a share of the value. */
        BUILD_UP,
        /** Net cost without non-originating materials, as a share of the net cost. */
        NET_COST,
        /** Non-originating materials, as a share of the value: not more than the threshold. */
        NON_ORIGINATING_SHARE,
        /** No non-originating material is classified where the goods are. */
        TARIFF_SHIFT
    }

    /** How many digits of the classification must differ. */
    public enum Level {
        CHAPTER(2),
        HEADING(4),
        SUBHEADING(6);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }
    }

    @Override
    public Span span() {
        return Span.from(LocalDate.MIN);
    }
}
