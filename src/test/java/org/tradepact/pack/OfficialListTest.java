package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.Schedule.Entry;
import org.tradepact.agreement.Schedule.On;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Span;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfficialListTest {
    private static final LocalDate VERSION = LocalDate.of(2025, 11, 13);
    private static final String TERMS =
            """
            schedules:
              - {id: pact-rates, kind: rates, complete: false, entries: [], source: S1, note: could not be read, files: [column-1]}
              - {id: pact-list, kind: list, complete: false, heading: 9903.01.32, version: "Revision 6", settlesFrom: 2025-11-13, files: [annex-2], source: S1, note: partial, entries: [{line: "0101.21", listed: false, from: 2025-04-05, source: S1}]}
              - {id: other-list, kind: list, complete: false, heading: 9903.05.86, source: S1, note: partial, entries: []}
            """;

    @TempDir
    Path folder;

    @Test
    void a_column_of_lines_fills_the_list_the_file_is_named_for() {
        Schedule list = list("annex-2", "hts8\n02011005\n\"02.01.10.10\"\n");
        assertThat(list.entries())
                .containsExactly(
                        new Entry("010121", Percent.of("0"), On.NO, Span.from(LocalDate.of(2025, 4, 5)), "S1"),
                        new Entry("02011005", Percent.of("0"), On.YES, Span.from(VERSION), "annex-2.csv"),
                        new Entry("02011010", Percent.of("0"), On.YES, Span.from(VERSION), "annex-2.csv"));
        assertThat(list.complete()).isTrue();
        assertThat(list.version()).isEqualTo("annex-2.csv, 2 lines (Revision 6)");
    }

    @Test
    void a_file_named_as_the_list_is_the_list() {
        assertThat(list("pact-list", "line\n0201\n").entries()).hasSize(2);
    }

    @Test
    void headers_may_be_written_in_capitals_with_a_mark_in_front_and_spaces() {
        for (String header : List.of("HTS8", "\uFEFFhts8", " Line ", "Tariff Line", "hts10", "HS", "code")) {
            assertThat(list("annex-2", header + "\r\n0201.10.05\r\n").entries())
                    .as(header)
                    .extracting(Entry::line)
                    .containsExactly("010121", "02011005");
        }
    }

    @Test
    void days_are_read_and_where_there_is_no_first_one_the_version_speaks_from_its_own() {
        assertThat(list(
                                "annex-2",
                                """
                                line,from,until,source
                                0201,2025-04-05,2026-01-01,gazette
                                0202,,2026-01-01,
                                0203,2026-07-24,,
                                """)
                        .entries())
                .contains(
                        new Entry(
                                "0201",
                                Percent.of("0"),
                                On.YES,
                                new Span(LocalDate.of(2025, 4, 5), LocalDate.of(2026, 1, 1)),
                                "gazette"),
                        new Entry(
                                "0202",
                                Percent.of("0"),
                                On.YES,
                                new Span(VERSION, LocalDate.of(2026, 1, 1)),
                                "annex-2.csv"),
                        new Entry(
                                "0203", Percent.of("0"), On.YES, Span.from(LocalDate.of(2026, 7, 24)), "annex-2.csv"));
    }

    @Test
    void a_line_listed_under_a_condition_is_open_and_one_in_full_is_settled() {
        assertThat(list("annex-2", "line,condition\n0201,full\n0202,\n0203,ex: only fresh\n")
                        .entries())
                .extracting(Entry::line, Entry::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("010121", On.NO),
                        org.assertj.core.groups.Tuple.tuple("0201", On.YES),
                        org.assertj.core.groups.Tuple.tuple("0202", On.YES),
                        org.assertj.core.groups.Tuple.tuple("0203", On.OPEN));
    }

    @Test
    void rows_of_a_file_of_any_name_go_where_their_heading_says() {
        Problems problems = new Problems();
        Library library = load("chapter-99", "line,heading\n0201,9903.01.32\n0202,9903.05.86\n", problems);
        assertThat(problems.list()).isEmpty();
        assertThat(lines(library, "pact-list")).containsExactly("010121", "0201");
        assertThat(lines(library, "other-list")).containsExactly("0202");
    }

    @Test
    void rows_whose_heading_no_list_belongs_to_are_a_sentence_wherever_they_stand() {
        assertThat(problems("chapter-99", "line,heading\n0201,9903.99.99\n"))
                .isEqualTo("chapter-99.csv:2:1: no list belongs to heading `9903.99.99`");
        assertThat(problems(
                        "chapter-99",
                        "line,heading\n0201,9903.01.32\n0202,9903.99.99\n0203,9903.99.99\n0204,9903.99.98\n"))
                .isEqualTo(
                        """
                        chapter-99.csv:3:1: no list belongs to heading `9903.99.99`
                        chapter-99.csv:5:1: no list belongs to heading `9903.99.98`""");
    }

    @Test
    void a_list_with_rates_and_a_schedule_without_them_are_sentences() {
        assertThat(problems("annex-2", "line,rate\n0201,5\n"))
                .isEqualTo("annex-2.csv:2:1: `pact-list` is a list, so `rate` stays empty");
        assertThat(problems("column-1", "line\n0201\n")).isEqualTo("column-1.csv:2:1: `rate` is missing");
        assertThat(list("pact-rates", "column-1", "hts8,rate\n02011005,2.5\n").entries())
                .extracting(Entry::line, e -> e.rate().value().toPlainString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("02011005", "2.5"));
    }

    @Test
    void a_row_that_cannot_be_read_is_a_sentence_and_the_others_stay() {
        Problems problems = new Problems();
        Library library = load(
                "annex-2",
                """
                line,from,until
                0201.1,,
                Ex 0202,,
                0203,2026-07-24,2026-07-24
                0204,24.7.2026,
                0205
                0206,,
                """,
                problems);
        assertThat(lines(library, "pact-list")).containsExactly("010121", "0206");
        assertThat(problems.toString().replace(folder.resolve("lists/annex-2.csv") + ":", ""))
                .isEqualTo(
                        """
                        2:1: an HS code must have 2, 4, 6, 8 or 10 digits, got `0201.1`; is a leading or final zero missing?
                        3:1: an HS code must have 2, 4, 6, 8 or 10 digits, got `Ex 0202`
                        4:1: `until` must be after `from`, which is `2026-07-24`, got `2026-07-24`
                        5:1: expected a day such as `2027-01-31`, got `24.7.2026`
                        6:1: a row must have 3 fields, got 1""");
    }

    @Test
    void columns_parted_by_semicolons_are_a_sentence() {
        assertThat(problems("annex-2", "line;heading\n0201;9903.01.32\n"))
                .startsWith("annex-2.csv")
                .contains("`annex-2`");
        assertThat(problems("pact-list", "line;heading\n0201;9903.01.32\n"))
                .isEqualTo(
                        "pact-list.csv:1:1: the first line must be `party,tariff line,rate,from,until,source`, got `line;heading`");
    }

    @Test
    void a_file_that_no_list_is_named_for_is_a_sentence() {
        assertThat(problems("annex-3", "line\n0201\n"))
                .isEqualTo(
                        "annex-3.csv:2:1: no list is called `annex-3`; expected `pact-rates`, `pact-list` or `other-list`; name the file after a list, or add a column `heading`");
    }

    @Test
    void a_file_without_rows_is_a_sentence_and_settles_nothing() {
        Problems problems = new Problems();
        Library library = load("annex-2", "hts8\n", problems);
        assertThat(library.schedule("pact-list").orElseThrow().complete()).isFalse();
        assertThat(problems.toString()).endsWith("annex-2.csv:1:1: the list holds no line");
    }

    @Test
    void a_line_that_comes_twice_counts_once_in_an_answer_and_breaks_nothing() {
        assertThat(list("annex-2", "line\n0201\n0201\n").entries())
                .extracting(Entry::line)
                .contains("0201");
    }

    @Test
    void a_schedule_that_some_file_fills_stays_as_it_is_without_it() {
        Problems problems = new Problems();
        Library library = load("annex-2", "line\n0201\n", problems);
        assertThat(library.schedule("other-list").orElseThrow().complete()).isFalse();
        assertThat(library.schedule("pact-rates").orElseThrow().entries()).isEmpty();
    }

    private Schedule list(String file, String text) {
        return list("pact-list", file, text);
    }

    private Schedule list(String id, String file, String text) {
        Problems problems = new Problems();
        Library library = load(file, text, problems);
        assertThat(problems.list()).isEmpty();
        return library.schedule(id).orElseThrow();
    }

    private String problems(String file, String text) {
        Problems problems = new Problems();
        load(file, text, problems);
        return problems.toString().replace(folder.resolve("lists") + "/", "");
    }

    private static List<String> lines(Library library, String id) {
        return library.schedule(id).orElseThrow().entries().stream()
                .map(Entry::line)
                .toList();
    }

    private Library load(String file, String text, Problems problems) {
        Path lists = folder.resolve("lists");
        for (String old : List.of("annex-2", "annex-3", "pact-list", "chapter-99", "column-1")) {
            lists.resolve(old + ".csv").toFile().delete();
        }
        Rules.write(lists.resolve(file + ".csv"), text);
        Problems reading = new Problems();
        Library library = Library.of(List.of(), Map.of())
                .plus(
                        Rules.with(folder, Map.of("pact/terms.yaml", TERMS, "pact/agreement.yaml", Rules.AGREEMENT)),
                        reading);
        assertThat(reading.list()).isEmpty();
        return ScheduleFiles.add(library, lists, problems);
    }
}
