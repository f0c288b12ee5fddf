package org.tradepact.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.tradepact.scenario.Scenario;

/** Picks scenarios by a glob: {@code *} any text, {@code ?} any character; letter case does not matter. */
final class NameFilter {
    private final String glob;

    NameFilter(String glob) {
        this.glob = glob.toLowerCase(Locale.ROOT);
    }

    boolean matches(Scenario scenario) {
        String file = String.valueOf(Path.of(scenario.file()).getFileName());
        String path = scenario.file().replace('\\', '/');
        return matches(file)
                || matches(file.replaceFirst("\\.ya?ml$", ""))
                || matches(path)
                || matches(scenario.title())
                || matches(scenario.name());
    }

    /** Only the last {@code *} is tried again, so that many of them take no longer. */
    boolean matches(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        int at = 0;
        int want = 0;
        int star = -1;
        int tried = 0;
        while (at < text.length()) {
            char next = want < glob.length() ? glob.charAt(want) : '\0';
            if (next == '*') {
                star = want++;
                tried = at;
            } else if (want < glob.length() && (next == '?' || next == text.charAt(at))) {
                want++;
                at++;
            } else if (star >= 0) {
                want = star + 1;
                at = ++tried;
            } else {
                return false;
            }
        }
        return glob.substring(want).chars().allMatch(c -> c == '*');
    }
}
