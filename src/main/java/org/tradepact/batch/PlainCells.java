package org.tradepact.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.scenario.ShipmentForm;

/**
 * Writes the cells of a row as a file of shipments writes them, where their meaning is plain: {@code Viet Nam} as
 * {@code VN}, {@code 100,000} as {@code 100000}, {@code usd} as {@code USD}. What may mean two things stays, and is refused
 * when it is read.
 */
final class PlainCells {
    /** Each before those that it ends with. */
    private static final List<String> UNITS = List.of("kg", "g", "t", "lb");

    private static final List<String> SUBJECT =
            List.of(ShipmentForm.LINE, ShipmentForm.WORDS, "stage", "origin", "shippedFrom", "to");

    private static final Kind SHIPMENT = Kind.named("shipment").orElseThrow();

    private static final int[] NONE = {};

    private final Columns columns;
    private final boolean comma;
    private final int[] parties;
    private final int[] rates;
    private final int[] days;
    private final int value;
    private final int kilograms;

    /** What says which shipment a row is about. */
    private final int[] subject;

    private final int currency;

    /** Whether there is another amount that the currency would be taken for. */
    private final boolean rated;

    /** @param comma whether a comma may stand before decimals */
    PlainCells(Columns columns, boolean comma) {
        this.columns = columns;
        this.comma = comma;
        this.parties = of(Party.class);
        this.rates = of(Percent.class);
        this.days = java.util.stream.IntStream.range(0, columns.keys().size())
                .filter(i -> PlainDays.days(columns.keys().get(i)))
                .toArray();
        this.subject = java.util.stream.IntStream.range(0, columns.keys().size())
                .filter(i -> SUBJECT.contains(columns.keys().get(i)))
                .toArray();
        this.value = columns.keys().indexOf("value");
        this.kilograms = columns.keys().indexOf("kilograms");
        this.rated = columns.keys().contains("specificRate");
        this.currency = columns.keys().indexOf(ShipmentForm.CURRENCY);
    }

    private int[] of(Class<?> type) {
        List<Integer> places = new ArrayList<>();
        for (Kind.Component component : SHIPMENT.components()) {
            int place = columns.keys().indexOf(component.name());
            if (component.type() == type && place >= 0) {
                places.add(place);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The row, or why it cannot be checked. */
    Read plain(Row row) {
        if (subject.length > 0 && java.util.Arrays.stream(subject).allMatch(i -> Tokens.cell(row, i) == null)) {
            return new Reject(
                    row.number(),
                    row.file(),
                    row.line(),
                    "",
                    "",
                    "the row names neither goods nor where they come from or go to; a row of totals is no shipment");
        }
        for (int place : comma ? new int[] {value, kilograms} : NONE) {
            String text = Tokens.cell(row, place);
            if (text != null && PlainNumbers.doubtful(text)) {
                return doubtful(row, place, text);
            }
        }
        @Nullable String[] cells = row.cells();
        if (cells.length < columns.keys().size()) { // the currency that a name of a column tells has none of its own
            cells = java.util.Arrays.copyOf(cells, columns.keys().size());
        }
        for (int place : parties) {
            String text = cells[place];
            if (text != null && !text.isEmpty() && !Party.known(text)) {
                cells[place] = PartyNames.code(text).orElse(text);
            }
        }
        for (int place : rates) {
            String text = cells[place];
            if (text != null && text.endsWith("%")) {
                cells[place] = text.substring(0, text.length() - 1).strip();
            }
        }
        for (int place : days) {
            String text = cells[place];
            if (text != null && !text.isEmpty()) {
                cells[place] = PlainDays.plain(text, columns.days());
            }
        }
        mass(cells);
        money(cells);
        return cells == row.cells() ? row : new Row(row.number(), row.file(), row.line(), cells);
    }

    private Reject doubtful(Row row, int place, String text) {
        String digits = text.replaceAll("[^0-9.,]", "");
        String whole = digits.replaceAll("[.,]", "");
        String decimal = decimal(digits);
        return new Reject(
                row.number(),
                row.file(),
                row.line(),
                columns.names().get(place),
                text,
                "`%s` may be %s or %s, as decimals may follow a comma in this table; write `%s` or `%s`"
                        .formatted(text, whole, decimal, whole, decimal));
    }

    /** {@code 12.50} for {@code 12,500}: with two decimals it can be read in one way alone. */
    private static String decimal(String digits) {
        return digits.substring(0, digits.length() - (digits.endsWith("0") ? 1 : 0))
                        .replace(',', '.')
                + (digits.endsWith("0") ? "" : "0");
    }

    private void mass(@Nullable String[] cells) {
        String text = kilograms < 0 ? null : cells[kilograms];
        String stated = kilograms < 0 ? "" : columns.units().get(kilograms);
        if (text != null && PlainNumbers.plain(text) && (stated.isEmpty() || stated.equals("kg"))) {
            return; // as nearly all are
        }
        if (text != null && !text.isEmpty()) {
            String own = UNITS.stream().filter(text::endsWith).findFirst().orElse("");
            String unit = own.isEmpty() ? stated : own;
            String bare = text.substring(0, text.length() - own.length()).strip();
            cells[kilograms] = PlainNumbers.digits(bare)
                    .map(digits -> PlainNumbers.kilograms(digits, unit))
                    .orElse(text);
        }
    }

    private void money(@Nullable String[] cells) {
        String code = currency < 0 ? null : cells[currency];
        if (code != null
                && code.length() == 3
                && !code.equals("USD")
                && PlainNumbers.currency(PlainNumbers.code(code))) {
            code = PlainNumbers.code(code);
            cells[currency] = code;
        }
        String text = value < 0 ? null : cells[value];
        String unit = value < 0 ? "" : columns.units().get(value);
        boolean coded = code != null && !code.isEmpty() || unit.isEmpty();
        if (text == null || text.isEmpty() || coded && PlainNumbers.plain(text)) {
            return;
        }
        String said = code != null && !code.isEmpty() ? code : unit;
        PlainNumbers.amount(text).ifPresent(amount -> {
            boolean dollar = amount.currency().equals("$") && said.equals("USD");
            String own = amount.currency().isEmpty() || dollar ? said : amount.currency();
            boolean one = said.isEmpty() || own.equals(said);
            if (!one || !own.isEmpty() && !PlainNumbers.currency(own)) {
                return; // reading it says what is wrong
            }
            boolean apart = currency >= 0 && !own.isEmpty() && (!rated || cells[currency] != null);
            cells[value] = apart || own.isEmpty() ? amount.digits() : own + " " + amount.digits();
            if (apart) {
                cells[currency] = own;
            }
        });
    }
}
