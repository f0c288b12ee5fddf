package org.tradepact.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tradepact.border.Border;
import org.tradepact.check.Checker;
import org.tradepact.engine.Rulebook;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Expectation;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.ScenarioFolder;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/** The shipped packs and the shipped scenarios, read once. */
public final class Corpus {
    private Corpus() {}

    private static final Problems PROBLEMS = new Problems();
    public static final Library LIBRARY = Library.shipped(PROBLEMS);
    private static final Map<String, Rulebook> BOOKS = new ConcurrentHashMap<>();
    private static final Path ROOT = Path.of("scenarios");
    private static final List<Problem> READING = new ArrayList<>();
    private static final List<Scenario> SCENARIOS = read();

    public static Rulebook rules(String pack) {
        return BOOKS.computeIfAbsent(pack, Rulebook::fromClasspath);
    }

    public static List<Path> files() {
        return ScenarioFolder.find(List.of(ROOT)).files();
    }

    public static List<Scenario> scenarios() {
        return SCENARIOS;
    }

    /** What is wrong with packs and scenarios; nothing, if all is well. */
    public static List<Problem> problems() {
        List<Problem> all = new ArrayList<>(PROBLEMS.list());
        all.addAll(READING);
        return all;
    }

    public static Checker checker() {
        return new Checker(LIBRARY.packs(), Corpus::rules, LIBRARY.goods().each());
    }

    public static Border border(Checker checker) {
        return new Border(LIBRARY.packs(), Corpus::rules, LIBRARY.goods().each(), checker);
    }

    /** Commitments and packs a scenario expects something of. */
    public static Set<String> asked(Scenario scenario) {
        Set<String> asked = new HashSet<>();
        for (Expectation expectation : scenario.expect()) {
            asked.add(expectation.commitment());
            asked.add(expectation.pack());
        }
        asked.remove("");
        return asked;
    }

    private static List<Scenario> read() {
        List<Scenario> all = new ArrayList<>();
        for (Path file : files()) {
            Scenarios read = ScenarioFile.read(file, ROOT, LIBRARY, Settings.NONE);
            all.addAll(read.scenarios());
            READING.addAll(read.problems());
        }
        return List.copyOf(all);
    }
}
