package org.tradepact.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tradepact.scenario.Scenario;

/** Picks scenarios by a glob: {@code *} any text, {@code ?} any character; letter case does not matter. */
final class NameFilter {
    private final Pattern pattern;

    NameFilter(String glob) {
        StringBuilder regex = new StringBuilder();
        for (char c : glob.toLowerCase(Locale.ROOT).toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
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

    private boolean matches(String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
