package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars, read back by a calendar library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarTest {
    private static final String RULES = "src/test/resources/ratify/rules";

    private static Ran run(String command) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of("--format", "ics"));
        if (command.contains("xa_xb")) {
            args.addAll(List.of("--rules", RULES));
        }
        return Ran.of(args.toArray(String[]::new));
    }

    private static List<VEvent> events(Ran ran) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(ran.out()));
            calendar.validate();
            return calendar.getComponents(Component.VEVENT);
        } catch (IOException | ParserException e) {
            throw new AssertionError(ran.out(), e);
        }
    }

    private static LocalDate day(VEvent event) {
        return (LocalDate)
                event.<DtStart<?>>getProperty("DTSTART").orElseThrow().getDate();
    }

    /** Id to day. */
    private static Map<String, LocalDate> days(Ran ran) {
        Map<String, LocalDate> days = new TreeMap<>();
        events(ran).forEach(event -> days.put(event.getUid().orElseThrow().getValue(), day(event)));
        return days;
    }

    @Test
    void each_day_is_an_event_of_its_own() {
        Ran ran = run("ratify xa_xb_accord --on 2028-02-29 --until 2028-12-31");

        assertThat(ran.code()).isZero();
        assertThat(days(ran))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "xa_xb_accord.binds.ACC-BAN.ACC-BAN-place-accord@tradepact", LocalDate.of(2028, 2, 29),
                        "xa_xb_accord.in-force@tradepact", LocalDate.of(2028, 2, 29),
                        "xa_xb_accord.due.ACC-BORDER.1@tradepact", LocalDate.of(2028, 2, 29),
                        "xa_xb_accord.due.ACC-PAPERS.1@tradepact", LocalDate.of(2028, 3, 29),
                        "xa_xb_accord.due.ACC-MEET.1@tradepact", LocalDate.of(2028, 5, 29),
                        "xa_xb_accord.due.ACC-MEET.2@tradepact", LocalDate.of(2028, 8, 29),
                        "xa_xb_accord.due.ACC-MEET.3@tradepact", LocalDate.of(2028, 11, 29),
                        "xa_xb_accord.due.ACC-LAW.1@tradepact", LocalDate.of(2030, 2, 28)))); // however late
    }

    @Test
    void an_event_tells_clause_who_owes_it_source_and_how_sure_it_is() {
        VEvent law = events(run("ratify xa_xb_accord --on 2027-01-01")).stream()
                .filter(event -> event.getUid().orElseThrow().getValue().contains("ACC-LAW"))
                .findFirst()
                .orElseThrow();

        assertThat(law.getSummary().getValue())
                .isEqualTo("Last day of ACC-LAW: A law on labour rights; missed from 2029-01-02");
        assertThat(law.getDescription().getValue())
                .isEqualTo(
                        """
                        Accord of XA and XB, 2
                        XA is to have the law in operation within two years of entry into force.
                        Owed by XA to XB; due two years after entry into force.
                        Source T1: Invented accord between XA and XB, main text
                        Confidence: primary
                        Known until 2026-06-30. Not legal advice.""");
    }

    @Test
    void the_stamp_is_the_day_asked_about() {
        assertThat(run("ratify xa_xb_accord --on 2027-01-01").out().lines().filter(l -> l.startsWith("DTSTAMP")))
                .isNotEmpty()
                .allMatch("DTSTAMP:20270101T000000Z"::equals);
        assertThat(run("timeline xa_xb_accord").out().lines().filter(l -> l.startsWith("DTSTAMP")))
                .isNotEmpty()
                .allMatch("DTSTAMP:20260630T000000Z"::equals);
    }

    @Test
    void another_day_of_entry_moves_the_events_and_keeps_their_ids() {
        Map<String, LocalDate> one = days(run("ratify xa_xb_accord --on 2027-01-01"));
        Map<String, LocalDate> later = days(run("ratify xa_xb_accord --on 2027-01-02"));

        assertThat(later.keySet()).isEqualTo(one.keySet());
        one.forEach((id, day) -> assertThat(later).doesNotContainEntry(id, day));
    }

    @Test
    void the_same_question_gives_the_same_bytes_in_any_time_zone_and_language() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        String usual = run("ratify xa_xb_accord --on 2027-01-01").out();
        try {
            for (String other : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York")) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                Locale.setDefault(Locale.forLanguageTag("ar-EG"));
                assertThat(run("ratify xa_xb_accord --on 2027-01-01").out()).isEqualTo(usual);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void a_day_that_is_not_known_is_told_and_counted_and_not_put_in() {
        Ran ran = run("timeline xa_xb_accord");

        assertThat(ran.err())
                .startsWith("not in the calendar, as the day is not known: 7 milestones\n")
                .contains("entry into force + two years: last day of ACC-LAW");
        assertThat(days(ran).keySet()).noneMatch(id -> id.contains("ACC-LAW"));
        assertThat(ran.code()).isZero();
    }

    @Test
    void what_comes_after_the_last_day_shown_is_told() {
        assertThat(run("timeline xa_xb_accord --until 2028-12-31 --assume xa_xb_accord.inForceFrom=2027-01-01")
                        .err())
                .contains("not in the calendar, as it ends on 2028-12-31: ACC-LAW on 2029-01-01");
    }

    @Test
    void last_days_are_recalled_on_request_alone() {
        assertThat(run("ratify xa_xb_accord --on 2027-01-01").out()).doesNotContain("VALARM");
        Ran ran = run("ratify xa_xb_accord --on 2027-01-01 --remind 30");

        assertThat(ran.out()).contains("TRIGGER:-P30D");
        assertThat(events(ran).stream()
                        .filter(e -> !e.getAlarms().isEmpty())
                        .map(e -> e.getUid().orElseThrow().getValue()))
                .allMatch(id -> id.contains(".due."))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ratify malaysia_art --on 2027-01-01 --remind 90",
                "ratify cambodia_art --on 2028-02-29",
                "timeline us_tariff_actions",
                "timeline malaysia_minerals_mou",
            })
    void shipped_calendars_are_read_back_with_an_id_for_each_event_and_short_lines(String command) {
        Ran ran = run(command);
        List<VEvent> events = events(ran);

        assertThat(events).isNotEmpty();
        assertThat(days(ran)).hasSameSizeAs(events);
        assertThat(ran.out().split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75 && !line.contains("\n"));
    }
}
