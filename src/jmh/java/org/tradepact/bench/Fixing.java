package org.tradepact.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.border.Border;
import org.tradepact.check.Checker;
import org.tradepact.check.Choices;
import org.tradepact.engine.Rulebook;
import org.tradepact.explore.Asker;
import org.tradepact.explore.Changing;
import org.tradepact.explore.Repairing;
import org.tradepact.explore.Ways;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Settings;

/** Repairs of one scenario file, again and again. */
final class Fixing {
    private static final int WARM = 20;

    /** The file whose search tries most: its readings differ, and much of the measure decides. */
    static final Path FILE =
            Path.of("scenarios/malaysia_art/cm_1/a_ban_on_neodymium_oxide_is_a_ban_on_every_reading.yaml");

    private Fixing() {}

    static void measure(Table table, int runs) {
        Map<String, Rulebook> books = new HashMap<>();
        Library library = Library.shipped(new Problems());
        Checker checker = new Checker(
                library.packs(), pack -> books.computeIfAbsent(pack, Rulebook::fromClasspath), library.goods().each());
        Border border = new Border(
                library.packs(),
                pack -> books.computeIfAbsent(pack, Rulebook::fromClasspath),
                library.goods().each(),
                checker);
        List<Scenario> scenarios = ScenarioFile.read(FILE, library, Settings.NONE).scenarios();
        Choices choices = new Choices(library.packs(), library.goods().each());
        double[] millis = new double[runs];
        double[] rates = new double[runs];
        try (Asker asker = new Asker(library.packs(), checker, border, new Changing(library.goods()))) {
            for (int i = -WARM; i < runs; i++) {
                long before = checker.evaluations();
                long started = System.nanoTime();
                for (Scenario scenario : scenarios) {
                    new Repairing(scenario.asks(), Set.of(), asker, choices, (done, of) -> true, Ways.BOUND)
                            .search(Set.of(), Optional.empty());
                }
                double seconds = (System.nanoTime() - started) / 1e9;
                if (i >= 0) {
                    millis[i] = seconds * 1000 / scenarios.size();
                    rates[i] = (checker.evaluations() - before) / seconds;
                }
            }
            String note = "%d questions of %s, %,d questions answered in all"
                    .formatted(scenarios.size(), FILE.getFileName(), asker.asked());
            table.add("fix, one question, warm", millis, "ms", note);
            table.add("fix, rules asked", rates, "/s", "one thread");
        }
    }
}
