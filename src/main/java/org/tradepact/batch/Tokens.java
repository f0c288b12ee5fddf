package org.tradepact.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Days;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Values;
import org.tradepact.scenario.ShipmentForm;

/**
 * What the cells of rows say, learned from rows that were read in full: a text that was read once in a column means the same
 * again. A row with a text that is new, or with days out of order, is not known and has to be read. For one thread.
 */
final class Tokens {
    /** Texts of a column whose meaning is kept. */
    private static final int MOST_KEPT = 20_000;

    /** A longer text is read each time. */
    private static final int LONGEST = 200;

    private static final Kind SHIPMENT = Kind.of(Shipment.class);
    private static final String UNKNOWN = "unknown";
    private static final Set<String> MONEY = Set.of("value", "specificRate");

    /** Days in the order in which they must come. */
    private static final List<List<String>> JOURNEYS = List.of(
            List.of("made", "loaded", "imported", "entered", "liquidated"),
            List.of("made", "exported", "imported", "released"));

    private final List<Kind.Component> components = SHIPMENT.components();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> keys;
    private final int[] columns;
    private final int[] follows;
    private final Token[] otherwise;
    private final List<Map<String, Token>> known = new ArrayList<>();
    private final Map<String, Token[]> goods = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final List<int[]> journeys = new ArrayList<>();
    private final boolean[] firm;
    private final boolean[] date;
    private final Numbers<Object> numbers;
    private final int line;
    private final int words;
    private final int currency;
    private final int input;
    private final int asOf;
    private final int goodsPlace;
    private final int stagePlace;
    private final int valuePlace;
    private final int kilogramsPlace;
    private final LocalDate today;
    private final int todayNumber;

    /**
     * What a row says.
     *
     * @param tokens by component of a shipment, those that follow from others filled in
     * @param value the amount of the value; null while it is not known
     * @param currency of the value; empty while it is not known
     * @param asOf the day asked about
     */
    @SuppressWarnings("ArrayRecordComponent") // one per row
    record Meaning(
            Token[] tokens,
            @Nullable BigDecimal value,
            String currency,
            int currencyNumber,
            LocalDate asOf,
            int asOfNumber) {}

    /**
     * Nothing is known yet.
     *
     * @param keys what each column says; empty for one that is not read
     * @param today asked about where a row names no day
     */
    Tokens(List<String> keys, Numbers<Object> numbers, LocalDate today) {
        this.keys = keys;
        this.numbers = numbers;
        this.today = today;
        this.todayNumber = numbers.of(today);
        int count = components.size();
        columns = new int[count];
        follows = new int[count];
        otherwise = new Token[count];
        firm = new boolean[count];
        date = new boolean[count];
        for (int i = 0; i < count; i++) {
            places.put(components.get(i).name(), i);
        }
        Values values = new Values(GoodsRegister.EMPTY);
        for (int i = 0; i < count; i++) {
            Kind.Component component = components.get(i);
            known.add(new HashMap<>());
            columns[i] = keys.indexOf(component.name());
            follows[i] = places.getOrDefault(component.unlessSaid(), -1);
            otherwise[i] = component.unlessSaid().isEmpty() || follows[i] >= 0
                    ? Token.OPEN
                    : token(values.ofText(component.type(), component.unlessSaid()));
            firm[i] = component.type() == Firm.class;
            date[i] = component.type() == LocalDate.class;
        }
        JOURNEYS.forEach(
                journey -> journeys.add(journey.stream().mapToInt(places::get).toArray()));
        line = keys.indexOf(ShipmentForm.LINE);
        words = keys.indexOf(ShipmentForm.WORDS);
        currency = keys.indexOf(ShipmentForm.CURRENCY);
        input = keys.indexOf(ShipmentForm.INPUT);
        asOf = keys.indexOf(ShipmentForm.AS_OF);
        goodsPlace = place("goods");
        stagePlace = place("stage");
        valuePlace = place("value");
        kilogramsPlace = place("kilograms");
    }

    /** Number of a component of a shipment. */
    int place(String component) {
        Integer place = places.get(component);
        if (place == null) {
            throw new IllegalArgumentException(component);
        }
        return place;
    }

