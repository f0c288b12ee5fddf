package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.pack.Problems;

/** What is plain is written as files of shipments write it; what may mean two things stays as it is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainRowsTest {
    @TempDir
    private Path folder;

    /** The cells of each row, after they were read with this line of names. */
    private List<String> rows(String head, String... lines) throws Exception {
        Path table = folder.resolve("t.csv");
        List<String> all = new ArrayList<>(List.of(head));
        all.addAll(List.of(lines));
        Files.write(table, all);
        Problems problems = new Problems();
        List<Row> first = new ArrayList<>();
        try (RowFiles rows =
                RowFiles.open(List.of(table.toString()), folder, problems).orElseThrow()) {
            for (Read read = rows.next(); read != null; read = rows.next()) {
                first.add((Row) read);
            }
        }
        List<String> read = new ArrayList<>();
        try (RowFiles rows =
                RowFiles.open(List.of(table.toString()), folder, problems).orElseThrow()) {
            Columns columns = Columns.of("t.csv", rows.columns(), Optional.empty(), problems);
            PlainRows plain = new PlainRows(rows, columns, PlainRows.comma(rows, columns, first));
            for (Read one = plain.next(); one != null; one = plain.next()) {
                read.add(one instanceof Reject reject ? reject.column() + ": " + reject.sentence() : cells((Row) one));
            }
        }
        assertThat(problems.list()).isEmpty();
        return read;
    }

    private static String cells(Row row) {
        return String.join(
                "|",
                java.util.Arrays.stream(row.cells())
                        .map(cell -> cell == null ? "" : cell)
                        .toList());
    }

    private static String doubtful(String text, String whole, String decimal) {
        return "kilograms: `%s` may be %s or %s, as decimals may follow a comma in this table; write `%s` or `%s`"
                .formatted(text, whole, decimal, whole, decimal);
    }

    private String value(String value, String currency) throws Exception {
        return rows("line,origin,to,value,currency", "1,MY,US,\"%s\",%s".formatted(value, currency))
                .get(0)
                .substring("1|MY|US|".length());
    }

    @ParameterizedTest
    @CsvSource({
        "Viet Nam, VN",
        "VIETNAM, VN",
        "vietnam, VN",
        "The Netherlands, NL",
        "United States of America, US",
        "usa, US",
        "Côte d'Ivoire, CI",
        "Cote dIvoire, CI",
        "Korea, Korea",
        "South Korea, KR",
        "Congo, Congo",
        "my, MY",
        "EU, EU",
        "European Union, EU",
        "MYS, MYS",
        "unknown, unknown",
        "Malaysa, Malaysa",
        "XA, XA",
        "QQ, QQ"
    })
    void parties_are_known_by_their_names(String said, String read) throws Exception {
        String expected = said.equals("MYS") ? "MY" : read;
        assertThat(rows("line,origin,to", "1,\"%s\",US".formatted(said))).containsExactly("1|" + expected + "|US");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "100,000; USD; 100000|USD",
                "1,234,567.89; USD; 1234567.89|USD",
                "USD 100,000; ''; 100000|USD",
                "100000 usd; ''; 100000|USD",
                "US$5; ''; 5|USD",
                "$5; USD; 5|USD",
                "$5; usd; 5|USD",
                "€5; ''; 5|EUR",
                "$5; ''; $5|",
                "$5; CAD; $5|CAD",
                "USD 5; EUR; USD 5|EUR",
                "5; usd; 5|USD",
                "5; dollars; 5|dollars",
                "5; ''; 5|",
                "1,5; USD; 1,5|USD",
                "1,50; USD; 1,50|USD",
                "0,500; USD; 0,500|USD",
                "1.234,56; USD; 1.234,56|USD",
                "10,00,000; USD; 10,00,000|USD",
                "1,234,56; USD; 1,234,56|USD",
                "-5; USD; -5|USD",
                "ZZZ 5; ''; ZZZ 5|",
                "unknown; USD; unknown|USD"
            })
    void amounts_are_read_where_they_mean_one_thing(String value, String currency, String read) throws Exception {
        assertThat(value(value, currency)).isEqualTo(read);
    }

    @Test
    void one_group_is_doubtful_where_the_table_may_write_decimals_after_a_comma() throws Exception {
        String head = "line,origin,to,kilograms";
        assertThat(rows(head, "1,MY,US,\"1,500\"", "1,MY,US,\"1,5\"", "1,MY,US,\"1,500.5\"", "1,MY,US,12.345"))
                .containsExactly(
                        doubtful("1,500", "1500", "1.50"),
                        "1|MY|US|1,5",
                        "1|MY|US|1500.5",
                        doubtful("12.345", "12345", "12.3450"));
        assertThat(rows(head.replace(',', ';'), "1;MY;US;1,500", "1;MY;US;12.500", "1;MY;US;1,500,000"))
                .containsExactly(
                        doubtful("1,500", "1500", "1.50"), doubtful("12.500", "12500", "12.50"), "1|MY|US|1500000");
        // here decimals come after a point, so commas stand between thousands
        assertThat(rows(head.replace(',', ';'), "1;MY;US;1,500", "1;MY;US;12.500", "1;MY;US;0.5"))
                .containsExactly("1|MY|US|1500", "1|MY|US|12.500", "1|MY|US|0.5");
        assertThat(rows(head, "1,MY,US,\"1,500\"", "1,MY,US,12.500")).containsExactly("1|MY|US|1500", "1|MY|US|12.500");
    }

    @Test
    void amounts_are_as_doubtful_as_masses() throws Exception {
        assertThat(rows("line;origin;to;value;currency", "1;MY;US;12.500;USD", "1;MY;US;EUR 12,500;"))
                .containsExactly(
                        "value: `12.500` may be 12500 or 12.50, as decimals may follow a comma in this table; write `12500` or `12.50`",
                        "value: `EUR 12,500` may be 12500 or 12.50, as decimals may follow a comma in this table; write `12500` or `12.50`");
    }

    @Test
    void a_row_of_totals_is_no_shipment() throws Exception {
        String none = ": the row names neither goods nor where they come from or go to; a row of totals is no shipment";
        assertThat(rows("id,line,origin,to,value", "a,1,,,5", "b,,MY,,5", "c,,,US,5", "Total,,,,15"))
                .containsExactly("a|1|||5|", "b||MY||5|", "c|||US|5|", none);
    }

    @Test
    void the_name_of_a_column_tells_the_unit() throws Exception {
        assertThat(rows(
                        "line,origin,to,Customs value (EUR),Net weight (lb),MFN (%)",
                        "1,MY,US,5,10,2.5 %", "1,MY,US,EUR 5,10 kg,3", "1,MY,US,USD 5,2 t,", "1,MY,US,,,"))
                .containsExactly(
                        "1|MY|US|5|4.5359237|2.5|EUR", "1|MY|US|5|10|3|EUR", "1|MY|US|USD 5|2000||", "1|MY|US||||");
        assertThat(rows("line,origin,to,mass in t,value", "1,MY,US,0.5,USD 7")).containsExactly("1|MY|US|500|7|USD");
    }

    @Test
    void an_amount_keeps_its_currency_where_another_would_be_taken_for_it() throws Exception {
        assertThat(rows("line,origin,to,value,specificRate", "1,MY,US,JPY 500,USD 1"))
                .containsExactly("1|MY|US|JPY 500|USD 1");
        assertThat(rows(
                        "line,origin,to,value,specificRate,currency",
                        "1,MY,US,JPY 500,USD 1,",
                        "1,MY,US,JPY 500,1,jpy"))
                .containsExactly("1|MY|US|JPY 500|USD 1|", "1|MY|US|500|1|JPY");
    }
}
