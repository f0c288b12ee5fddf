package org.tradepact.batch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.scenario.ShipmentColumns;
import org.tradepact.scenario.ShipmentForm;

/**
 * What the name of a column says: a key, and the unit of its numbers where the name ends with one, as {@code Customs value
 * (USD)} and {@code Net weight [lb]} do.
 *
 * @param key as {@link ShipmentColumns#key} gives it
 * @param unit code of a currency, or {@code kg}, {@code g}, {@code t} or {@code lb}; empty if the name has none
 */
record Heading(String key, String unit) {
    private static final Pattern WITH_UNIT =
            Pattern.compile("(.+?)[ ,_]*(?:[(\\[]([^()\\[\\]]+)[)\\]]|[ _](?:in +)?([A-Za-z]{1,4}))");
    private static final Map<String, String> MASSES = Map.ofEntries(
            Map.entry("kg", "kg"),
            Map.entry("kgs", "kg"),
            Map.entry("kilogram", "kg"),
            Map.entry("kilograms", "kg"),
            Map.entry("g", "g"),
            Map.entry("grams", "g"),
            Map.entry("t", "t"),
            Map.entry("mt", "t"),
            Map.entry("tonnes", "t"),
            Map.entry("metric tons", "t"),
            Map.entry("lb", "lb"),
            Map.entry("lbs", "lb"),
            Map.entry("pounds", "lb"));
    private static final Set<String> PARTIES = Set.of("origin", "to", "shippedFrom");
    private static final Set<String> RATES = Set.of("baseRate", "usContent", "workShare", "metalShare");

    /** Columns of customs tables of which no rule asks anything. */
    private static final Set<String> UNASKED = Set.of(
            "exporter",
            "exporter name",
            "shipper",
            "seller",
            "supplier",
            "broker",
            "customs broker",
            "carrier",
            "vessel",
            "voyage",
            "container",
            "container number",
            "bill of lading",
            "invoice",
            "invoice number",
            "invoice no",
            "entry number",
            "entry type",
            "port of entry",
            "port of lading",
            "port of loading",
            "port of unlading",
            "incoterm",
            "incoterms",
            "quantity",
            "quantity unit",
            "unit of measure",
            "uom",
            "gross weight",
            "freight",
            "insurance",
            "remarks",
            "comment",
            "comments");

    /** What a name says; nothing if it is not known, or its unit is none of what it names. */
    static Optional<Heading> of(String name) {
        Optional<String> whole = ShipmentColumns.key(name);
        if (whole.isPresent()) {
            return whole.map(key -> new Heading(key, ""));
        }
        return parts(name).flatMap(parts -> ShipmentColumns.key(parts.group(1))
                .flatMap(key -> fitting(key, said(parts)).map(unit -> new Heading(key, unit))));
    }

    /** The unit that a name ends with, if it is one of what a column of this key says; empty if there is none. */
    static String unit(String name, String key) {
        return parts(name).flatMap(parts -> fitting(key, said(parts))).orElse("");
    }

    /** Whether it is a usual column of which no rule asks anything, whatever its unit. */
    static boolean unasked(String name) {
        String bare = parts(name).map(parts -> parts.group(1)).orElse(name);
        return UNASKED.contains(bare.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip());
    }

    private static Optional<Matcher> parts(String name) {
        Matcher parts = WITH_UNIT.matcher(name);
        return parts.matches() ? Optional.of(parts) : Optional.empty();
    }

    private static String said(Matcher parts) {
        String said = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return said.strip();
    }

    private static Optional<String> fitting(String key, String said) {
        if (key.equals("value")) {
            return Optional.of(said.replace("US$", "USD")).filter(PlainNumbers::currency);
        }
        if (key.equals("kilograms")) {
            return Optional.ofNullable(MASSES.get(said.toLowerCase(Locale.ROOT)));
        }
        boolean fits = RATES.contains(key) && Set.of("%", "percent", "per cent").contains(said)
                || key.equals(ShipmentForm.LINE) && said.matches("(?i)(6|8|10)( digits?)?|hts|hs")
                || PARTIES.contains(key) && said.matches("(?i)iso|iso ?2|iso 3166|alpha-2|code");
        return fits ? Optional.of("") : Optional.empty();
    }
}
