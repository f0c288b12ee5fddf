package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.batch.PlainDays.Doubt;
import org.tradepact.pack.Problems;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 2026-03-15",
        "20260315, 2026-03-15",
        "2026/3/5, 2026-03-05",
        "2026.03.15, 2026-03-15",
        "2026-03-15 00:00, 2026-03-15",
        "2026-03-15 00:00:00, 2026-03-15",
        "2026-03-15T00:00:00.000, 2026-03-15",
        "2026-03-15T00:00:00Z, 2026-03-15",
        "2026-03-15 00:00:00+00:00, 2026-03-15",
        "2026-03-15 12:00:00 AM, 2026-03-15",
        "20000229, 2000-02-29",
    })
    void a_day_that_can_be_read_in_one_way_is_read(String text, String day) {
        for (DayOrder order : DayOrder.values()) {
            assertThat(PlainDays.plain(text, order)).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-15T00:00:00+08:00",
        "2026-03-15T00:00:01Z",
        "2026-03-15 12:00",
        "2026-03-15 12:00 PM",
        "2026-03/15",
        "20262003",
        "20260229",
        "19000229",
        "2026/13/1",
        "2026/0/1",
        "0000/1/1",
        "202603150",
        "2026315",
        "46096",
        "15/03/26",
        "15 March 2026",
        "unknown",
        "never"
    })
    void whatever_is_no_such_day_stays(String text) {
        for (DayOrder order : DayOrder.values()) {
            assertThat(PlainDays.plain(text, order)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15/03/2026, 2026-03-15, 15/03/2026",
        "03/15/2026, 03/15/2026, 2026-03-15",
        "03/04/2026, 2026-04-03, 2026-03-04",
        "3.4.2026, 2026-04-03, 2026-03-04",
        "05-05-2026, 2026-05-05, 2026-05-05",
        "03/04/2026 00:00, 2026-04-03, 2026-03-04",
        "03/04/2026 00:01, 03/04/2026 00:01, 03/04/2026 00:01",
        "29/02/2026, 29/02/2026, 29/02/2026"
    })
    void which_comes_first_is_never_guessed(String text, String dayFirst, String monthFirst) {
        assertThat(PlainDays.plain(text, DayOrder.YEAR_FIRST)).isEqualTo(text);
        assertThat(PlainDays.plain(text, DayOrder.DAY_FIRST)).isEqualTo(dayFirst);
        assertThat(PlainDays.plain(text, DayOrder.MONTH_FIRST)).isEqualTo(monthFirst);
    }

    private static final String SHORT =
            " may be several days; write one such as `2027-01-31`, with its year in four digits";
    private static final String TIMED =
            " has a time of day, and which day it is hangs on the time zone; write the day alone, such as `2027-01-31`";
    private static final String SERIAL =
            " looks like the serial number by which a spreadsheet counts days; format the column there as a day such as"
                    + " `2027-01-31` and save the table anew";

    @Test
    void what_is_unclear_is_told_with_what_to_write() {
        assertThat(unclear("03/04/2026"))
                .isEqualTo(
                        "`03/04/2026` may be `2026-04-03` or `2026-03-04`; write one of them, or say how the whole table is"
                                + " written by `--days day-first` or `--days month-first`");
        assertThat(unclear("15/03/2026"))
                .isEqualTo(
                        "`15/03/2026` begins with the day; write `2026-03-15`, or say that the whole table is written so by"
                                + " `--days day-first`");
        assertThat(unclear("3-15-2026"))
                .isEqualTo(
                        "`3-15-2026` begins with the month; write `2026-03-15`, or say that the whole table is written so by"
                                + " `--days month-first`");
        assertThat(unclear("31/02/2026")).isEqualTo("the calendar has no day `31/02/2026`");
        assertThat(unclear("13/13/2026")).isEqualTo("the calendar has no day `13/13/2026`");
        assertThat(unclear("20260230")).isEqualTo("the calendar has no day `20260230`");
        assertThat(unclear("03/04/26")).isEqualTo("`03/04/26`" + SHORT);
        assertThat(unclear("2026-03-15 14:30")).isEqualTo("`2026-03-15 14:30`" + TIMED);
        assertThat(unclear("15/03/2026 14:30:00")).isEqualTo("`15/03/2026 14:30:00`" + TIMED);
        assertThat(unclear("2026-03-15T00:00:00+08:00")).isEqualTo("`2026-03-15T00:00:00+08:00`" + TIMED);
        assertThat(unclear("46096")).isEqualTo("`46096`" + SERIAL);
        assertThat(unclear("46096.5")).isEqualTo("`46096.5`" + SERIAL);
    }

    private static String unclear(String text) {
        assertThat(PlainDays.unclear("value", text)).isEmpty();
        assertThat(PlainDays.unclear("liquidated", text)).isEqualTo(PlainDays.unclear("asOf", text));
        return PlainDays.unclear("entered", text).orElse("");
    }

    @Test
    void of_any_other_text_reading_says_what_is_wrong() {
        for (String text : List.of("2026-02-30", "soon", "15 March 2026", "9", "19999", "80000", "")) {
            assertThat(unclear(text)).isEmpty();
        }
    }

    private static Optional<Doubt> doubt(String... cells) {
        Columns columns = Columns.of(
                "t.csv", List.of("line", "origin", "to", "entered", "exported"), Optional.empty(), new Problems());
        List<Row> rows = new java.util.ArrayList<>();
        for (String cell : cells) {
            String[] days = cell.split("\\|", -1);
            rows.add(new Row(1, "t.csv", 2, new String[] {"1", "MY", "US", days[0], days[1]}));
        }
        return PlainDays.doubt(columns, rows);
    }

    @Test
    void first_rows_raise_a_doubt_where_day_and_month_may_be_changed_over() {
        assertThat(doubt("2026-03-15|", "46096|unknown", "20260315|15/03/26")).isEmpty();
        assertThat(doubt("2026-03-15|1/2/2026", "3/4/2026|")).contains(new Doubt("entered", "3/4/2026", 2, 0, 0));
        assertThat(doubt("|1/2/2026", "|15/2/2026", "|31/2/2026")).contains(new Doubt("exported", "1/2/2026", 2, 1, 0));
        assertThat(doubt("2/15/2026|15/2/2026", "2/16/2026|")).contains(new Doubt("entered", "2/15/2026", 3, 1, 2));
    }
}
