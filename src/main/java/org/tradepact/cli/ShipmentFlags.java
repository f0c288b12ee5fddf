package org.tradepact.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Spelling;
import org.tradepact.scenario.Cell;
import org.tradepact.scenario.ShipmentForm;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags that describe a shipment, one for each of its components. */
final class ShipmentFlags {
    /** What reports name as the file of a shipment that flags describe. */
    static final Position HERE = new Position("flags", 0, 0);

    private static final Kind SHIPMENT = Kind.named("shipment").orElseThrow();
    private static final Map<String, Flag> FLAGS = new LinkedHashMap<>();

    static {
        flag("--line", ShipmentForm.LINE, "CODE", "The tariff line, 4 to 10 digits; dots are accepted.");
        flag(
                "--goods",
                ShipmentForm.WORDS,
                "WORDS",
                "The goods in plain words, such as \"NdPr oxide\"; without `--line` they propose one.");
        flag("--origin", "origin", "CODE", "");
        flag("--from", "shippedFrom", "CODE", "");
        flag("--to", "to", "CODE", "");
        flag("--mode", "mode", "WORD", "");
        flag("--made", "made", "DATE", "");
        flag("--loaded", "loaded", "DATE", "");
        flag("--exported", "exported", "DATE", "");
        flag("--imported", "imported", "DATE", "");
        flag("--entered", "entered", "DATE", "");
        flag("--released", "released", "DATE", "");
        flag("--liquidated", "liquidated", "DATE", "");
        flag("--value", "value", "AMOUNT", "");
        flag("--currency", ShipmentForm.CURRENCY, "CODE", "The currency of `--value`, an ISO 4217 code such as USD.");
        flag("--mass", "kilograms", "KG", "The net mass in kilograms; `1.5 t`, `500 g` and `2 lb` are accepted.");
        flag("--stage", "stage", "WORD", "");
        flag("--base-rate", "baseRate", "PERCENT", "");
        flag("--specific-rate", "specificRate", "AMOUNT", "");
        flag("--us-content", "usContent", "PERCENT", "");
        flag("--sector232", "sector232", "WORD", "");
        flag("--metal-share", "metalShare", "PERCENT", "");
        flag("--work-share", "workShare", "PERCENT", "");
        flag("--claim", "claims", "WORD", "");
        flag("--transshipped", "transshipped", "YES|NO", "");
        flag("--producer", "producer", "NAME", "");
        flag("--importer", "importer", "NAME", "");
        flag("--buyer", "buyer", "NAME", "");
        flag("--end-user", "endUser", "NAME", "");
        flag(
                "--input",
                ShipmentForm.INPUT,
                "TEXT",
                "What went into the goods: \"goods=2846.90,origin=CN,share=0.1,producer=...\". May be repeated.");
        flag("--id", "id", "NAME", "What reports call the shipment; `s1` if left out.");
    }

    private final List<OptionSpec> options = new ArrayList<>();

    private record Flag(String key, String label, String says) {}

    private static void flag(String name, String key, String label, String says) {
        FLAGS.put(name, new Flag(key, label, says));
    }

    /** The flag for a component of a shipment. */
    static Optional<String> of(String component) {
        String key = component.equals("goods") ? ShipmentForm.LINE : component;
        return FLAGS.entrySet().stream()
                .filter(flag -> flag.getValue().key().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void addTo(CommandSpec spec) {
        FLAGS.forEach((name, flag) -> {
            OptionSpec option = option(name, flag);
            options.add(option);
            spec.addOption(option);
        });
    }

    private static OptionSpec option(String name, Flag flag) {
        OptionSpec.Builder option =
                OptionSpec.builder(name).paramLabel(flag.label()).description(description(flag));
        return switch (name) {
            case "--claim", "--input" ->
                option.type(List.class).auxiliaryTypes(String.class).build();
            case "--transshipped" ->
                option.type(String.class).arity("0..1").fallbackValue("yes").build();
            default -> option.type(String.class).arity("1").build();
        };
    }

    private static String description(Flag flag) {
        if (!flag.says().isEmpty()) {
            return flag.says();
        }
        Kind.Component component = SHIPMENT.component(flag.key()).orElseThrow();
        String asks = Character.toUpperCase(component.asks().charAt(0))
                + component.asks().substring(1)
                + words(component.type());
        return component.unlessSaid().isEmpty()
                ? asks + "."
                : "%s; unless said: %s."
                        .formatted(
                                asks,
                                of(component.unlessSaid())
                                        .map(other -> "as `%s`".formatted(other))
                                        .orElse(component.unlessSaid()));
    }

    /** The words of a short list. */
    private static String words(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null || constants.length > 8
                ? ""
                : Arrays.stream(constants)
                        .map(constant -> Spelling.CAMEL.of((Enum<?>) constant))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    /** Whether any of them is given. */
    boolean given() {
        return options.stream().anyMatch(option -> !values(option).isEmpty());
    }

    String id() {
        return options.stream()
                .filter(option -> option.longestName().equals("--id"))
                .flatMap(option -> values(option).stream())
                .findFirst()
                .orElse("s1");
    }

    /** What they say, each with the flag as its place. */
    List<Cell> cells(Problems problems) {
        List<Cell> cells = new ArrayList<>();
        List<String> claims = new ArrayList<>();
        for (OptionSpec option : options) {
            String name = option.longestName();
            Flag flag = FLAGS.getOrDefault(name, new Flag("", "", ""));
            Position at = new Position(name, 0, 0);
            for (String value : values(option)) {
                if (value.isBlank()) {
                    problems.add(at, "a value is missing here; leave the flag out if it is not known");
                } else if (flag.key().equals("claims")) {
                    claims.add(value);
                } else if (!flag.key().equals("id")) {
                    cells.add(new Cell(flag.key(), value, "", at));
                }
            }
        }
        if (!claims.isEmpty()) {
            cells.add(new Cell("claims", String.join(",", claims), "", new Position("--claim", 0, 0)));
        }
        return cells;
    }

    private static List<String> values(OptionSpec option) {
        Object value = option.getValue();
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }
}
