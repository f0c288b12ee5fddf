package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of the tables that a run writes says no more than {@code check} says of the same shipment. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchRowTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @TempDir
    private Path folder;

    private Ran batch(String... lines) throws Exception {
        Path table = Files.write(folder.resolve("t.csv"), List.of(lines));
        Ran ran = Ran.on(
                DAY,
                Map.of(),
                "batch",
                table.toString(),
                "--overwrite",
                "--out",
                folder.resolve("f.csv").toString());
        assertThat(ran.err()).isEmpty();
        return ran;
    }

    /** What a query finds in what was written, a line for each row. */
    private List<String> found(String sql) {
        Ran ran = Ran.of("query", sql, "--from", folder.resolve("f.csv").toString(), "--format", "csv");
        assertThat(ran.err()).isEmpty();
        return ran.out().lines().skip(1).toList();
    }

    /** The answers of {@code check} to the same table, of the named columns. */
    private List<String> checked(String... columns) {
        Ran ran = Ran.on(DAY, Map.of(), "check", folder.resolve("t.csv").toString(), "--format", "csv");
        List<List<String>> rows = ran.out()
                .lines()
                .map(line -> List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .toList();
        List<String> found = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(row.get(rows.get(0).indexOf(column)));
            }
            found.add(String.join(",", cells));
        }
        return found;
    }

    @Test
    void a_gate_that_nothing_is_known_about_is_not_told_as_clear() throws Exception {
        Ran ran = batch(
                "line,origin,shipped from,to,entered",
                "6404.11.90,MY,,US,2026-08-01",
                "6404.11.90,VN,,US,2026-08-01",
                "6404.11.90,MY,VN,US,2026-08-01",
                "6404.11.90,VN,MY,US,2026-08-01",
                "6404.11.90,US,,CN,2026-08-01",
                "6404.11.90,US,,VN,2026-08-01",
                "6404.11.90,US,,,2026-08-01",
                "4015.19.10,VN,,US,2026-08-01");
        List<String> gates = List.of(
                "may,clear,clear,clear",
                "may,not-looked-at,clear,clear",
                "may,not-looked-at,clear,clear",
                "may,clear,clear,clear",
                "open,clear,not-looked-at,clear",
                "open,clear,not-looked-at,clear",
                "open,clear,not-looked-at,clear",
                "may,not-looked-at,clear,clear");
        assertThat(found("select answer, leave, enter, price from shipments order by row"))
                .isEqualTo(gates);
        assertThat(checked("answer", "leave", "enter", "price")).isEqualTo(gates);
        assertThat(ran.out().lines().map(String::strip).toList())
                .containsSubsequence(
                        "5  may ship",
                        "3  of them leave or enter a territory of which no measure is in the packs: that was not looked at",
                        "0  may not ship");

        Ran clear = batch("line,origin,to,entered", "6404.11.90,MY,US,2026-08-01", "6404.11.90,US,VN,2026-08-01");
        assertThat(clear.out()).contains("  may ship\n").doesNotContain("not looked at");
    }

    @Test
    void check_says_in_words_that_nothing_on_entry_was_looked_at() throws Exception {
        batch("line,origin,to,entered", "6404.11.90,US,CN,2026-08-01", "6404.11.90,US,VN,2026-08-01");
        assertThat(explained(1))
                .contains("enter not known: nothing on entry into China is in the packs that are loaded");
        assertThat(explained(2)).contains("enter not known: no measure of Vietnam is in the packs that are loaded");
    }

    private List<String> explained(int row) {
        Ran ran =
                Ran.on(DAY, Map.of(), "batch", folder.resolve("t.csv").toString(), "--explain", Integer.toString(row));
        return ran.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
    }

    /** Charged, spared, open, nothing due, disputed, and collected on a basis that fell. */
    @ParameterizedTest
    @CsvSource({
        "8703.23.01.90, BR, 2026-08-01, US-S232-CARS, charged, 25.0, owed, owed",
        "8703.23.01.90, BR, 2026-08-01, US-S301-FL, spared, 0.0, '', exempt",
        "8708.99.81.80, VN, 2026-08-01, US-S232-STEEL, open, '', '', open",
        "8542.31.00, DE, 2025-09-01, US-IEEPA-RECIPROCAL, spared, 0.0, '', exempt",
        "6404.11.90, VN, 2026-03-19, US-S122, charged, 10.0, disputed, disputed",
        "6404.11.90, VN, 2025-09-01, US-IEEPA-RECIPROCAL, charged, 20.0, collected-without-authority, collected without authority",
        "6404.11.90, DE, 2025-09-01, US-IEEPA-RECIPROCAL, charged, 0.0, nothing-due, nothing due"
    })
    void the_status_of_a_finding_is_that_of_money_which_is_charged(
            String line,
            String origin,
            String entered,
            String measure,
            String verdict,
            String rate,
            String status,
            String said)
            throws Exception {
        batch(
                "line,origin,to,entered,value,currency,base rate",
                "%s,%s,US,%s,1000,USD,20".formatted(line, origin, entered));
        assertThat(found("select verdict, rate_percent::double, status from findings where commitment = '" + measure
                        + "'"))
                .containsOnly("%s,%s,%s".formatted(verdict, rate, status));
        assertThat(checked("duty").get(0)).contains("(" + said + ")");
    }

    /** A charge under chapter 98 is spared on a ground that has no heading of its own. */
    @Test
    void a_ground_without_a_heading_is_no_part_of_the_headings_that_spare() throws Exception {
        batch(
                "line,origin,to,entered,claims",
                "6404.11.90,VN,US,2025-09-01,donation",
                "6404.11.90,VN,US,2025-09-01,chapter98",
                "6404.11.90,VN,US,2025-09-01,\"donation, chapter98\"",
                "6404.11.90,VN,US,2025-09-01,\"donation, chapter98, informationalMaterial\"");
        assertThat(
                        found(
                                "select row, heading from findings where commitment = 'US-IEEPA-RECIPROCAL' and verdict = 'spared' order by row"))
                .containsExactly("1,9903.01.30", "2,", "3,9903.01.30", "4,\"9903.01.30, 9903.01.31\"");
        assertThat(checked("duty").get(3)).contains("9903.01.30, 9903.01.31").doesNotContain(", 9903.01.30");
    }

    @Test
    void a_charge_that_no_rule_works_out_is_named() throws Exception {
        batch("line,origin,to,entered", "8703.23.01.90,BR,US,2026-08-01", "8703.23.01.90,VN,US,2026-08-01");
        assertThat(
                        found(
                                "select row, commitment, pack, verdict, missing from findings where verdict = 'open' order by row"))
                .containsExactly("1,US-S301-BR,us_tariff_actions,open,US-S301-BR");
        assertThat(found("select count(*) from findings where commitment is null"))
                .containsExactly("0");
    }

    @Test
    void nothing_known_is_no_rate_of_zero() throws Exception {
        batch(
                "line,origin,to,entered,base rate",
                "2846.90.20,CN,VN,2026-08-01,",
                "8708.99.81.80,VN,US,2026-08-01,",
                "8708.99.81.80,VN,US,2026-08-01,0",
                "8703.23.01.90,BR,US,2026-08-01,");
        assertThat(found("select known_percent::double, total_percent::double from shipments order by row"))
                .containsExactly(",", ",", "0.0,", "25.0,");
        assertThat(checked("knownTotalPercent", "totalPercent")).containsExactly(",", ",", "0,", "25,");
    }

    /** The order that detains the goods is no lead; one of other days is, and so is a name that is close. */
    @Test
    void a_lead_is_told_in_the_words_of_check_with_the_days_of_the_order() throws Exception {
        batch(
                "line,origin,to,entered,producer",
                "4015.19.10,MY,US,2021-02-01,Top Glove",
                "4015.19.10,MY,US,2026-08-01,Top Glove",
                "4015.19.10,MY,US,2022-02-01,Brightway",
                "4015.19.10,MY,US,2026-08-01,Nobody Gloves");
        List<String> leads = List.of(
                "`Top Glove` is named by what does not reach these goods or days (finding against Top Glove Sdn Bhd and others,"
                        + " from 2021-03-29 to 2021-09-09); a lead, not a verdict",
                "`Top Glove` is named by what does not reach these goods or days (finding against Top Glove Sdn Bhd and others,"
                        + " from 2021-03-29 to 2021-09-09; withhold release order against Top Glove Sdn Bhd and others, from"
                        + " 2020-07-15 to 2021-03-28); a lead, not a verdict",
                "",
                "");
        assertThat(found("select answer, leads from shipments order by row").stream()
                        .map(row -> row.replace("\"", ""))
                        .toList())
                .containsExactly(
                        "may-not," + leads.get(0),
                        "may," + leads.get(1),
                        "may-not," + leads.get(2),
                        "may," + leads.get(3));
        assertThat(checked("leads").stream().map(cell -> cell.replace("\"", "")).toList())
                .isEqualTo(leads);
    }

    /** The framework and the joint statement were made on 26 October 2025. */
    @Test
    void goods_that_entered_before_a_text_was_made_are_not_treated_under_it() throws Exception {
        batch(
                "line,origin,to,entered",
                "8541.43.00,VN,US,2025-10-25",
                "8541.43.00,VN,US,2025-10-26",
                "4015.19.10,MY,US,2025-10-25",
                "4015.19.10,MY,US,2025-10-26",
                "8541.43.00,VN,US,unknown",
                "8541.43.00,VN,US,2025-10-25");
        assertThat(found("select row, commitment from findings where force is not null and row < 5 order by all"))
                .containsExactly("2,VN-FW-USRATE", "4,MY-ART-1.1.2", "4,MY-JS-RATE");
        assertThat(checked("commitments").stream()
                        .map(cell -> cell.replaceAll("(?s)(?:^|; )\"?([A-Z0-9.-]+), on the treatment[^;]*", "$1 "))
                        .map(cell -> cell.contains("VN-FW") || cell.contains("MY-"))
                        .limit(4))
                .containsExactly(false, true, false, true);
    }

    @Test
    void that_a_refund_hangs_on_an_appeal_is_no_refund() throws Exception {
        batch(
                "line,origin,to,entered,liquidated",
                "6404.11.90,VN,US,2025-09-01,2025-12-01",
                "6404.11.90,VN,US,2025-09-01,never");
        assertThat(
                        found(
                                "select row, verdict, consequence from findings where commitment = 'US-IEEPA-REFUND' order by row"))
                .containsExactly("1,follows,refund-hangs-on-appeal", "2,follows,refund-route-open");
    }
}
