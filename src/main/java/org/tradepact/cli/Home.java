package org.tradepact.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the files of a user lie that outlive a run. */
final class Home {
    private Home() {}

    /** For data that a user would miss: what {@code XDG_DATA_HOME} names, else below the home folder. */
    static Path data(Map<String, String> env) {
        return folder(env, "XDG_DATA_HOME", ".local", "share");
    }

    /** For what can be made again. */
    static Path cache(Map<String, String> env) {
        return folder(env, "XDG_CACHE_HOME", ".cache");
    }

    private static Path folder(Map<String, String> env, String variable, String... below) {
        return absolute(env, variable)
                .or(() -> absolute(env, "LOCALAPPDATA"))
                .orElseGet(() -> List.of(below).stream().reduce(home(env), Path::resolve, (one, other) -> other))
                .resolve("tradepact");
    }

    /** Java asks the register of users for the home folder; whoever sets {@code HOME} means another. */
    private static Path home(Map<String, String> env) {
        return absolute(env, "HOME").orElseGet(() -> Path.of(System.getProperty("user.home")));
    }

    /** By the convention of these variables a folder that is not absolute counts as none. */
    private static Optional<Path> absolute(Map<String, String> env, String variable) {
        try {
            return Optional.of(Path.of(env.getOrDefault(variable, ""))).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
