package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.agreement.Schedule;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Span;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScheduleFilesTest {
    private static final String HEADER = "party,tariff line,rate,from,until,source\n";

    @TempDir
    Path folder;

    @Test
    void rows_become_entries_of_the_schedule() {
        assertThat(loaded("pact-rates", "XA,0101.21.00,2.5,2025-10-26,2026-01-01,\"gazette, no. 4\"\n")
                        .entries())
                .containsExactly(new Schedule.Entry(
                        "01012100",
                        Percent.of("2.5"),
                        Schedule.On.YES,
                        new Span(LocalDate.of(2025, 10, 26), LocalDate.of(2026, 1, 1)),
                        "gazette, no. 4"));
    }

    @Test
    void rows_of_a_list_are_added_to_it() {
        assertThat(loaded("pact-list", "XA,0102,,2025-10-26,,gazette\n").entries())
                .extracting(Schedule.Entry::line)
                .containsExactly("010121", "0102");
    }

    @Test
    void bad_rows_are_reported_by_line_and_the_others_kept() {
        Problems problems = new Problems();
        Schedule schedule = loaded(
                "pact-rates",
                """
                XA,0101.2,5,2025-10-26,,a
                XA,0101,5 %,2025-10-26,,a
                XA,0101,,2025-10-26,,a
                XA,0101,5,2025-10-26,2025-10-26,a
                Q1,0101,5,2025-10-26,,a
                XA,0101,5
                XA,0101,5,2025-10-26,,a
                """,
                problems);
        assertThat(schedule.entries()).hasSize(1);
        String file = folder.resolve("lists/pact-rates.csv") + ":";
        assertThat(problems.toString().replace(file, ""))
                .isEqualTo(
                        """
                        2:1: `tariff line`: an HS code must have 2, 4, 6, 8 or 10 digits, got `0101.2`; is a leading or final zero missing?
                        3:1: `rate`: expected a rate in percent such as `19` or `12.5`, got `5 %`; write `5`
                        4:1: `rate` is missing
                        5:1: `until` must be after `from`, which is `2025-10-26`, got `2025-10-26`
                        6:1: `party`: unknown party `Q1`; a party is an ISO 3166 code such as `MY`, or `EU`, or `XA` to `XZ` for an invented one
                        7:1: a row must have 6 fields, got 3""");
    }

    @Test
    void a_quote_left_open_does_not_swallow_rows_unnoticed() {
        Problems problems = new Problems();
        loaded("pact-rates", "XA,0101,5,2025-10-26,,\"a\nXA,0102,5,2025-10-26,,a\n", problems);
        assertThat(problems.toString())
                .endsWith("pact-rates.csv:2:1: `source` must stand on one line; is a quote not closed?");
    }

    @Test
    void another_header_is_refused() {
        Path file = Rules.write(folder.resolve("lists/pact-rates.csv"), "line;rate\n");
        assertThat(problems())
                .isEqualTo(file
                        + ":1:1: the first line must be `party,tariff line,rate,from,until,source`, got `line;rate`");
    }

    @Test
    void an_unknown_schedule_is_suggested() {
        Path file = Rules.write(folder.resolve("lists/pact-rate.csv"), HEADER);
        assertThat(problems())
                .isEqualTo(file + ": no schedule or list is called `pact-rate`; did you mean `pact-rates`?");
    }

    @Test
    void a_folder_without_lists_is_reported() {
        Path file = Rules.write(folder.resolve("lists/x.txt"), "");
        assertThat(problems()).isEqualTo(file.getParent() + ": the folder holds no list; a list ends in `.csv`");
    }

    private Schedule loaded(String id, String rows) {
        Problems problems = new Problems();
        Schedule schedule = loaded(id, rows, problems);
        assertThat(problems.list()).isEmpty();
        return schedule;
    }

    private Schedule loaded(String id, String rows, Problems problems) {
        Rules.write(folder.resolve("lists").resolve(id + ".csv"), HEADER + rows);
        return ScheduleFiles.add(Rules.library(folder), folder.resolve("lists"), problems)
                .schedule(id)
                .orElseThrow();
    }

    private String problems() {
        Problems problems = new Problems();
        ScheduleFiles.add(Rules.library(folder), folder.resolve("lists"), problems);
        return problems.toString();
    }
}
