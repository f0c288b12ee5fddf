package org.tradepact.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.border.Border;
import org.tradepact.check.Checker;
import org.tradepact.engine.Rulebook;
import org.tradepact.explore.Asker;
import org.tradepact.explore.Changing;
import org.tradepact.explore.TimeLine;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Settings;

/** The time line of the largest scenario file, again and again. */
final class TimeLines {
    private static final int WARM = 3;
    private static final Path FILE =
            Path.of("scenarios/malaysia_art/article_1_1/malaysian_duty_is_measured_by_a_schedule_nobody_could_read.yaml");

    private TimeLines() {}

    static void measure(Table table, int runs) {
        Map<String, Rulebook> books = new HashMap<>();
        Library library = Library.shipped(new Problems());
        Checker checker = new Checker(
                library.packs(),
                pack -> books.computeIfAbsent(pack, Rulebook::fromClasspath),
                library.goods().each());
        Border border = new Border(
                library.packs(),
                pack -> books.computeIfAbsent(pack, Rulebook::fromClasspath),
                library.goods().each(),
                checker);
        List<Scenario> scenarios =
                ScenarioFile.read(FILE, library, Settings.NONE).scenarios();
        double[] seconds = new double[runs];
        double[] rates = new double[runs];
        try (Asker asker = new Asker(library.packs(), checker, border, new Changing(library.goods()))) {
            for (int i = -WARM; i < runs; i++) {
                long before = checker.evaluations();
                long started = System.nanoTime();
                for (Scenario scenario : scenarios) {
                    TimeLine.of(
                            scenario.asks(),
                            Set.of("malaysia_art"),
                            Optional.empty(),
                            asker,
                            (done, of) -> true);
                }
                double taken = (System.nanoTime() - started) / 1e9;
                if (i >= 0) {
                    seconds[i] = taken;
                    rates[i] = (checker.evaluations() - before) / taken;
                }
            }
            String note = "%d questions of %s with every clause of the pack".formatted(scenarios.size(), FILE.getFileName());
            table.add("time line, warm", seconds, "s", note);
            table.add("time line, rules asked", rates, "/s", "one thread");
        }
    }
}
