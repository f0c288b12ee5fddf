package org.tradepact.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;

/** Finds scenario files: those named, and those in the folders named, by name. */
public final class ScenarioFolder {
    private static final int DEPTH = 32;

    private final Map<Path, Path> files = new LinkedHashMap<>();
    private final Set<Path> visited = new HashSet<>();
    private final Deque<Path> above = new ArrayDeque<>();
    private final Problems problems = new Problems();

    private ScenarioFolder() {}

    /**
     * What was found.
     *
     * @param files each once, those of a folder sorted
     */
    public record Found(List<Path> files, List<Problem> problems) {}

    public static Found find(List<Path> paths) {
        ScenarioFolder search = new ScenarioFolder();
        paths.forEach(search::given);
        return new Found(List.copyOf(search.files.values()), search.problems.list());
    }

    private void given(Path path) {
        if (path.toString().isEmpty()) {
            problems.add(Problem.of("PATH", "the name is empty; name a file or a folder, `.` for this one"));
        } else if (Files.isDirectory(path)) {
            int before = files.size() + problems.count();
            boolean fresh = folder(path);
            if (fresh && files.size() + problems.count() == before) {
                report(path, "the folder holds no scenario; scenarios end in `.yaml` or `.yml`");
            }
        } else if (!Files.exists(path)) {
            report(path, "there is no such file or folder" + near(path));
        } else if (!isScenario(path)) {
            report(path, "a scenario ends in `.yaml` or `.yml`");
        } else {
            add(path);
        }
    }

    /** Returns whether it was looked into, and not before. */
    private boolean folder(Path folder) {
        Path real = real(folder);
        if (above.contains(real)) {
            report(folder, "the folder leads back to `%s`, which contains it".formatted(real.getFileName()));
            return false;
        }
        if (above.size() > DEPTH) {
            report(folder, "folders must not be nested deeper than %d levels".formatted(DEPTH));
            return false;
        }
        if (!visited.add(real)) {
            return false;
        }
        above.push(real);
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                folder(entry);
            } else if (isScenario(entry)) {
                add(entry);
            }
        }
        above.pop();
        return true;
    }

    private void add(Path file) {
        files.putIfAbsent(real(file), file);
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            report(folder, "the folder cannot be read");
            return List.of();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // a broken link: reading it tells more
        }
    }

    private static String near(Path path) {
        Path parent = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        if (!Files.isDirectory(parent)) {
            return "";
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return Nearest.to(
                            name(path),
                            entries.map(ScenarioFolder::name)
                                    .filter(name -> !name.equals(name(path)))
                                    .toList())
                    .map(name -> "; did you mean `%s`?".formatted(parent.resolve(name)))
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    static boolean isScenario(Path path) {
        return name(path).endsWith(".yaml") || name(path).endsWith(".yml");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private void report(Path path, String sentence) {
        problems.add(Problem.of(path.toString(), sentence));
    }
}
