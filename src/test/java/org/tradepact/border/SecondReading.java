package org.tradepact.border;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The charges of the {@link Harbour} in plain Java, for complete shipments. */
final class SecondReading {
    private final Map<String, String> said;
    private final String goods;
    private final String origin;
    private final String entered;
    private final boolean bound;

    private SecondReading(Map<String, String> said) {
        this.said = said;
        this.goods = said.getOrDefault("goods", "").replaceAll("['.]", "");
        this.origin = said.getOrDefault("origin", "");
        this.entered = said.getOrDefault("entered", "");
        this.bound = said.getOrDefault("to", "").equals("US");
    }

    /** Measure to what it does, in the words of {@link Harbour#said}. */
    static Map<String, String> of(Map<String, String> said) {
        SecondReading reading = new SecondReading(said);
        return new TreeMap<>(Map.of(
                Harbour.SURCHARGE, reading.surcharge(),
                Harbour.TOP_UP, reading.topUp(),
                Harbour.EMERGENCY, reading.emergency(),
                Harbour.METAL, reading.metal()));
    }

    private String surcharge() {
        if (!bound || !in("2025-04-05", "2026-07-24")) {
            return "NOT_REACHED";
        }
        boolean own = origin.equals("XA") && entered.compareTo("2025-08-07") >= 0;
        String loaded = said.getOrDefault("loaded", entered);
        boolean afloat = said.getOrDefault("mode", "").equals("vessel")
                && loaded.compareTo("2025-08-07") < 0
                && in("2025-08-07", "2025-10-05");
        String list = exempt();
        TreeMap<String, String> grounds = new TreeMap<>();
        if (afloat) {
            grounds.put("9903.90.05", "");
        }
        if (said.getOrDefault("claims", "").contains("donation")) {
            grounds.put("9903.90.30", "");
        }
        if (list.equals("open")) {
            return "open";
        }
        if (list.equals("yes")) {
            grounds.put("9903.90.32", "");
        }
        return grounds.isEmpty()
                ? "CHARGED %s on %s %%".formatted(own ? "9903.90.02 19 %" : "9903.90.01 10 %", surchargeShare())
                : "SPARED " + grounds.keySet();
    }

    private String surchargeShare() {
        BigDecimal content = new BigDecimal(said.getOrDefault("usContent", "0"));
        if (said.getOrDefault("claims", "").contains("repair")
                && new BigDecimal(said.getOrDefault("workShare", "100")).intValue() < 100) {
            return plain(new BigDecimal(said.getOrDefault("workShare", "100")));
        }
        return plain(
                content.compareTo(new BigDecimal(20)) >= 0
                        ? new BigDecimal(100).subtract(content)
                        : new BigDecimal(100));
    }

    private String exempt() {
        boolean version = entered.compareTo("2025-11-13") >= 0;
        switch (goods) {
            case "090111", "0904":
                return "yes";
            case "090112", "720211", "7304", "84713001":
                return "no";
            case "40151910":
                return version ? "yes" : "open";
            default:
                return "open"; // 0901 and 4015 are split, the rest is on no entry of a partial list
        }
    }

    private String topUp() {
        return bound && origin.equals("XB") && entered.compareTo("2025-08-07") >= 0
                ? "CHARGED 9903.91.20 15 % on 100 %"
                : "NOT_REACHED";
    }

    private String emergency() {
        if (!bound || !origin.equals("XA") || !in("2025-02-04", "2026-02-24")) {
            return "NOT_REACHED";
        }
        return said.getOrDefault("claims", "").contains("informational")
                ? "SPARED []"
                : "CHARGED 9903.92.01 20 % on 100 %";
    }

    private String metal() {
        if (!bound || entered.compareTo("2025-03-12") < 0) {
            return "NOT_REACHED";
        }
        String sector = said.getOrDefault("sector232", "asListed");
        boolean named = List.of("magnets", "gloves").contains(goods);
        if (sector.equals("asListed") && named) {
            return "open"; // a group is no line of a complete list
        }
        if (!sector.equals("steel") && !(sector.equals("asListed") && goods.equals("7304"))) {
            return "NOT_REACHED";
        }
        return "CHARGED %s on %s %%"
                .formatted(
                        in("2025-03-12", "2025-06-04") ? "9903.93.01 25 %" : "9903.93.02 50 %",
                        plain(new BigDecimal(said.getOrDefault("metalShare", "100"))));
    }

    private boolean in(String from, String until) {
        return entered.compareTo(from) >= 0 && entered.compareTo(until) < 0;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
