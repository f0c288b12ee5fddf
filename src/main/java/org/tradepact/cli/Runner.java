package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Problem;
import org.tradepact.report.Checked;
import org.tradepact.report.Run;
import org.tradepact.scenario.ScenarioFolder;
import org.tradepact.scenario.Settings;

/** Reads and answers scenario files; a file with mistakes is reported, and the others still run. */
final class Runner {
    private final Packs packs;
    private final Settings settings;
    private final @Nullable NameFilter filter;
    private final Progress progress;
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
        files = found.files().size();
        progress.start(files);
        List<FileRun> runs = new FileRuns(packs, settings, filter, progress).of(found.files());
        progress.end();
        ourFault = runs.stream().anyMatch(FileRun::ourFault);
        List<Checked> checked = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(packs.problems());
        problems.addAll(found.problems());
        for (FileRun run : runs) {
            checked.addAll(run.checked());
            problems.addAll(run.problems());
        }
        return new Run(
                List.copyOf(checked), List.copyOf(problems), packs.library().sources());
    }
}
