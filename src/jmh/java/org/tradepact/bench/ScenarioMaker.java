package org.tradepact.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scenario files made from a seed: restrictions on minerals and magnets, duties and purchases, without expectations. */
final class ScenarioMaker {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final List<String> PARTIES = List.of("MY", "MY", "MY", "KH", "KH", "TH", "VN", "AU", "JP");
    private static final List<String> FORMS =
            List.of("ban", "quota", "licensing", "exportDuty", "minimumPrice", "processingRequirement");
    private static final List<String> GOODS = List.of(
            "rare-earth-magnets", "rare-earth-ores", "rare-earth-oxides", "critical-minerals", "tin", "bauxite", "\"8505.11\"");
    private static final List<String> STAGES = List.of("ore", "concentrate", "carbonate", "oxide", "metal", "magnet");
    private static final List<String> REACHED = List.of("all", "US", "CN", "[US, JP]", "{allExcept: [CN]}");
    private static final List<String> DUTIED = List.of("machinery", "garments", "semiconductors", "pork", "\"8703\"");
    private static final List<String> BASES = List.of("ordinary", "reciprocal", "section232", "safeguard");
    private static final List<String> ITEMS = List.of("aircraft", "lng", "farmGoods", "energy", "coalAndTelecom");

    private final Random random;

    ScenarioMaker(long seed) {
        this.random = new Random(seed);
    }

    /** Writes files into a folder, and says which. */
    List<Path> write(Path folder, int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Files.writeString(folder.resolve("generated_%04d.yaml".formatted(i)), next(i)));
        }
        return files;
    }

    private String next(int number) {
        String party = any(PARTIES);
        StringBuilder text = new StringBuilder();
        text.append("title: Generated scenario ").append(number).append('\n');
        text.append("question: What becomes of it?\n");
        text.append("asOf: ").append(START.plusDays(200 + random.nextInt(900))).append('\n');
        if ((party.equals("MY") || party.equals("KH")) && random.nextInt(3) > 0) {
            String instrument = party.equals("MY") ? "malaysia_art" : "cambodia_art";
            text.append("assume:\n  %s: {inForceFrom: %s}\n".formatted(instrument, day()));
        }
        text.append("facts:\n");
        int facts = 1 + random.nextInt(2);
        for (int i = 0; i < facts; i++) {
            text.append("  - ").append(fact("f" + i, party)).append('\n');
        }
        return text.append("why: It was made from a seed.\n").toString();
    }

    /** One fact in a line; one in five leaves something open. */
    private String fact(String id, String party) {
        return switch (random.nextInt(5)) {
            case 0, 1, 2 -> restriction(id, party, any(GOODS));
            case 3 -> "customsDuty: {id: %s, takenBy: %s, goods: %s, originating: %s, rate: %d%s, inForceFrom: %s}"
                    .formatted(
                            id,
                            random.nextBoolean() ? party : "US",
                            any(DUTIED),
                            random.nextBoolean() ? party : "US",
                            random.nextInt(30),
                            stated("basis", BASES),
                            day());
            default ->
                "purchase: {id: %s, by: {party: %s, organ: enterprise}, seller: US, item: %s, amount: USD %d, on: %s}"
                        .formatted(id, party, any(ITEMS), 1_000_000L * (1 + random.nextInt(9000)), day());
        };
    }

    private String restriction(String id, String party, String goods) {
        // Some goods settle their stage, and a file must not say otherwise.
        boolean open = goods.equals("rare-earths") || goods.equals("critical-minerals");
        return "exportRestriction: {id: %s, takenBy: %s, form: %s, goods: %s%s, to: %s, effect: open, inForceFrom: %s}"
                .formatted(
                        id, party, any(FORMS), goods, open ? stated("stage", STAGES) : "", any(REACHED), day());
    }

    private String stated(String component, List<String> values) {
        return random.nextInt(5) == 0 ? "" : ", %s: %s".formatted(component, any(values));
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(600));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
