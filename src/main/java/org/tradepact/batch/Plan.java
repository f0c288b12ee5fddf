package org.tradepact.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.pack.Unreadable;

/** All that the answers of a run hang on, as names with values in their order: a run is gone on with only if it is the same. */
public final class Plan {
    private static final String ROWS_PER_PART = "rows in a part";

    private final Map<String, String> says = new LinkedHashMap<>();
    private final List<InputFile> inputs = new ArrayList<>();
    private final long rowsPerPart;

    /** @param rowsPerPart after how many rows a part is closed */
    public Plan(long rowsPerPart) {
        this.rowsPerPart = rowsPerPart;
        say(ROWS_PER_PART, Long.toString(rowsPerPart));
    }

    /** Adds the name of a file, its size and what its bytes come to: when it was written does not matter. */
    public Plan read(List<InputFile> files) throws Unreadable {
        for (InputFile file : files) {
            inputs.add(file);
            say("input " + file.name(), "%,d bytes, SHA-256 %s".formatted(file.size(), file.content()));
        }
        return this;
    }

    /** Adds a thing such as {@code as of} and what it is. */
    public Plan say(String name, String value) {
        says.put(name, value);
        return this;
    }

    /** What was added under a name. */
    public Optional<String> says(String name) {
        return Optional.ofNullable(says.get(name));
    }

    /** Whether a file is read. */
    boolean reads(Path file) {
        return inputs.stream().anyMatch(input -> Sandbox.path(input.path()).equals(Sandbox.path(file)));
    }

    long rowsPerPart() {
        return rowsPerPart;
    }

    /** One line each. */
    String text() {
        StringBuilder text = new StringBuilder();
        says.forEach((name, value) ->
                text.append(escaped(name)).append('\t').append(escaped(value)).append('\n'));
        return text.toString();
    }

    static Plan of(String text) {
        Plan plan = new Plan(0);
        plan.says.clear();
        for (String line : text.split("\n")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                plan.say(plain(line.substring(0, tab)), plain(line.substring(tab + 1)));
            }
        }
        return plan;
    }

    /** What differs in another plan, a part of a sentence each. */
    List<String> differences(Plan now) {
        List<String> differences = new ArrayList<>();
        says.forEach((name, value) -> {
            String other = now.says.get(name);
            if (other == null) {
                differences.add("`%s` is gone".formatted(name));
            } else if (!other.equals(value)) {
                differences.add("`%s` was `%s` and is `%s`".formatted(name, value, other));
            }
        });
        now.says.keySet().stream()
                .filter(name -> !says.containsKey(name))
                .forEach(name -> differences.add("`%s` is new".formatted(name)));
        return differences;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
