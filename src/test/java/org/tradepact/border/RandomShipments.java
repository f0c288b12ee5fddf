package org.tradepact.border;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;

/** Shipments through the {@link Harbour}, made from a seed, as components in YAML. */
final class RandomShipments {
    private static final List<String> DAYS = List.of(
            "2025-02-03",
            "2025-03-12",
            "2025-04-04",
            "2025-04-05",
            "2025-06-03",
            "2025-06-04",
            "2025-08-06",
            "2025-08-07",
            "2025-10-04",
            "2025-10-05",
            "2025-10-09",
            "2025-11-06",
            "2025-11-07",
            "2025-11-13",
            "2026-02-23",
            "2026-02-24",
            "2026-04-30",
            "2026-05-01",
            "2026-07-23",
            "2026-07-24",
            "2026-11-10");
    private static final Map<String, List<String>> VALUES = values();

    private final Random random;

    RandomShipments(long seed) {
        this.random = new Random(seed);
    }

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(
                "goods",
                List.of(
                        "'0901'",
                        "'090111'",
                        "'0901.12'",
                        "'0904'",
                        "'4015'",
                        "'4015.19.10'",
                        "'7202.11'",
                        "'7304'",
                        "'8471.30.01'",
                        "'8505'",
                        "'8505.11.10'",
                        "magnets",
                        "gloves",
                        "'0101'"));
        values.put("origin", List.of("XA", "XB", "XC"));
        values.put("to", List.of("US", "US", "US", "XB"));
        values.put("mode", List.of("vessel", "air"));
        values.put("usContent", List.of("0", "19.99", "20", "35.5"));
        values.put("workShare", List.of("100", "33.3"));
        values.put("claims", List.of("none", "none", "[donation]", "[informationalMaterial]", "[repairOrAlteration]"));
        values.put("sector232", List.of("asListed", "none", "steel"));
        values.put("metalShare", List.of("100", "0", "12.5"));
        values.put("producer", List.of("Kossan Rubber", "Brightway Holdings Berhad", "Brightway"));
        values.put("baseRate", List.of("0", "2", "2.7", "15", "16.5"));
        values.put("value", List.of("USD 0.01", "USD 999.99", "USD 1000", "USD 123456.78", "EUR 5"));
        values.put("liquidated", List.of("never"));
        values.put("entered", DAYS);
        return values;
    }

    /** All that the harbour asks of a shipment. */
    Map<String, String> next() {
        Map<String, String> components = new LinkedHashMap<>();
        VALUES.forEach((name, values) -> components.put(name, pick(values)));
        String entered = components.get("entered");
        if (random.nextBoolean()) {
            List<String> before =
                    DAYS.stream().filter(d -> d.compareTo(entered) <= 0).toList();
            components.put("loaded", pick(before));
        }
        return components;
    }

    /** The same with some components unknown. */
    Map<String, String> open(Map<String, String> whole, int most) {
        Map<String, String> open = new LinkedHashMap<>(whole);
        List<String> names = List.of(
                "goods",
                "origin",
                "to",
                "mode",
                "usContent",
                "claims",
                "sector232",
                "metalShare",
                "producer",
                "baseRate",
                "entered",
                "loaded");
        for (int i = 0; i <= random.nextInt(most); i++) {
            open.put(pick(names), "unknown");
        }
        return open;
    }

    /** The same with every unknown component known, by a value of which no rule speaks as often as by one of which some does. */
    Map<String, String> completed(Map<String, String> open) {
        Map<String, String> whole = new LinkedHashMap<>(open);
        whole.replaceAll((name, value) -> value.equals("unknown") ? any(name) : value);
        String entered = whole.getOrDefault("entered", "");
        String loaded = whole.getOrDefault("loaded", entered);
        if (loaded.compareTo(entered) > 0) {
            String late = open.getOrDefault("entered", "").equals("unknown") ? "entered" : "loaded";
            whole.put(late, late.equals("entered") ? loaded : entered);
        }
        return whole;
    }

    private String any(String name) {
        switch (name) {
            case "loaded", "entered":
                return Harbour.day("2025-01-01").plusDays(random.nextInt(730)).toString();
            case "usContent", "metalShare":
                return random.nextInt(100) + "." + random.nextInt(10);
            case "goods":
                return pick(List.of(
                        "'0902.10'", "'0901.12.00'", "'7304.11.00.20'", "'8505.11.10'", "'4015.90'", "'8471.41'"));
            case "origin":
                return pick(List.of("XA", "XB", "XC", "XD", "US", "DE"));
            default:
                return name.equals("producer")
                        ? pick(List.of("Brightway Holdings", "Somebody"))
                        : pick(VALUES.getOrDefault(name, List.of("0")));
        }
    }

    String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    static String yaml(Map<String, String> components) {
        List<String> texts = new ArrayList<>();
        components.forEach((name, value) -> texts.add(name + ": " + value));
        return "- shipment: {id: s1, " + String.join(", ", texts) + "}\n";
    }

    static List<Stated> facts(Library library, Map<String, String> components) {
        return Harbour.facts(library, Harbour.day(Harbour.AS_OF), yaml(components));
    }
}
