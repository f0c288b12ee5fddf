package org.tradepact.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.tradepact.border.Border;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.engine.Rulebook;
import org.tradepact.explore.Asker;
import org.tradepact.explore.Axis;
import org.tradepact.explore.AxisReader;
import org.tradepact.explore.Changing;
import org.tradepact.explore.Sweep;
import org.tradepact.fact.Position;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Settings;

/** Sweeps of 100 by 100 points over shipped packs, once warm, with one thread and with one for each core. */
final class Sweeps implements AutoCloseable {
    private static final int WARMUP = 1;
    private static final Path HOME = Path.of("src/test/resources/sweep/questions");

    private final Library library = Library.shipped(new Problems());
    private final Map<String, Rulebook> books = new HashMap<>();
    private final List<Asker> askers = new ArrayList<>();

    Sweeps() {
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Map<String, Rulebook> own = new HashMap<>();
            Checker checker = new Checker(
                    library.packs(), pack -> book(pack, own), library.goods().each());
            Border border = new Border(
                    library.packs(), pack -> book(pack, own), library.goods().each(), checker);
            askers.add(new Asker(library.packs(), checker, border, new Changing(library.goods())));
        }
    }

    private Rulebook book(String pack, Map<String, Rulebook> own) {
        return own.computeIfAbsent(
                pack,
                name -> books.computeIfAbsent(name, Rulebook::fromClasspath).forAnotherThread());
    }

    @Override
    public void close() {
        askers.forEach(Asker::close);
    }

    void measure(Table table, int runs) {
        sweep(table, runs, "an act by rate and day", "a_duty_on_malaysian_machinery.yaml",
                "d1.rate=0..24.75:0.25", "asOf=2027-05-01..2027-08-08:P1D");
        sweep(table, runs, "a shipment by US content and day", "a_pump_with_american_parts.yaml",
                "s1.usContent=0..99:1", "s1.entered=2025-12-01..2026-03-10:P1D");
    }

    private void sweep(Table table, int runs, String what, String file, String... vary) {
        Question question = ScenarioFile.read(HOME.resolve(file), library, Settings.NONE)
                .scenarios()
                .get(0)
                .asks();
        Problems problems = new Problems();
        List<Axis> axes = new AxisReader(
                        question, library.packs(), library.goods(), new Position("bench", 0, 0), problems)
                .read(List.of(vary));
        if (!problems.none()) {
            throw new IllegalStateException(problems.toString());
        }
        for (int threads = 1; threads <= askers.size(); threads += Math.max(1, askers.size() - 1)) {
            List<Asker> crew = askers.subList(0, threads);
            double[] seconds = new double[runs];
            double[] answers = new double[runs];
            long asked = 0;
            for (int run = -WARMUP; run < runs; run++) {
                long start = System.nanoTime();
                Sweep sweep = Sweep.of(question, Set.of(), axes, crew, (done, of) -> true);
                double took = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
                asked = sweep.asked();
                if (run >= 0) {
                    seconds[run] = took;
                    answers[run] = asked / took;
                }
            }
            String name = "sweep 100 x 100, %s, %d thread%s".formatted(what, threads, threads == 1 ? "" : "s");
            table.add(name, seconds, "s", "%,d cases".formatted(asked));
            table.add(name, answers, "/s", "answers");
        }
    }
}
