package org.tradepact.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Unreadable;

/** Files that a pattern such as {@code 2026/*.csv} names, where the shell has not spelt them out. */
final class Globs {
    private static final int MOST = 100_000;

    private Globs() {}

    /** The files in the order of their names; a name without a pattern is taken as it is. */
    static List<String> files(String named) throws Unreadable {
        int wild = first(named);
        if (wild < 0 || Files.exists(Path.of(named))) {
            return List.of(named);
        }
        int slash = named.lastIndexOf('/', wild);
        Path root = Path.of(slash < 0 ? "" : slash == 0 ? "/" : named.substring(0, slash));
        String rest = named.substring(slash + 1);
        int depth = rest.contains("**")
                ? Integer.MAX_VALUE
                : (int) rest.chars().filter(c -> c == '/').count() + 1;
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Problem.of(named, "the pattern has a bracket that is not closed"));
        }
        try (Stream<Path> paths = Files.walk(root, depth)) {
            List<String> found = paths.filter(path -> matcher.matches(root.relativize(path)))
                    .filter(Files::isRegularFile)
                    .limit(MOST)
                    .map(Path::toString)
                    .sorted()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable(Problem.of(named, "there is no folder `%s` that may be read".formatted(root)));
        }
        throw new Unreadable(Problem.of(named, "no file fits this pattern"));
    }

    private static int first(String named) {
        for (int i = 0; i < named.length(); i++) {
            if ("*?[{".indexOf(named.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
