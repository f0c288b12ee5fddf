package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tradepact.fact.Kind;
import org.tradepact.pack.Nearest;

/** What the columns of a table of shipments are called: as components are, or as people in the trade say. */
public final class ShipmentColumns {
    public static final String ID = "id";

    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry(
                    ID,
                    List.of(
                            "shipment id",
                            "shipment",
                            "shipment ref",
                            "shipment reference",
                            "shipment no",
                            "shipment number",
                            "ref",
                            "reference",
                            "no",
                            "number")),
            Map.entry(
                    ShipmentForm.LINE,
                    List.of(
                            "hs",
                            "hs code",
                            "hts",
                            "hts code",
                            "htsus",
                            "hts number",
                            "tariff line",
                            "tariff code",
                            "tariff number",
                            "commodity code",
                            "hts no",
                            "hs no",
                            "hs number",
                            "htsus no",
                            "htsus number",
                            "htsus code",
                            "hts10",
                            "hs6",
                            "tariff classification")),
            Map.entry(
                    ShipmentForm.WORDS,
                    List.of(
                            "goods",
                            "words",
                            "description",
                            "goods description",
                            "description of goods",
                            "product",
                            "product description",
                            "item description",
                            "commodity",
                            "commodity description")),
            Map.entry(ShipmentForm.CURRENCY, List.of("ccy", "value currency")),
            Map.entry(ShipmentForm.INPUT, List.of("inputs", "made from")),
            Map.entry(ShipmentForm.AS_OF, List.of("as of", "asked on")),
            Map.entry(
                    "origin",
                    List.of("coo", "country of origin", "origin country", "country origin", "origin code", "made in")),
            Map.entry(
                    "shippedFrom",
                    List.of(
                            "from",
                            "country of export",
                            "country of exportation",
                            "exporting country",
                            "export country",
                            "dispatched from")),
            Map.entry(
                    "to",
                    List.of(
                            "destination",
                            "country of destination",
                            "destination country",
                            "country of import",
                            "importing country",
                            "ship to")),
            Map.entry("mode", List.of("mode of transport", "transport", "transport mode")),
            Map.entry("loaded", List.of("loading date", "date of loading", "on board date", "bill of lading date")),
            Map.entry("exported", List.of("export date", "date of export", "date of exportation")),
            Map.entry(
                    "imported",
                    List.of(
                            "import date",
                            "date of import",
                            "date of importation",
                            "arrival",
                            "arrival date",
                            "date of arrival")),
            Map.entry(
                    "entered",
                    List.of("entry", "entry date", "date of entry", "entry day", "date entered", "entered on")),
            Map.entry("released", List.of("release date", "date of release")),
            Map.entry("made", List.of("manufactured", "date of manufacture", "production date")),
            Map.entry("value", List.of("customs value", "entered value", "declared value", "invoice value", "amount")),
            Map.entry(
                    "kilograms",
                    List.of("mass", "mass kg", "kg", "weight", "weight kg", "net weight", "net mass", "net wt")),
            Map.entry("stage", List.of("stage of processing", "processing stage")),
            Map.entry(
                    "baseRate",
                    List.of("mfn", "mfn rate", "column 1 rate", "general rate", "general duty rate", "base duty")),
            Map.entry(
                    "producer",
                    List.of("producer name", "manufacturer", "manufacturer name", "maker", "factory", "grower")),
            Map.entry("importer", List.of("importer of record", "importer name", "ior")),
            Map.entry("buyer", List.of("consignee", "consignee name", "customer")),
            Map.entry("claims", List.of("claim")),
            Map.entry("sector232", List.of("section 232", "232", "sector")),
            Map.entry("liquidated", List.of("liquidation date", "date of liquidation")));

    private static final Map<String, String> KEYS = byName();

    private ShipmentColumns() {}

    /** The key of a column, whatever its case, spaces and punctuation. */
    public static Optional<String> key(String column) {
        return Optional.ofNullable(KEYS.get(folded(column)));
    }

    /** Whether the column is a remark of the asker's, which is not read. */
    public static boolean remark(String column) {
        return column.startsWith("#")
                || folded(column).equals("note")
                || folded(column).equals("source");
    }

    /** All keys, in the order of the alphabet. */
    public static List<String> keys() {
        return KEYS.values().stream().distinct().sorted().toList();
    }

    /** What is wrong with a column that has no key. */
    static String unknown(String column) {
        return column.isEmpty()
                ? "a column has no name"
                : "unknown column `%s`; %swrite `#%s` for one that is not read"
                        .formatted(
                                column,
                                nearest(column)
                                        .map("did you mean `%s`? or "::formatted)
                                        .orElse(""),
                                column);
    }

    /** The name that was probably meant. */
    public static Optional<String> nearest(String column) {
        return Nearest.to(column, names());
    }

    /** What is wrong with a table in which a row could not say where goods come from and go, or what they are. */
    public static List<String> lacking(Collection<String> keys) {
        return lackingKeys(keys).stream()
                .map(key -> "there is no column %s; add one with %s".formatted(called(key), holding(key)))
                .toList();
    }

    /** Keys of the columns that a table needs and does not have. */
    public static List<String> lackingKeys(Collection<String> keys) {
        List<String> lacking = new ArrayList<>();
        if (!keys.contains(ShipmentForm.LINE) && !keys.contains(ShipmentForm.WORDS)) {
            lacking.add(ShipmentForm.LINE);
        }
        List.of("origin", "to").stream().filter(key -> !keys.contains(key)).forEach(lacking::add);
        return lacking;
    }

    /** What a column that every table needs may be called. */
    public static String called(String key) {
        return key.equals(ShipmentForm.LINE) ? "`line` or `goods`" : "`%s`".formatted(key);
    }

    /** What stands in the cells of a column that every table needs. */
    public static String holding(String key) {
        return switch (key) {
            case ShipmentForm.LINE -> "tariff lines such as `8505.11.00`";
            case "origin" -> "the party where the goods are from, such as `MY`";
            default -> "the party where the goods go, such as `US`";
        };
    }

    /** What is wrong with two columns that have one key, which only inputs may. */
    public static String same(String first, String second) {
        return "columns `%s` and `%s` say the same".formatted(first, second);
    }

    /** Names of columns long enough to be misspelt. */
    static List<String> names() {
        List<String> names = new ArrayList<>(SYNONYMS.keySet());
        Kind.named("shipment").orElseThrow().components().forEach(c -> names.add(c.name()));
        SYNONYMS.values().forEach(names::addAll);
        return names.stream()
                .filter(name -> name.length() > 3)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> byName() {
        Map<String, String> keys = new TreeMap<>();
        Kind.named("shipment").orElseThrow().components().forEach(c -> keys.put(folded(c.name()), c.name()));
        SYNONYMS.forEach((key, names) -> {
            keys.put(folded(key), key);
            names.forEach(name -> keys.put(folded(name), key));
        });
        return keys;
    }

    private static String folded(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
