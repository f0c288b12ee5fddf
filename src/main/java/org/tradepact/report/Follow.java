package org.tradepact.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.finding.Consequence;

/**
 * What an authority does with a shipment, as a sentence: {@code US customs detains it}.
 *
 * @param does the verb where it is settled
 * @param may the verb after "may", where it is only possible
 */
record Follow(String who, String does, String may, String what) {
    static Follow of(Consequence consequence, Commitment measure) {
        String holder = measure.holders().isEmpty()
                ? "an authority"
                : Names.of(measure.holders().get(0));
        String customs = customs(measure);
        return switch (consequence) {
            case EXPORT_BANNED -> new Follow(holder, "bans", "ban", "its export");
            case LICENCE_NEEDED -> new Follow("it", "needs", "need", "an export licence of " + holder);
            case REFUSED_IN_PRINCIPLE -> new Follow(holder, "refuses", "refuse", "licences for it in principle");
            case DECIDED_CASE_BY_CASE -> new Follow(holder, "decides", "decide", "on a licence case by case");
            case REPORT_NEEDED -> new Follow("the exporter", "has to report", "have to report", "it to " + holder);
            case DETAINED -> new Follow(customs, "detains", "detain", "it");
            case SEIZED -> new Follow(customs, "seizes", "seize", "it");
            case EXCLUDED -> new Follow(customs, "excludes", "exclude", "it");
            case PRESUMED_FORCED_LABOUR ->
                new Follow(customs, "presumes", "presume", "it to be made with forced labour, so that it is stopped");
            case BARRED -> new Follow(holder, "bars", "bar", "it");
            case RELEASED -> new Follow(customs, "releases", "release", "it");
            case RE_EXPORT_ALLOWED -> new Follow("sending it on elsewhere", "is", "be", "allowed");
            case RE_EXPORT_REFUSED -> new Follow("sending it on elsewhere", "is", "be", "refused");
            case BELOW_FLOOR -> new Follow("the price", "is", "be", "below the floor");
            case BELOW_MINIMUM_PRICE -> new Follow("the price", "is", "be", "below the minimum import price");
            case SHORTFALL_PAID -> new Follow("the counterparty", "pays", "pay", "the shortfall up to the floor");
            case UPSIDE_SHARED ->
                new Follow("the counterparty", "takes", "take", "its share of what lies above the floor");
            case PRICE_NOT_STATED ->
                new Follow("no price", "is", "be", "stated for the period by which the floor is measured");
            case REFUND_ROUTE_OPEN -> new Follow("a route to a refund", "is", "be", "open");
            case REFUND_HANGS_ON_APPEAL ->
                new Follow("whether there is a refund", "hangs", "hang", "on a pending appeal");
            case PENALTIES_POSSIBLE -> new Follow("penalties", "are", "be", "possible");
        };
    }

    /** {@code US customs}, {@code customs of Canada}. */
    private static String customs(Commitment measure) {
        if (measure.holders().isEmpty()) {
            return "customs";
        }
        String code = measure.holders().get(0).code();
        return code.equals("US")
                ? "US customs"
                : "customs of " + Names.of(measure.holders().get(0));
    }

    String sure() {
        return "%s %s %s".formatted(who, does, what);
    }

    /** {@code US customs may detain or release it}; what does not share its words stands by itself. */
    static String possible(List<Follow> all) {
        Map<String, List<String>> verbs = new LinkedHashMap<>();
        all.forEach(f -> verbs.computeIfAbsent("%s may %%s %s".formatted(f.who, f.what), k -> new ArrayList<>())
                .add(f.may));
        return verbs.entrySet().stream()
                .map(e -> e.getKey().formatted(Names.list(e.getValue(), "or")))
                .collect(Collectors.joining(", or "));
    }
}
