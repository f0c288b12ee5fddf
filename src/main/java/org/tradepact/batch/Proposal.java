package org.tradepact.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Party;
import org.tradepact.pack.Days;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.scenario.ShipmentColumns;
import org.tradepact.scenario.ShipmentForm;

/**
 * What a column that is not known may say, for a person to confirm.
 *
 * @param place of the column, from 0
 * @param key as {@link ShipmentColumns#key} gives it; empty if nothing comes to mind
 * @param example a value of it; empty if the first rows have none
 */
public record Proposal(int place, String column, String key, Why why, String example) {
    private static final int LEAST = 6;
    private static final Set<String> CHAPTERS = Set.copyOf(IntStream.rangeClosed(1, 99)
            .filter(chapter -> chapter != 77)
            .mapToObj("%02d"::formatted)
            .toList());

    /** Names that are shorter are near to too many. */
    private static final int NEAR = 6;

    /** What it is drawn from. */
    public enum Why {
        NAME,
        VALUES,
        NOTHING
    }

    /**
     * Proposes for every column that is not known by its name and is no remark, each key once.
     *
     * @param rows the first ones
     */
    public static List<Proposal> of(List<String> columns, List<Row> rows) {
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> Heading.of(column).map(Heading::key).ifPresent(taken::add));
        List<Proposal> proposals = new ArrayList<>();
        for (Why why : List.of(Why.NAME, Why.VALUES, Why.NOTHING)) {
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                int place = i;
                boolean open = Heading.of(column).isEmpty()
                        && !Columns.unread(column)
                        && proposals.stream().noneMatch(made -> made.place() == place);
                if (open) {
                    List<String> values = values(rows, i);
                    Optional<String> key =
                            switch (why) {
                                case NAME -> byName(column, k -> !taken.contains(k) && Samples.fit(k, values));
                                case VALUES -> byValues(values, taken);
                                case NOTHING -> Optional.of("");
                            };
                    key.ifPresent(found -> {
                        taken.add(found);
                        proposals.add(new Proposal(place, column, found, why, values.isEmpty() ? "" : values.get(0)));
                    });
                }
            }
        }
        return proposals.stream()
                .sorted(java.util.Comparator.comparingInt(Proposal::place))
                .toList();
    }

    private static List<String> values(List<Row> rows, int column) {
        List<String> values = new ArrayList<>();
        for (Row row : rows) {
            @Nullable String cell = row.cells()[column];
            if (cell != null) {
                values.add(cell);
            }
        }
        return values;
    }

    /** A known name inside the name, the longest of them: {@code Country of origin (ISO)}; or one that is near. */
    private static Optional<String> byName(String column, Predicate<String> fits) {
        List<String> words = List.of(column.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{N}]+"));
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                Optional<String> key = ShipmentColumns.key(String.join(" ", words.subList(from, from + length)));
                if (key.filter(fits).isPresent()) {
                    return key;
                }
            }
        }
        return near(column).flatMap(ShipmentColumns::key).filter(fits);
    }

    /** Whether the name alone lets think that a column says this. */
    static boolean may(String column, String key) {
        return byName(column, key::equals).isPresent();
    }

    /** The name that was probably meant; a short one has to begin alike: {@code Date} is near to {@code made}. */
    static Optional<String> near(String column) {
        return ShipmentColumns.nearest(column)
                .filter(name ->
                        column.length() >= NEAR || !column.isEmpty() && name.regionMatches(true, 0, column, 0, 1));
    }

    private static Optional<String> byValues(List<String> values, Set<String> taken) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (all(values, Proposal::isLine) && !all(values, PlainDays::together)) {
            return first(taken, ShipmentForm.LINE);
        }
        if (all(values, Proposal::isDay)) {
            return first(taken, "entered", "exported", "imported");
        }
        if (all(values, value -> Party.known(value) || PartyNames.code(value).isPresent())) {
            return first(taken, "origin", "to", "shippedFrom");
        }
        if (all(values, value -> value.matches("[A-Z]{3}") && isCurrency(value))) {
            return first(taken, ShipmentForm.CURRENCY);
        }
        return Optional.empty();
    }

    /** Nine in ten: a column may have mistakes. */
    static boolean all(List<String> values, Predicate<String> fits) {
        long fitting = values.stream().filter(fits).count();
        return 10 * fitting >= 9L * values.size();
    }

    static boolean isLine(String value) {
        try {
            String code = GoodsRegister.code(value);
            return code.length() >= LEAST && CHAPTERS.contains(code.substring(0, 2));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        try {
            LocalDate day = Days.read(PlainDays.plain(value, DayOrder.YEAR_FIRST));
            return day.getYear() > 1900;
        } catch (IllegalArgumentException e) {
            return PlainDays.ordered(value);
        }
    }

    private static boolean isCurrency(String value) {
        return java.util.Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(value));
    }

    private static Optional<String> first(Set<String> taken, String... keys) {
        return List.of(keys).stream().filter(key -> !taken.contains(key)).findFirst();
    }
}
