package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Problem;
import org.tradepact.report.Checked;
import org.tradepact.report.Run;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.ScenarioFolder;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/** Reads and answers scenario files; a file with mistakes is reported, and the others still run. */
final class Runner {
    private final Packs packs;
    private final Settings settings;
    private final @Nullable NameFilter filter;
    private final Progress progress;
    private final List<Checked> checked = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int files;
    private boolean ourFault;

    Runner(Packs packs, Settings settings, @Nullable String name, Progress progress) {
        this.packs = packs;
        this.settings = settings;
        this.filter = name == null ? null : new NameFilter(name);
        this.progress = progress;
    }

    /** How many files were found. */
    int files() {
        return files;
    }

    /** Whether an answer failed for a reason that is not in the file. */
    boolean ourFault() {
        return ourFault;
    }

    Run run(List<Path> paths) {
        ScenarioFolder.Found found = ScenarioFolder.find(paths);
        problems.addAll(found.problems());
        files = found.files().size();
        progress.start(files);
        try (Answering answering = new Answering(packs)) {
            for (Path file : found.files()) {
                read(file, answering);
                progress.step();
            }
        }
        progress.end();
        List<Problem> all = new ArrayList<>(packs.problems());
        all.addAll(problems);
        return new Run(List.copyOf(checked), List.copyOf(all), packs.library().sources());
    }

    private void read(Path file, Answering answering) {
        Scenarios read = ScenarioFile.read(file, packs.library(), settings);
        problems.addAll(read.problems());
        for (Scenario scenario : read.scenarios()) {
            if (filter == null || filter.matches(scenario)) {
                answer(scenario, answering);
            }
        }
    }

    private void answer(Scenario scenario, Answering answering) {
        try {
            Checked one = answering.check(scenario);
            Set<String> lacking = answering.lacking(scenario);
            if (lacking.isEmpty()) {
                checked.add(one);
            } else {
                problems.add(Problem.of(
                        scenario.file(),
                        "not run, since pack `%s` has mistakes".formatted(String.join("`, `", lacking))));
            }
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            ourFault = true;
            problems.add(Problem.of(scenario.file(), Fault.sentence(e)));
            progress.fault(e);
        }
    }
}
