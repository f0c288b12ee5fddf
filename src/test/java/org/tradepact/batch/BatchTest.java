package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

/** A table is answered as its rows are one by one, however many threads there are and however often it is interrupted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchTest {
    private static final Library LIBRARY = Corpus.LIBRARY;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    @TempDir
    private Path folder;

    private Path table(int rows, String bad) throws IOException {
        Path table = folder.resolve("shipments.csv");
        Generator generator = new Generator(LIBRARY, 11, new BigDecimal(bad));
        try (OutputStream out = Files.newOutputStream(table)) {
            generator.write(rows, out, row -> true);
        }
        return table;
    }

    private static Batch.Setup setup(Columns columns) {
        return new Batch.Setup(
                LIBRARY,
                List.copyOf(LIBRARY.packs()),
                pack -> Corpus.rules(pack).forAnotherThread(),
                Settings.NONE,
                Map.of(),
                AS_OF,
                columns.names(),
                columns.keys(),
                answer -> List.of(answer.leads().toString()));
    }

    private record Open(RowFiles rows, Columns columns) {}

    private Open open(Path table) {
        Problems problems = new Problems();
        RowFiles rows = RowFiles.open(List.of(table.toString()), folder.resolve("scratch"), problems)
                .orElseThrow();
        Columns columns = Columns.of(table.toString(), rows.columns(), Optional.empty(), problems);
        assertThat(problems.list()).isEmpty();
        return new Open(rows, columns);
    }

    /** Runs to the end. */
    private Counts run(Path table, Path out, int threads, long rowsPerPart) throws Exception {
        return once(table, out, threads, rowsPerPart, Work.Start.ANEW, Integer.MAX_VALUE);
    }

    private Counts once(Path table, Path out, int threads, long rowsPerPart, Work.Start start, int stop)
            throws Exception {
        Open open = open(table);
        try (RowFiles rows = open.rows();
                Work work = Work.begin(out, new Plan(rowsPerPart).read(rows.files()), start);
                Batch batch = new Batch(setup(open.columns()), threads, 250)) {
            boolean whole = batch.run(rows, work, new Batch.Watch() {
                private int seen;

                @Override
                public void at(Counts counts, double done) {
                    seen++;
                }

                @Override
                public boolean stop() {
                    return seen >= stop;
                }
            });
            Counts counts = work.counts();
            if (whole) {
                Finish.write(work, Optional.empty());
            }
            return counts;
        }
    }

    @Test
    void a_cell_that_a_spreadsheet_takes_for_a_formula_is_no_formula_in_whichever_part_it_stands() throws Exception {
        Path table = folder.resolve("ids.csv");
        for (String id : List.of("plain", "=1+1")) {
            Files.writeString(
                    table, "id,line,origin,to\na,85051110,MY,US\nb,85051110,MY,US\n%s,85051110,MY,US\n".formatted(id));
            Path out = folder.resolve("ids.found.csv");
            Counts counts = once(table, out, 2, 1, Work.Start.OVERWRITE, Integer.MAX_VALUE);

            assertThat(Files.readAllLines(folder.resolve("ids.found.shipments.csv")))
                    .hasSize(4)
                    .anyMatch(line -> line.startsWith("3," + (id.equals("plain") ? id : "'=1+1") + ","));
            assertThat(counts.of(Counts.PLAIN)).isEqualTo(id.equals("plain") ? 3 : 0);
        }
    }

    @Test
    void a_row_is_answered_as_it_is_alone() throws Exception {
        int count = Integer.getInteger("batch.rows", 10_000);
        Path table = table(count, "0.02");
        Path out = folder.resolve("found.csv");

        Counts counts = run(table, out, 2, 1 << 18);

        Pages expected = new Pages();
        Open open = open(table);
        try (RowFiles rows = open.rows();
                Judge judge = new Judge(setup(open.columns()))) {
            Writer writer = new Writer(setup(open.columns()));
            for (Read read = rows.next(); read != null; read = rows.next()) {
                alone(read, judge, writer, expected);
            }
        }
        same(folder.resolve("found.shipments.csv"), expected.shipments());
        same(out, expected.findings());
        same(folder.resolve("found.rejects.csv"), expected.rejects());
        assertThat(counts.of(Counts.ROWS)).isEqualTo(count);
        assertThat(counts.of(Counts.REJECTED))
                .isEqualTo(expected.counts().of(Counts.REJECTED))
                .isPositive();
        assertThat(counts.of("may") + counts.of("may-not") + counts.of("open") + counts.of(Counts.REJECTED))
                .isEqualTo(count);
        for (String some : List.of("may", "open", Counts.FINDINGS, Counts.PRICED)) {
            assertThat(counts.of(some)).as(some).isPositive();
        }
    }

    @Test
    void a_run_that_begins_anew_whenever_it_has_learned_a_little_answers_the_same() throws Exception {
        Path table = table(600, "0.02");
        Path whole = folder.resolve("whole.csv");
        Path anew = folder.resolve("anew.csv");
        run(table, whole, 2, 1 << 18);
        Open open = open(table);
        long asked;
        try (RowFiles rows = open.rows();
                Work work = Work.begin(anew, new Plan(1 << 18).read(rows.files()), Work.Start.ANEW);
                Batch batch = new Batch(setup(open.columns()), 2, 100, 300)) {
            assertThat(batch.run(rows, work, NOBODY)).isTrue();
            Finish.write(work, Optional.empty());
            asked = batch.asked();
        }

        assertThat(anew).hasSameBinaryContentAs(whole);
        assertThat(folder.resolve("anew.shipments.csv")).hasSameBinaryContentAs(folder.resolve("whole.shipments.csv"));
        assertThat(asked).as("asked again").isGreaterThan(asked(table));
    }

    private long asked(Path table) throws Exception {
        Open open = open(table);
        try (RowFiles rows = open.rows();
                Work work =
                        Work.begin(folder.resolve("once.csv"), new Plan(1 << 18).read(rows.files()), Work.Start.ANEW);
                Batch batch = new Batch(setup(open.columns()), 2, 100)) {
            batch.run(rows, work, NOBODY);
            return batch.asked();
        }
    }

    private static final Batch.Watch NOBODY = new Batch.Watch() {
        @Override
        public void at(Counts counts, double done) {
            // nobody looks on
        }

        @Override
        public boolean stop() {
            return false;
        }
    };

    private static void alone(Read read, Judge judge, Writer writer, Pages pages) {
        if (read instanceof Reject reject) {
            writer.reject(List.of(reject), pages);
            return;
        }
        Row row = (Row) read;
        Judge.Heard heard = judge.hear(row);
        if (!heard.rejects().isEmpty()) {
            writer.reject(heard.rejects(), pages);
            return;
        }
        ShipmentAnswer answer = judge.answer(heard);
        writer.write(row, answer, pages);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void the_number_of_threads_changes_nothing(int threads) throws Exception {
        Path table = table(1_500, "0.02");
        Path two = folder.resolve("two.csv");
        run(table, two, 2, 500);

        Path other = folder.resolve("other.csv");
        run(table, other, threads, 500);

        same(two, other);
    }

    @Test
    void a_run_that_is_ended_early_again_and_again_comes_to_the_same() throws Exception {
        Path table = table(12_000, "0.02");
        Path straight = folder.resolve("straight.csv");
        run(table, straight, 2, 1_000);

        Random random = new Random(5);
        Path broken = folder.resolve("broken.csv");
        Work.Start start = Work.Start.ANEW;
        int ends = 0;
        while (!Files.exists(broken)) {
            once(table, broken, 2, 1_000, start, 1 + random.nextInt(3));
            start = Work.Start.RESUME;
            ends++;
        }

        same(straight, broken);
        assertThat(ends).isGreaterThan(5);
    }

    private void same(Path one, Path other) throws IOException {
        String ending = one.toString().substring(one.toString().lastIndexOf('.'));
        for (String table : List.of(ending, ".shipments" + ending, ".rejects.csv")) {
            Path first = sibling(one, table);
            assertThat(Files.mismatch(first, sibling(other, table))).as(table).isEqualTo(-1);
        }
    }

    private static Path sibling(Path out, String ending) {
        String name = out.getFileName().toString();
        return out.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }

    /** Names the first lines that differ: there may be very many. */
    private static void same(Path found, Lines expected) throws IOException {
        List<String> lines = Files.readAllLines(found);
        List<String> own = UTF_8.decode(expected.bytes()).toString().lines().toList();
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < own.size() && i + 1 < lines.size() && differing.size() < 6; i++) {
            if (!own.get(i).equals(lines.get(i + 1))) {
                differing.add("found    " + lines.get(i + 1) + "\nexpected " + own.get(i));
            }
        }
        assertThat(differing).isEmpty();
        assertThat(lines).hasSize(own.size() + 1);
    }
}
