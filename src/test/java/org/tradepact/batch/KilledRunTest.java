package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.corpus.Corpus;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Settings;

/** A process that is killed at seeded points and goes on each time leaves the files of one that was left alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledRunTest {
    private static final int ROWS = 2_000;
    private static final int AT_ONCE = 50;
    private static final int IN_A_PART = 150;

    /** Rows of a run are answered within this time even where much else is done. */
    private static final long PATIENCE_MINUTES = 10;

    @TempDir
    private Path folder;

    @Test
    void what_is_killed_goes_on_to_the_same_files() throws Exception {
        Path table = folder.resolve("shipments.csv");
        try (OutputStream out = Files.newOutputStream(table)) {
            new Generator(Corpus.LIBRARY, 31, new BigDecimal("0.02")).write(ROWS, out, row -> true);
        }
        int kills = Integer.getInteger("kill.points", 20);
        Random random = new Random(5);
        Path straight = folder.resolve("straight.csv");
        assertThat(killed(table, straight, Work.Start.ANEW, Integer.MAX_VALUE, 0))
                .isFalse();

        Path broken = folder.resolve("broken.csv");
        int each = Math.max(1, ROWS / AT_ONCE / (kills + 1));
        int done = 0;
        for (int i = 0; i < kills; i++) {
            boolean begun = Files.exists(folder.resolve("broken.csv.work").resolve("plan"));
            boolean killed = killed(
                    table,
                    broken,
                    begun ? Work.Start.RESUME : Work.Start.ANEW,
                    1 + random.nextInt(2 * each),
                    random.nextInt(20_000_000));
            done += killed ? 1 : 0;
        }
        assertThat(done).as("kills that came before the end").isPositive();
        if (!Files.exists(broken)) {
            assertThat(killed(table, broken, Work.Start.RESUME, Integer.MAX_VALUE, 0))
                    .isFalse();
        }

        for (String file : List.of("%s.csv", "%s.shipments.csv", "%s.rejects.csv")) {
            assertThat(folder.resolve(file.formatted("broken")))
                    .hasSameBinaryContentAs(folder.resolve(file.formatted("straight")));
        }
        assertThat(folder.resolve("broken.csv.work")).doesNotExist();
    }

    /**
     * Runs a process.
     *
     * @param steps after so many steps it is killed
     * @param nanos and after so long
     * @return whether it was killed before it had ended
     */
    private static boolean killed(Path table, Path out, Work.Start start, int steps, int nanos) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRunTest.class.getName(),
                        table.toString(),
                        out.toString(),
                        start.name())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (InputStream in = process.getInputStream()) {
            int seen = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                said.append((char) c);
                seen += c == '.' ? 1 : 0;
                if (seen >= steps) {
                    TimeUnit.NANOSECONDS.sleep(nanos);
                    process.destroyForcibly();
                    break;
                }
            }
            if (seen < steps) {
                said.append(new String(in.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            // its end of the pipe is gone with it
        }
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said.toString()).isIn(0, 137);
        return process.exitValue() != 0;
    }

    /** Runs in a process of its own. @param args table, file to write, how to start */
    public static void main(String[] args) throws Exception {
        Problems problems = new Problems();
        Path out = Path.of(args[1]);
        RowFiles rows = RowFiles.open(List.of(args[0]), out.resolveSibling("scratch"), problems)
                .orElseThrow();
        Columns columns = Columns.of(args[0], rows.columns(), Optional.empty(), problems);
        Batch.Setup setup = new Batch.Setup(
                Corpus.LIBRARY,
                List.copyOf(Corpus.LIBRARY.packs()),
                pack -> Corpus.rules(pack).forAnotherThread(),
                Settings.NONE,
                Map.of(),
                LocalDate.of(2026, 11, 1),
                columns.names(),
                columns.keys(),
                answer -> List.of(answer.leads().toString()));
        try (rows;
                Work work = Work.begin(out, new Plan(IN_A_PART).read(rows.files()), Work.Start.valueOf(args[2]));
                Batch batch = new Batch(setup, 2, AT_ONCE)) {
            batch.run(rows, work, new Batch.Watch() {
                @Override
                public void at(Counts counts, double done) {
                    System.out.print('.');
                    System.out.flush();
                }

                @Override
                public boolean stop() {
                    return false;
                }
            });
            Finish.write(work, Optional.empty());
        }
    }
}
