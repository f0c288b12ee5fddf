package org.tradepact.batch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Kind;
import org.tradepact.fact.When;
import org.tradepact.scenario.ShipmentForm;

/** Days as tables have them, where only one can be meant, and what to write in place of the others. */
public final class PlainDays {
    private static final Kind SHIPMENT = Kind.named("shipment").orElseThrow();
    private static final Set<String> KEYS = Stream.concat(
                    Stream.of(ShipmentForm.AS_OF),
                    SHIPMENT.components().stream()
                            .filter(c -> c.type() == LocalDate.class || c.type() == When.class)
                            .map(Kind.Component::name))
            .collect(Collectors.toUnmodifiableSet());

    private static final String MIDNIGHT =
            "(?:[T ] ?(?:0?0:00(?::00(?:\\.0+)?)?|12:00(?::00)? ?[Aa][Mm])(?: ?(?:Z|UTC|[+-]00(?::?00)?))?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})([-/. ])([0-9]{1,2})\\2([0-9]{1,2})" + MIDNIGHT);
    private static final Pattern TOGETHER = Pattern.compile("((?:19|20|21)[0-9]{2})()([0-9]{2})([0-9]{2})" + MIDNIGHT);
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([-/. ])([0-9]{1,2})\\2([0-9]{4})" + MIDNIGHT);
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}([-/. ])[0-9]{1,2}\\1[0-9]{2}([T ].*)?");
    private static final Pattern TIMED = Pattern.compile(
            "(?:[0-9]{4}([-/. ]?)[0-9]{1,2}\\1[0-9]{1,2}|[0-9]{1,2}([-/. ])[0-9]{1,2}\\2[0-9]{4})[T ] ?[0-9]{1,2}:[0-9]{2}.*");

    /** Days from 1954 to 2119, as a spreadsheet counts them. */
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}(\\.[0-9]+)?");

    private static final int MONTHS = 12;
    private static final int LONGEST = 40;

    private PlainDays() {}

    /** Whether a column of this key has days. */
    static boolean days(String key) {
        return KEYS.contains(key);
    }

    /** A day as {@code 2026-03-15} where it can be read in one way; any other text as it is. */
    static String plain(String text, DayOrder order) {
        if (shaped(text) || text.length() > LONGEST) {
            return text;
        }
        Matcher year = yearFirst(text);
        if (year.matches()) {
            return day(text, year.group(1), year.group(3), year.group(4));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (order == DayOrder.YEAR_FIRST || !last.matches()) {
            return text;
        }
        boolean first = order == DayOrder.DAY_FIRST;
        return day(text, last.group(4), last.group(first ? 3 : 1), last.group(first ? 1 : 3));
    }

    /** As nearly all are: such a text is read as it is. */
    private static boolean shaped(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    private static Matcher yearFirst(String text) {
        Matcher apart = YEAR_FIRST.matcher(text);
        return apart.matches() ? apart : TOGETHER.matcher(text);
    }

    private static String day(String text, String year, String month, String day) {
        return there(year, month, day) ? iso(year, month, day) : text;
    }

    private static String iso(String year, String month, String day) {
        return "%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static boolean there(String year, String month, String day) {
        int number = Integer.parseInt(month);
        return Integer.parseInt(year) > 0
                && number >= 1
                && number <= MONTHS
                && YearMonth.of(Integer.parseInt(year), number).isValidDay(Integer.parseInt(day));
    }

    /**
     * What is wrong with a cell that is not plain, and what to write; empty where reading it says that.
     *
     * @param key of its column
     */
    public static Optional<String> unclear(String key, String text) {
        return days(key) && !shaped(text) && text.length() <= LONGEST
                ? Optional.ofNullable(sentence(text))
                : Optional.empty();
    }

    private static @Nullable String sentence(String text) {
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return yearLast(text, last.group(1), last.group(3), last.group(4));
        }
        if (yearFirst(text).matches()) {
            return "the calendar has no day `%s`".formatted(text);
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            return "`%s` may be several days; write one such as `2027-01-31`, with its year in four digits"
                    .formatted(text);
        }
        if (TIMED.matcher(text).matches()) {
            return "`%s` has a time of day, and which day it is hangs on the time zone; write the day alone, such as `2027-01-31`"
                    .formatted(text);
        }
        if (SERIAL.matcher(text).matches()) {
            return "`%s` looks like the serial number by which a spreadsheet counts days; format the column there as a day such as `2027-01-31` and save the table anew"
                    .formatted(text);
        }
        return null;
    }

    private static String yearLast(String text, String one, String other, String year) {
        boolean day = there(year, other, one);
        boolean month = there(year, one, other);
        if (!day && !month) {
            return "the calendar has no day `%s`".formatted(text);
        }
        String flag = "`--days %s`";
        if (day && month) {
            return "`%s` may be `%s` or `%s`; write one of them, or say how the whole table is written by %s or %s"
                    .formatted(
                            text,
                            iso(year, other, one),
                            iso(year, one, other),
                            flag.formatted(DayOrder.DAY_FIRST.called()),
                            flag.formatted(DayOrder.MONTH_FIRST.called()));
        }
        return "`%s` begins with the %s; write `%s`, or say that the whole table is written so by %s"
                .formatted(
                        text,
                        day ? "day" : "month",
                        day ? iso(year, other, one) : iso(year, one, other),
                        flag.formatted((day ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST).called()));
    }

    /**
     * How the first rows write days of which nobody can tell the order.
     *
     * @param column with the first such day
     * @param example the first such day
     * @param dayFirst how many of them can be read only with the day first
     * @param monthFirst the same of the month
     */
    public record Doubt(String column, String example, int all, int dayFirst, int monthFirst) {}

    /** The doubt that the first rows of a table raise; nothing if there is none. */
    public static Optional<Doubt> doubt(Columns columns, List<Row> first) {
        String column = null;
        String example = "";
        int all = 0;
        int dayFirst = 0;
        int monthFirst = 0;
        for (int i = 0; i < columns.keys().size(); i++) {
            for (Row row : days(columns.keys().get(i)) ? first : List.<Row>of()) {
                String text = Objects.requireNonNullElse(Tokens.cell(row, i), "");
                boolean day = !plain(text, DayOrder.DAY_FIRST).equals(text);
                boolean month = !plain(text, DayOrder.MONTH_FIRST).equals(text);
                if (ordered(text)) {
                    example = column == null ? text : example;
                    column = column == null ? columns.names().get(i) : column;
                    all++;
                    dayFirst += day && !month ? 1 : 0;
                    monthFirst += month && !day ? 1 : 0;
                }
            }
        }
        return column == null ? Optional.empty() : Optional.of(new Doubt(column, example, all, dayFirst, monthFirst));
    }

    /** Whether it is a day once somebody says whether the day or the month comes first. */
    static boolean ordered(String text) {
        return plain(text, DayOrder.YEAR_FIRST).equals(text)
                && !(plain(text, DayOrder.DAY_FIRST).equals(text)
                        && plain(text, DayOrder.MONTH_FIRST).equals(text));
    }

    /** Whether it is a day without anything between year, month and day, though it may be a tariff line. */
    static boolean together(String text) {
        return TOGETHER.matcher(text).matches()
                && !plain(text, DayOrder.YEAR_FIRST).equals(text);
    }
}
