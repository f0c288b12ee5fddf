package org.tradepact.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.ShipmentColumns;
import org.tradepact.scenario.ShipmentForm;

/**
 * What the columns of a table say.
 *
 * @param names as the table has them
 * @param keys beside the names, as {@link ShipmentColumns#key} gives them; empty for a column that is not read
 * @param units of the numbers in a column, which its name tells; empty for those that tell none
 * @param days in which order days are written
 */
public record Columns(List<String> names, List<String> keys, List<String> units, DayOrder days) {
    private static final String IGNORED = "";

    /** Columns that one sentence names at most. */
    private static final int LISTED = 10;

    /** A column behind those of the table, for the currency that stands in the cells or the name of another. */
    private static final String CURRENCY = "(currency)";

    public Columns {
        names = List.copyOf(names);
        keys = List.copyOf(keys);
        units = List.copyOf(units);
    }

    /**
     * Finds what each column says: by the mapping, else by its name. Whatever is not clear is reported.
     *
     * @param file what messages call the table
     */
    public static Columns of(String file, List<String> names, Optional<Mapping> mapping, Problems problems) {
        Map<String, String> mapped = new HashMap<>();
        mapping.ifPresent(given -> mapped.putAll(mapped(names, given, problems)));
        boolean others = mapping.filter(Mapping::others).isPresent();
        List<String> keys = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            boolean claimed = mapping.isPresent()
                    && Heading.of(name)
                            .filter(h -> !h.key().equals(ShipmentForm.INPUT) && mapped.containsValue(h.key()))
                            .isPresent();
            String key = mapped.getOrDefault(
                    name, claimed ? IGNORED : Heading.of(name).map(Heading::key).orElse(IGNORED));
            boolean passed = mapped.containsKey(name) || claimed || others || unread(name);
            if (key.isEmpty() && !passed) {
                unknown.add(name);
            }
            int first = key.isEmpty() ? -1 : keys.indexOf(key);
            if (first >= 0 && !key.equals(ShipmentForm.INPUT)) {
                problems.add(Problem.of(file, ShipmentColumns.same(names.get(first), name)));
            }
            keys.add(key);
        }
        if (names.isEmpty()) {
            problems.add(Problem.of(
                    file,
                    "the file is empty; each line is an object such as `{\"line\": \"8505.11\", \"origin\": \"MY\"}`"));
        } else if (unknown.size() == names.size()) {
            problems.add(Problem.of(
                    file,
                    "the first line must name the columns, such as `line,origin,to,entered,value`, got `%s`"
                            .formatted(String.join(",", names))));
        } else {
            unknown.forEach(name -> problems.add(Problem.of(file, unknown(name, names))));
            ShipmentColumns.lackingKeys(keys).forEach(key -> problems.add(Problem.of(file, lacking(key, names, keys))));
        }
        List<String> units = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            units.add(keys.get(i).isEmpty() ? "" : Heading.unit(names.get(i), keys.get(i)));
        }
        boolean apart =
                keys.contains("value") && !keys.contains(ShipmentForm.CURRENCY) && !keys.contains("specificRate");
        DayOrder days = mapping.map(Mapping::days).orElse(DayOrder.YEAR_FIRST);
        return apart
                ? new Columns(with(names, CURRENCY), with(keys, ShipmentForm.CURRENCY), with(units, ""), days)
                : new Columns(names, keys, units, days);
    }

    private static List<String> with(List<String> all, String last) {
        List<String> more = new ArrayList<>(all);
        more.add(last);
        return more;
    }

    /** Whether a column is a remark of the asker's, or one of which no rule asks anything. */
    static boolean unread(String name) {
        return ShipmentColumns.remark(name) || Heading.unasked(name);
    }

    /** Columns of which no rule asks anything, though their names are usual in tables of shipments. */
    public List<String> unasked() {
        return IntStream.range(0, names.size())
                .filter(i -> keys.get(i).isEmpty() && Heading.unasked(names.get(i)))
                .mapToObj(names::get)
                .toList();
    }

    /** Columns that are known by their names, by what they say. */
    public static Map<String, String> known(List<String> names) {
        Map<String, String> known = new HashMap<>();
        names.forEach(name -> Heading.of(name).ifPresent(heading -> known.putIfAbsent(heading.key(), name)));
        return known;
    }

    /** Of columns of one name, those after the first are told by a number. */
    private static boolean again(String name, List<String> names) {
        int bracket = name.lastIndexOf(" (");
        return bracket > 0
                && name.substring(bracket).matches(" \\([0-9]+\\)")
                && names.contains(name.substring(0, bracket));
    }

    /** Columns that say nothing else, of which one may be meant, come first. */
    private static String lacking(String key, List<String> names, List<String> keys) {
        List<String> free = IntStream.range(0, names.size())
                .filter(i -> keys.get(i).isEmpty() && !names.get(i).isEmpty() && !unread(names.get(i)))
                .mapToObj(names::get)
                .toList();
        String missing = "there is no column %s".formatted(ShipmentColumns.called(key));
        Optional<String> near =
                free.stream().filter(name -> Proposal.may(name, key)).findFirst();
        if (near.isPresent()) {
            return "%s; if it is `%s`, write `%s: %s` in a `--map` file"
                    .formatted(missing, near.get(), key, Mapping.quoted(near.get()));
        }
        return free.isEmpty()
                ? "%s; add one with %s".formatted(missing, ShipmentColumns.holding(key))
                : "%s; if %s%s has %s, write `%s: NAME` in a `--map` file, else add it"
                        .formatted(
                                missing,
                                free.size() > 1 ? "one of " : "",
                                Nearest.anyOf(free.subList(0, Math.min(LISTED, free.size())))
                                        + (free.size() > LISTED ? " …" : ""),
                                ShipmentColumns.holding(key),
                                key);
    }

    private static String unknown(String name, List<String> names) {
        if (again(name, names)) {
            return "the column `%s` comes twice; call one of them otherwise, or name the later, `%s`, under `ignore` in a `--map` file"
                    .formatted(name.substring(0, name.lastIndexOf(" (")), name);
        }
        return name.isEmpty()
                ? "a column has no name; give it one"
                : "unknown column `%s`; %sname it under `ignore` in a `--map` file, or let `--map ask` propose what it says"
                        .formatted(
                                name,
                                Proposal.near(name)
                                        .map("did you mean `%s`? or "::formatted)
                                        .orElse(""));
    }

    private static Map<String, String> mapped(List<String> names, Mapping mapping, Problems problems) {
        Map<String, String> keys = new HashMap<>();
        mapping.named().forEach((key, columns) -> columns.forEach(column -> put(keys, names, column, key, problems)));
        mapping.ignored().forEach(column -> put(keys, names, column, IGNORED, problems));
        return keys;
    }

    private static void put(
            Map<String, String> keys, List<String> names, Mapping.Named column, String key, Problems problems) {
        if (!names.contains(column.column())) {
            problems.add(
                    column.at(),
                    "there is no column `%s`%s".formatted(column.column(), Nearest.hint(column.column(), names)));
        } else if (keys.putIfAbsent(column.column(), key) != null) {
            problems.add(column.at(), "the column `%s` is named twice".formatted(column.column()));
        }
    }

    /** Places of the columns that are read. */
    public BitSet wanted() {
        BitSet wanted = new BitSet();
        for (int i = 0; i < keys.size(); i++) {
            wanted.set(i, !keys.get(i).isEmpty());
        }
        return wanted;
    }

    /** {@code HTS No. = line, Ursprung = origin}: for the plan of a run. */
    public String text() {
        return IntStream.range(0, names.size())
                        .mapToObj(i -> keys.get(i).isEmpty() ? "#" + names.get(i) : names.get(i) + " = " + keys.get(i))
                        .collect(Collectors.joining(", "))
                + (days == DayOrder.YEAR_FIRST ? "" : ", days " + days.called());
    }
}