    /** What a row says, or null if it has to be read. */
    @Nullable
    Meaning of(Row row) {
        if (cell(row, input) != null) {
            return null;
        }
        Token[] tokens = new Token[components.size()];
        boolean dated = false;
        for (int i = 0; i < tokens.length; i++) {
            String text = cell(row, columns[i]);
            if (text == null || i == goodsPlace || i == stagePlace) {
                continue;
            }
            Token token = i == valuePlace || i == kilogramsPlace ? amount(text) : token(i, text);
            if (token == null) {
                return null;
            }
            tokens[i] = token;
            dated |= date[i] || token.day() != null;
        }
        String code = cell(row, valuePlace < 0 ? -1 : columns[valuePlace]) == null ? "" : currency(row);
        Token[] what = goods.get(goodsText(row));
        if (what == null || code == null || outOfOrder(tokens)) {
            return null;
        }
        tokens[goodsPlace] = what[0];
        tokens[stagePlace] = what[1];
        LocalDate day = asOf(row);
        if (day == null) {
            return null;
        }
        if (!dated) {
            tokens[place("entered")] = token(day);
        }
        for (int i = 0; i < tokens.length; i++) {
            fill(i, tokens);
        }
        Token value = tokens[valuePlace];
        return new Meaning(
                tokens,
                value.value() instanceof BigDecimal amount ? amount : null,
                value.open() ? "" : code,
                value.open() ? 0 : numbers.of(code),
                day,
                day == today ? todayNumber : numbers.of(day));
    }

    /** What follows from the next day of the journey, or is so unless it is said. */
    private void fill(int place, Token[] tokens) {
        if (tokens[place] == null) {
            int next = follows[place];
            if (next >= 0) {
                fill(next, tokens);
                tokens[place] = tokens[next];
            } else {
                tokens[place] = otherwise[place];
            }
        }
    }

    private @Nullable LocalDate asOf(Row row) {
        String text = cell(row, asOf);
        if (text == null) {
            return today;
        }
        try {
            return Days.read(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Token token(int place, String text) {
        Map<String, Token> own = known.get(place);
        Token token = own.get(text);
        if (token == null && text.length() <= LONGEST && !text.equals(UNKNOWN)) {
            if (firm[place]) {
                token = new Token(new Firm(text), 0);
            } else if (date[place]) {
                token = day(text);
            }
            if (token != null) {
                keep(own, text, token);
            }
        }
        return token;
    }

    private @Nullable Token day(String text) {
        try {
            return token(Days.read(text));
        } catch (IllegalArgumentException e) {
            return null; // reading it says what is wrong
        }
    }

    private Token token(Object value) {
        return new Token(value, value instanceof Firm ? 0 : numbers.of(value));
    }

    /** Digits with at most one point among them; anything else has to be read. */
    private static @Nullable Token amount(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0 && i < text.length() - 1) {
                points++;
            } else if (c < '0' || c > '9') {
                return null;
            }
        }
        return points > 1 || text.length() > 18 ? null : new Token(new BigDecimal(text), -1);
    }

    /** Where each stated day of a journey is held against the last one before it. */
    private boolean outOfOrder(@Nullable Token[] tokens) {
        for (int[] journey : journeys) {
            LocalDate before = LocalDate.MIN;
            for (int place : journey) {
                Token token = tokens[place];
                LocalDate day = token == null ? null : token.day();
                if (day != null) {
                    if (day.isBefore(before)) {
                        return true;
                    }
                    before = day;
                }
            }
        }
        return false;
    }

    private @Nullable String currency(Row row) {
        String text = cell(row, currency);
        return currencies.get(text == null ? "" : text);
    }

    private String goodsText(Row row) {
        String stated = cell(row, columns[stagePlace]);
        String of = cell(row, line);
        String called = cell(row, words);
        return words < 0 && columns[stagePlace] < 0 ? of == null ? "" : of : "%s\t%s\t%s".formatted(of, called, stated);
    }

    /** Learns from a row that was read without a complaint. */
    void learn(Row row, Stated shipment) {
        if (cell(row, input) != null) {
            return;
        }
        for (int i = 0; i < columns.length; i++) {
            String text = cell(row, columns[i]);
            if (text != null
                    && text.length() <= LONGEST
                    && i != goodsPlace
                    && i != stagePlace
                    && !MONEY.contains(components.get(i).name())
                    && i != kilogramsPlace) {
                Object value = shipment.said().get(components.get(i).name());
                keep(known.get(i), text, value == null ? Token.OPEN : token(value));
            }
        }
        if (goods.size() >= MOST_KEPT) {
            goods.clear();
        }
        Object what = shipment.said().get("goods");
        Object stage = shipment.said().get("stage");
        goods.put(
                goodsText(row),
                new Token[] {what == null ? Token.OPEN : token(what), stage == null ? Token.OPEN : token(stage)});
        String amount = cell(row, columns[valuePlace]);
        if (amount != null && amount(amount) != null && shipment.said().get("value") instanceof Money money) {
            String text = cell(row, currency);
            currencies.put(text == null ? "" : text, money.currency());
        }
    }

    private static void keep(Map<String, Token> own, String text, Token token) {
        if (own.size() >= MOST_KEPT) {
            own.clear();
        }
        own.put(text, token);
    }

    /** What a column says in a row; null for nothing. */
    static @Nullable String cell(Row row, int column) {
        if (column < 0 || column >= row.cells().length) {
            return null;
        }
        String text = row.cells()[column];
        return text == null || text.isEmpty() ? null : text;
    }

    List<String> keys() {
        return keys;
    }
}
