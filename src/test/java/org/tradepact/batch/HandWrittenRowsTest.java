package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.corpus.Corpus;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Settings;

/**
 * Rows with cells that invented tables do not have: each is found to be what it is alone, in whatever order they come, the
 * first time and the second, when its texts are known.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandWrittenRowsTest {
    private static final Library LIBRARY = Corpus.LIBRARY;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final List<String> COLUMNS = List.of(
            "id,line,goods,origin,shipped from,to,loaded,exported,entered,released,liquidated,value,currency,kilograms"
                    .split(","));
    private static final List<String> MORE =
            List.of("stage,base rate,specificRate,producer,importer,claims,sector232,metalShare,as of,inputs,made from"
                    .split(","));

    /** One row each: what it says as column and cell, apart by semicolons. Every row goes to the United States if none is named. */
    private static final String ROWS =
            """
            id=words one; goods=NdPr oxide; origin=CN; entered=2026-12-31; value=100; currency=USD
            id=words other; goods=rubber gloves; origin=MY; entered=2026-08-01; value=100; currency=USD
            id=words unknown; goods=stones; origin=CN; entered=2026-12-31
            id=words a group; goods=rare-earth-magnets; origin=CN; entered=2026-12-31; value=5; currency=USD
            id=words a line; goods=2846.90.20; origin=CN; entered=2026-12-31
            id=line and words; line=2846.90.20; goods=NdPr oxide; origin=CN; entered=2026-12-31
            id=line of six; line=2846.90; origin=CN; entered=2026-12-31; value=100; currency=USD
            id=line against words; line=0101.21; goods=NdPr oxide; origin=CN; entered=2026-12-31
            id=line unknown; line=unknown; origin=CN; entered=2026-12-31
            id=stage; line=2846.90.20; origin=CN; entered=2026-12-31; stage=oxide
            id=stage in words; line=2846.90.20; goods=NdPr oxide; origin=CN; entered=2026-12-31; stage=Oxide
            id=stage against words; goods=NdPr oxide; origin=CN; entered=2026-12-31; stage=metal
            id=stage unknown; goods=NdPr oxide; origin=CN; entered=2026-12-31; stage=unknown
            id=stage null; line=2846.90.20; goods=null; origin=CN; entered=2026-12-31
            id=stage null again; line=2846.90.20; origin=CN; entered=2026-12-31; stage=null
            id=no input; line=8541.43.00; origin=VN; entered=2026-05-01; value=900; currency=USD; base rate=0
            id=one input; line=8541.43.00; origin=VN; entered=2026-05-01; value=900; currency=USD; base rate=0; inputs=goods=2804.61,origin=CN,xinjiang=yes,share=10
            id=two inputs; line=8541.43.00; origin=VN; entered=2026-05-01; value=900; currency=USD; base rate=0; inputs=goods=2804.61,origin=CN,share=10|goods=7601.10,origin=MY,share=20
            id=two columns; line=8541.43.00; origin=VN; entered=2026-05-01; value=900; currency=USD; base rate=0; made from=goods=2804.61,origin=CN,xinjiang=yes,share=10
            id=bad input; line=8541.43.00; origin=VN; entered=2026-05-01; inputs=goods=2804.61,colour=red
            id=per kilogram; line=1701.13.20; origin=MY; entered=2026-08-01; value=1000; currency=USD; kilograms=5000; specificRate=0.0146
            id=per kilogram without mass; line=1701.13.20; origin=MY; entered=2026-08-01; value=1000; currency=USD; specificRate=0.0146
            id=per kilogram and rate; line=1701.13.20; origin=MY; entered=2026-08-01; value=1000; currency=USD; kilograms=5000; specificRate=0.0146; base rate=3
            id=per kilogram of nothing; line=1701.13.20; origin=MY; entered=2026-08-01; value=0; currency=USD; kilograms=5000; specificRate=0.0146
            id=per kilogram beyond measure; line=1701.13.20; origin=MY; entered=2026-08-01; value=0.01; currency=USD; kilograms=99999999999 t; specificRate=999999999999
            id=euro; line=6404.11.90; origin=VN; entered=2026-02-19; value=50000; currency=EUR; base rate=20
            id=dollars; line=6404.11.90; origin=VN; entered=2026-02-19; value=50000; currency=USD; base rate=20
            id=yen in the cell; line=6404.11.90; origin=VN; entered=2026-02-19; value=JPY 50000; base rate=20
            id=two currencies; line=6404.11.90; origin=VN; entered=2026-02-19; value=JPY 50000; currency=USD; base rate=20
            id=no currency; line=6404.11.90; origin=VN; entered=2026-02-19; value=50000; base rate=20
            id=no such currency; line=6404.11.90; origin=VN; entered=2026-02-19; value=50000; currency=usd; base rate=20
            id=currency alone; line=6404.11.90; origin=VN; entered=2026-02-19; currency=dollars; base rate=20
            id=thirty digits; line=6404.11.90; origin=VN; entered=2026-02-19; value=123456789012345678901234567890; currency=USD; base rate=20
            id=twenty-four digits; line=6404.11.90; origin=VN; entered=2026-02-19; value=999999999999999999999999; currency=USD; base rate=20
            id=nineteen digits; line=6404.11.90; origin=VN; entered=2026-02-19; value=1234567890123456789; currency=USD; base rate=20
            id=tiny; line=6404.11.90; origin=VN; entered=2026-02-19; value=0.01; currency=USD; base rate=20
            id=tinier; line=6404.11.90; origin=VN; entered=2026-02-19; value=0.0000000000000000000001; currency=USD; base rate=20
            id=nothing; line=6404.11.90; origin=VN; entered=2026-02-19; value=0; currency=USD; base rate=20
            id=noughts; line=6404.11.90; origin=VN; entered=2026-02-19; value=00050.500; currency=USD; base rate=20.0
            id=negative; line=6404.11.90; origin=VN; entered=2026-02-19; value=-5; currency=USD; base rate=20
            id=point first; line=6404.11.90; origin=VN; entered=2026-02-19; value=.5; currency=USD; base rate=20
            id=value unknown; line=6404.11.90; origin=VN; entered=2026-02-19; value=unknown; currency=USD; base rate=20
            id=value unknown in dollars; line=6404.11.90; origin=VN; entered=2026-02-19; value=unknown; currency=dollars; base rate=20
            id=origin unknown; line=6404.11.90; origin=unknown; entered=2026-02-19; value=10; currency=USD; base rate=20
            id=producer unknown; line=6404.11.90; origin=CN; entered=2026-02-19; producer=unknown
            id=claims unknown; line=6404.11.90; origin=MX; entered=2026-02-19; value=10; currency=USD; base rate=20; claims=unknown
            id=assembled abroad; line=6404.11.90; origin=MX; entered=2026-02-19; value=10; currency=USD; base rate=20; claims=assembledAbroad
            id=assembled abroad at another rate; line=6404.11.90; origin=MX; entered=2026-02-19; value=10; currency=USD; base rate=7; claims=assembledAbroad
            id=nothing claimed at another rate; line=6404.11.90; origin=MX; entered=2026-02-19; value=10; currency=USD; base rate=7; claims=none
            id=carbonate elsewhere; line=2846.90.80; origin=MY; to=CN; exported=2026-08-10; stage=carbonate
            id=carbonate to a promise; line=2846.90.80; origin=MY; to=US; exported=2026-08-10; stage=carbonate
            id=softwood on an open day; line=4407.14; origin=GB; exported=2025-07-19; base rate=7
            id=softwood before the list; line=4407.14; origin=GB; exported=2025-07-19; entered=2025-10-13; base rate=7
            id=softwood from the list on; line=4407.14; origin=GB; exported=2025-07-19; entered=2025-10-14; base rate=7
            id=other goods on an open day; line=6404.11; origin=GB; exported=2025-07-19; base rate=7
            id=entered unknown; line=6404.11.90; origin=VN; entered=unknown; value=10; currency=USD; base rate=20
            id=rate unknown; line=6404.11.90; origin=VN; entered=2026-02-19; value=10; currency=USD; base rate=unknown
            id=mass unknown; line=2846.90.20; origin=MY; entered=2026-08-01; value=100; currency=USD; kilograms=unknown
            id=mass nothing; line=2846.90.20; origin=MY; entered=2026-08-01; value=100; currency=USD; kilograms=0
            id=mass; line=2846.90.20; origin=MY; entered=2026-08-01; value=100; currency=USD; kilograms=5
            id=floor and no value; goods=NdPr oxide; origin=US; to=MY; exported=2026-08-01; producer=MP Materials
            id=floor and value; goods=NdPr oxide; origin=US; to=MY; exported=2026-08-01; producer=MP Materials; value=100000; currency=USD; kilograms=1000
            id=floor and no mass; goods=NdPr oxide; origin=US; to=MY; exported=2026-08-01; producer=MP Materials; value=100000; currency=USD
            id=no day; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20
            id=no day but asked; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20; as of=2026-02-19
            id=asked before; line=6404.11.90; origin=VN; entered=2026-02-19; value=10; currency=USD; base rate=20; as of=2026-02-01
            id=asked never; line=6404.11.90; origin=VN; entered=2026-02-19; value=10; currency=USD; base rate=20; as of=never
            id=released alone; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20; released=2026-02-19
            id=released never; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20; released=never
            id=released unknown; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20; released=unknown
            id=liquidated alone; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20; liquidated=2026-11-15
            id=liquidated before today; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20; liquidated=2026-05-15
            id=liquidated long ago; line=6404.11.90; origin=VN; entered=2025-08-01; value=10; currency=USD; base rate=20; liquidated=2025-12-15
            id=liquidated never; line=6404.11.90; origin=VN; entered=2025-08-01; value=10; currency=USD; base rate=20; liquidated=never
            id=loaded alone; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20; loaded=2026-02-19
            id=loaded unknown; line=6404.11.90; origin=VN; value=10; currency=USD; base rate=20; loaded=unknown
            id=days turned; line=6404.11.90; origin=VN; entered=2026-02-19; loaded=2026-02-20
            id=year nought; line=6404.11.90; origin=VN; entered=0000-01-01
            id=last year; line=6404.11.90; origin=VN; entered=9999-12-31; value=10; currency=USD; base rate=20
            id=more than whole; line=7601.10.30; origin=CA; entered=2026-05-01; metalShare=150
            id=in part; line=7616.99.51; origin=CA; entered=2026-05-01; value=70; currency=USD; base rate=2.5; metalShare=40; sector232=aluminium
            id=in lower case; line=6404.11.90; origin=vn; entered=2026-02-19
            id=name close; line=6404.11.90; origin=CN; entered=2026-02-19; producer=Xinjiang Zhongtai Chemical Co
            id=MY; line=6404.11.90; origin=VN; entered=2026-02-19
            """;

    @TempDir
    private Path folder;

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(MORE);
        return columns;
    }

    /** As a line of CSV. */
    private static String line(String row) {
        List<String> columns = columns();
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        cells[columns.indexOf("to")] = "US";
        for (String says : row.split("; ")) {
            int equals = says.indexOf('=');
            int column = columns.indexOf(says.substring(0, equals));
            assertThat(column).as(says).isNotNegative();
            cells[column] = says.substring(equals + 1);
        }
        return Arrays.stream(cells).map(cell -> '"' + cell + '"').collect(Collectors.joining(","));
    }

    /** Every row twice, in an order that the seed decides; as they are written, all of them and all again, for 0. */
    private Path table(long seed) throws Exception {
        List<String> rows = new ArrayList<>(ROWS.lines().toList());
        rows.addAll(ROWS.lines().toList());
        if (seed > 0) {
            Collections.shuffle(rows, new Random(seed));
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", columns()));
        rows.forEach(row -> lines.add(line(row)));
        return Files.write(folder.resolve("rows.csv"), lines);
    }

    private record Open(RowFiles rows, Batch.Setup setup) {}

    private Open open(Path table, Optional<LocalDate> asked) {
        Problems problems = new Problems();
        RowFiles rows = RowFiles.open(List.of(table.toString()), folder.resolve("scratch"), problems)
                .orElseThrow();
        Columns columns = Columns.of(table.toString(), rows.columns(), Optional.empty(), problems);
        assertThat(problems.list()).isEmpty();
        return new Open(
                rows,
                new Batch.Setup(
                        LIBRARY,
                        List.copyOf(LIBRARY.packs()),
                        pack -> Corpus.rules(pack).forAnotherThread(),
                        new Settings(asked, Map.of()),
                        Map.of(),
                        TODAY,
                        columns.names(),
                        columns.keys(),
                        answer -> List.of(answer.leads().toString())));
    }

    private Counts run(Path table, Path out, Optional<LocalDate> asked) throws Exception {
        Open open = open(table, asked);
        try (RowFiles rows = open.rows();
                Work work = Work.begin(out, new Plan(20), Work.Start.OVERWRITE);
                Batch batch = new Batch(open.setup(), 1, 10)) {
            batch.run(rows, work, new Batch.Watch() {
                @Override
                public void at(Counts counts, double done) {}

                @Override
                public boolean stop() {
                    return false;
                }
            });
            Counts counts = work.counts();
            Finish.write(work, Optional.empty());
            return counts;
        }
    }

    /** What {@code check} finds of each row alone. */
    private Pages alone(Path table, Optional<LocalDate> asked) throws Exception {
        Pages pages = new Pages();
        Open open = open(table, asked);
        try (RowFiles rows = open.rows();
                Judge judge = new Judge(open.setup())) {
            Writer writer = new Writer(open.setup());
            for (Read read = rows.next(); read != null; read = rows.next()) {
                Row row = (Row) read;
                Judge.Heard heard = judge.hear(row);
                if (!heard.rejects().isEmpty()) {
                    writer.reject(heard.rejects(), pages);
                    continue;
                }
                ShipmentAnswer answer = judge.answer(heard);
                writer.write(row, answer, pages);
            }
        }
        pages.tally().into(pages.counts());
        return pages;
    }

    private void alike(Path table, Optional<LocalDate> asked) throws Exception {
        Path out = folder.resolve("found.csv");
        Counts counts = run(table, out, asked);
        Pages expected = alone(table, asked);
        same(folder.resolve("found.rejects.csv"), expected.rejects());
        same(folder.resolve("found.shipments.csv"), expected.shipments());
        same(out, expected.findings());
        assertThat(counts.duty()).isEqualTo(expected.counts().duty());
    }

    private static void same(Path found, Lines expected) throws Exception {
        List<String> lines = Files.readAllLines(found);
        List<String> own = UTF_8.decode(expected.bytes()).toString().lines().toList();
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < own.size() && i + 1 < lines.size(); i++) {
            if (!own.get(i).equals(lines.get(i + 1))) {
                differing.add("found    " + lines.get(i + 1) + "\nexpected " + own.get(i));
            }
        }
        assertThat(differing).isEmpty();
        assertThat(lines).hasSize(own.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 5})
    void a_row_is_answered_as_it_is_alone(long order) throws Exception {
        alike(table(order), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = 6)
    void a_day_that_is_asked_about_beats_what_rows_say(long order) throws Exception {
        alike(table(order), Optional.of(LocalDate.of(2026, 2, 10)));
        assertThat(cells("as_of")).containsOnly("2026-02-10");
        assertThat(cells("id")).contains("asked never");
    }

    private List<String> cells(String column) throws Exception {
        int place = OutTable.SHIPMENTS.columns().indexOf(column);
        return Files.readAllLines(folder.resolve("found.shipments.csv")).stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[place])
                .toList();
    }

    private List<String> rejected() throws Exception {
        return Files.readAllLines(folder.resolve("found.rejects.csv")).stream()
                .skip(1)
                .map(line -> Integer.parseInt(line.substring(0, line.indexOf(','))) - 1)
                .map(row -> ROWS.lines().toList().get((int) (row % ROWS.lines().count())))
                .map(row -> row.substring("id=".length(), row.indexOf(';')))
                .distinct()
                .toList();
    }

    @Test
    void rows_are_rejected_for_what_check_refuses_and_no_others() throws Exception {
        run(table(0), folder.resolve("found.csv"), Optional.empty());

        assertThat(rejected())
                .containsExactly(
                        "line against words",
                        "stage against words",
                        "stage null again",
                        "bad input",
                        "per kilogram beyond measure",
                        "two currencies",
                        "no currency",
                        "no such currency",
                        "thirty digits",
                        "negative",
                        "point first",
                        "mass nothing",
                        "asked never",
                        "days turned",
                        "year nought",
                        "more than whole",
                        "in lower case");
    }

    @Test
    void lists_that_are_not_at_hand_are_named_with_the_digits_of_the_goods() throws Exception {
        run(table(0), folder.resolve("found.csv"), Optional.empty());

        List<String> ids = cells("id");
        List<String> missing = cells("missing");
        for (String id : List.of("words one", "words a line", "line and words", "stage")) {
            assertThat(missing.get(ids.indexOf(id))).as(id).contains("cn-57-elements.28469020");
            assertThat(missing.get(ids.lastIndexOf(id))).as(id).contains("cn-57-elements.28469020");
        }
        assertThat(missing.get(ids.indexOf("line of six"))).contains("cn-57-elements.284690");
        assertThat(String.join("", missing)).doesNotContain("NdPr").doesNotContain("*");
    }

    @Test
    void a_day_of_the_journey_is_one_that_is_on_the_way() throws Exception {
        run(table(0), folder.resolve("found.csv"), Optional.empty());

        List<String> ids = cells("id");
        List<String> entered = cells("entered");
        for (String id : List.of("no day", "liquidated alone")) {
            assertThat(entered.get(ids.indexOf(id))).as(id).isEqualTo(TODAY.toString());
            assertThat(entered.get(ids.lastIndexOf(id))).as(id).isEqualTo(TODAY.toString());
        }
        assertThat(entered.get(ids.lastIndexOf("no day but asked"))).isEqualTo("2026-02-19");
        for (String id :
                List.of("released alone", "released never", "released unknown", "loaded unknown", "loaded alone")) {
            assertThat(entered.get(ids.indexOf(id))).as(id).isEmpty();
            assertThat(entered.get(ids.lastIndexOf(id))).as(id).isEmpty();
        }
    }

    @Test
    void duties_of_any_size_are_summed_and_kept_over_a_resume() throws Exception {
        Path table = folder.resolve("dear.csv");
        String row = "6404.11.90,VN,US,2026-02-19,999999999999999999999999,USD,20";
        Files.write(table, List.of("line,origin,to,entered,value,currency,base rate", row, row, row));
        Counts counts = run(table, folder.resolve("dear-found.csv"), Optional.empty());

        BigDecimal one = counts.duty().divide(new BigDecimal(3));
        assertThat(one).isGreaterThan(new BigDecimal("1e23"));
        assertThat(counts.of(Counts.PRICED)).isEqualTo(3);
        assertThat(Counts.read(counts.text().lines().toList())).isEqualTo(counts);
        assertThat(new Counts().addAll(counts).addAll(counts).duty()).isEqualTo(one.multiply(new BigDecimal(6)));
    }
}
