package org.tradepact.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Days;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Journey;
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

    /** The same of words for goods. */
    private static final int LONGEST_WORDS = 512;

    /** Digits and point of an amount; a longer one is read each time, and refused. */
    private static final int DIGITS = 24;

    private static final Kind SHIPMENT = Kind.of(Shipment.class);
    private static final String UNKNOWN = "unknown";
    private static final Set<String> MONEY = Set.of("value", "specificRate");

    private final List<Kind.Component> components = SHIPMENT.components();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> keys;
    private final int[] columns;
    private final int[] follows;
    private final Token[] otherwise;
    private final List<Map<String, Token>> known = new ArrayList<>();
    private final Map<Object, Token[]> goods = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final @Nullable Token[] dates = new Token[100 * 13 * 32];
    private final List<int[]> journeys = new ArrayList<>();
    private final int[] read; // components that columns speak of, but for the goods
    private final Token[] blank; // those that no row can say otherwise
    private final int[] filled;
    private final boolean[] firm;
    private final boolean[] date;
    private final boolean[] onTheWay;
    private final Numbers<Object> numbers;
    private final int line;
    private final int words;
    private final int currency;
    private final int[] inputs;
    private final int asOf;
    private final int goodsPlace;
    private final int stagePlace;
    private final int enteredPlace;
    private final int valuePlace;
    private final int kilogramsPlace;
    private final int basePlace;
    private final GoodsRegister register;
    private final LocalDate today;
    private final int todayNumber;

    /**
     * What a row says.
     *
     * @param tokens by component of a shipment, those that follow from others filled in
     * @param currency of the value; empty while it is not known
     * @param asOf the day asked about
     */
    @SuppressWarnings("ArrayRecordComponent") // one per row
    record Meaning(Token[] tokens, Own own, String currency, int currencyNumber, LocalDate asOf, int asOfNumber) {}

    /** Nothing is known yet. */
    Tokens(Batch.Setup setup, Numbers<Object> numbers) {
        this.keys = setup.keys();
        this.register = setup.library().goods();
        this.numbers = numbers;
        this.today = setup.settings().asOf().orElse(setup.today());
        this.todayNumber = numbers.of(this.today);
        int count = components.size();
        columns = new int[count];
        follows = new int[count];
        otherwise = new Token[count];
        firm = new boolean[count];
        date = new boolean[count];
        onTheWay = new boolean[count];
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
            onTheWay[i] = Journey.onTheWay(component);
        }
        Journey.ORDER.forEach(
                journey -> journeys.add(journey.stream().mapToInt(places::get).toArray()));
        goodsPlace = place("goods");
        stagePlace = place("stage");
        enteredPlace = place("entered");
        read = IntStream.range(0, count)
                .filter(i -> columns[i] >= 0 && i != goodsPlace && i != stagePlace)
                .toArray();
        blank = new Token[count];
        for (int i = 0; i < count; i++) {
            if (columns[i] < 0 && follows[i] < 0 && i != enteredPlace) {
                blank[i] = otherwise[i];
            }
        }
        filled = IntStream.range(0, count).filter(i -> blank[i] == null).toArray();
        line = keys.indexOf(ShipmentForm.LINE);
        words = keys.indexOf(ShipmentForm.WORDS);
        currency = keys.indexOf(ShipmentForm.CURRENCY);
        inputs = IntStream.range(0, keys.size())
                .filter(i -> keys.get(i).equals(ShipmentForm.INPUT))
                .toArray();
        asOf = setup.settings().asOf().isPresent() ? -1 : keys.indexOf(ShipmentForm.AS_OF);
        valuePlace = place("value");
        kilogramsPlace = place("kilograms");
        basePlace = place("baseRate");
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
        if (hasInput(row)) {
            return null;
        }
        Token[] tokens = blank.clone();
        boolean dated = false;
        for (int i : read) {
            String text = cell(row, columns[i]);
            if (text == null) {
                continue;
            }
            Token token = i == valuePlace || i == kilogramsPlace ? amount(text, i) : token(i, text);
            if (token == null) {
                return null;
            }
            tokens[i] = token;
            dated |= onTheWay[i];
        }
        String code = tokens[valuePlace] == null || tokens[valuePlace].open() ? "" : currency(row);
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
        Token entry = tokens[enteredPlace];
        boolean stated = entry != null && !entry.open();
        if (!dated) {
            tokens[enteredPlace] = token(day);
        }
        for (int i : filled) {
            fill(i, tokens);
        }
        Token value = tokens[valuePlace];
        return new Meaning(
                tokens,
                new Own(
                        value.value() instanceof BigDecimal amount ? amount : null,
                        what[0].value(),
                        tokens[enteredPlace].value(),
                        stated,
                        tokens[basePlace].value() instanceof Percent base ? base : null),
                code,
                value.open() ? 0 : numbers.of(code),
                day,
                day == today ? todayNumber : numbers.of(day));
    }

    /** Whether anything is said of what went into the goods, in whichever column. */
    private boolean hasInput(Row row) {
        for (int input : inputs) {
            if (cell(row, input) != null) {
                return true;
            }
        }
        return false;
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
        if (date[place]) {
            return dated(place, text);
        }
        return of(place, text);
    }

    /** Most days are written in one form, and there are few of them. */
    private @Nullable Token dated(int place, String text) {
        int number = number(text);
        if (number < 0) {
            return of(place, text);
        }
        Token token = dates[number];
        if (token == null) {
            token = day(text);
            dates[number] = token;
        }
        return token;
    }

    /** Number of a day written as 2026-11-01, of the years from 2000 to 2099; negative for any other text. */
    private static int number(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-' || !text.startsWith("20")) {
            return -1;
        }
        int number = 0;
        for (int i = 2; i < 10; i++) {
            int digit = text.charAt(i) - '0';
            if (i != 4 && i != 7) {
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = 10 * number + digit;
            }
        }
        int month = number / 100 % 100;
        int day = number % 100;
        return month > 12 || day > 31 ? -1 : (number / 10000 * 13 + month) * 32 + day;
    }

    private @Nullable Token of(int place, String text) {
        Map<String, Token> own = known.get(place);
        Token token = own.get(text);
        if (token == null && text.length() <= LONGEST && !text.equals(UNKNOWN)) {
            if (firm[place]) {
                token = new Token(new Firm(text.strip()), 0);
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

    private @Nullable Token amount(String text, int place) {
        if (text.equals(UNKNOWN)) {
            return Token.OPEN;
        }
        BigDecimal amount = amount(text);
        boolean nothing = amount == null || place == kilogramsPlace && amount.signum() == 0;
        return nothing ? null : new Token(amount, -1);
    }

    /** Digits with at most one point among them; anything else has to be read. */
    private static @Nullable BigDecimal amount(String text) {
        if (text.length() > DIGITS) {
            return null;
        }
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0 && i < text.length() - 1) {
                points++;
            } else if (c < '0' || c > '9') {
                return null;
            }
        }
        return points > 1 ? null : new BigDecimal(text);
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

    /** All that a row says of the goods themselves. */
    private record Called(@Nullable String line, @Nullable String words, @Nullable String stage) {
        int length() {
            return length(line) + length(words) + length(stage);
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }
    }

    private Object goodsText(Row row) {
        String stated = cell(row, columns[stagePlace]);
        String of = cell(row, line);
        String called = cell(row, words);
        return called == null && stated == null ? of == null ? "" : of : new Called(of, called, stated);
    }

    /** Learns from a row that was read without a complaint. */
    void learn(Row row, Stated shipment) {
        if (hasInput(row)) {
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
        Object text = goodsText(row);
        Object what = shipment.said().get("goods");
        if (!(text instanceof Called called && called.length() > LONGEST_WORDS) && !fixesMore(what)) {
            Object stage = shipment.said().get("stage");
            Token[] says = {what == null ? Token.OPEN : token(what), stage == null ? Token.OPEN : token(stage)};
            keep(goods, text, says);
        }
        String amount = cell(row, columns[valuePlace]);
        if (amount != null && amount(amount) != null && shipment.said().get("value") instanceof Money money) {
            String code = cell(row, currency);
            currencies.put(code == null ? "" : code, money.currency());
        }
    }

    /** Whether goods settle more than their stage, so that the rest of the row means something else beside them. */
    private boolean fixesMore(@Nullable Object what) {
        return what instanceof Goods said
                && register.fixes(said).keySet().stream().anyMatch(c -> places.containsKey(c) && !c.equals("stage"));
    }

    private static <K, T> void keep(Map<K, T> own, K text, T token) {
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
