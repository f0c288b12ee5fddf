package org.tradepact.finding;

/** What can follow for a shipment besides a charge. */
public enum Consequence {
    EXPORT_BANNED(Gate.LEAVE, true),
    LICENCE_NEEDED(Gate.LEAVE, true),
    REFUSED_IN_PRINCIPLE(Gate.LEAVE, true),
    DECIDED_CASE_BY_CASE(Gate.LEAVE, true),
    REPORT_NEEDED(Gate.LEAVE, false),
    DETAINED(Gate.ENTER, true),
    SEIZED(Gate.ENTER, true),
    EXCLUDED(Gate.ENTER, true),
    PRESUMED_FORCED_LABOUR(Gate.ENTER, true),
    BARRED(Gate.ENTER, true),
    RELEASED(Gate.ENTER, false),
    RE_EXPORT_ALLOWED(Gate.ENTER, false),
    RE_EXPORT_REFUSED(Gate.ENTER, false),
    BELOW_FLOOR(Gate.PRICE, false),
    BELOW_MINIMUM_PRICE(Gate.PRICE, true),
    SHORTFALL_PAID(Gate.PRICE, false),
    PRICE_NOT_STATED(Gate.PRICE, false),
    UPSIDE_SHARED(Gate.PRICE, false),
    REFUND_ROUTE_OPEN(Gate.REFUND, false),
    REFUND_HANGS_ON_APPEAL(Gate.REFUND, false),
    PENALTIES_POSSIBLE(Gate.ENTER, false);

    /** The question it answers. */
    public enum Gate {
        LEAVE,
        ENTER,
        PRICE,
        REFUND
    }

    private final Gate gate;
    private final boolean stops;

    Consequence(Gate gate, boolean stops) {
        this.gate = gate;
        this.stops = stops;
    }

    public Gate gate() {
        return gate;
    }

    /** Whether the goods do not pass until somebody decides otherwise. */
    public boolean stops() {
        return stops;
    }
}
