package org.tradepact.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The packs in our jar, under {@code rules/}, as {@code rules/index.txt} lists them. */
public final class ShippedFiles implements PackFiles {
    private static final String ENDING = ".yaml";

    private final Map<String, Set<String>> packs = new TreeMap<>();

    /** @throws Unreadable if the jar was built without packs */
    public ShippedFiles() throws Unreadable {
        for (String line : text("rules/index.txt").text().lines().toList()) {
            int slash = line.indexOf('/');
            if (slash > 0 && line.endsWith(ENDING)) {
                packs.computeIfAbsent(line.substring(0, slash), pack -> new TreeSet<>())
                        .add(line.substring(slash + 1, line.length() - ENDING.length()));
            }
        }
    }

    @Override
    public Set<String> packs() {
        return packs.keySet();
    }

    @Override
    public Set<String> files(String pack) {
        return packs.getOrDefault(pack, Set.of());
    }

    @Override
    public Tree read(String pack, String file) throws Unreadable {
        return TreeReader.read(text("rules/" + pack + "/" + file + ENDING));
    }

    @Override
    public boolean hasSources() {
        return Optional.ofNullable(ShippedFiles.class.getResource("/rules/sources.yaml"))
                .isPresent();
    }

    @Override
    public Tree sources() throws Unreadable {
        return TreeReader.read(text("rules/sources.yaml"));
    }

    private static SourceText text(String resource) throws Unreadable {
        try (InputStream stream = Optional.ofNullable(ShippedFiles.class.getResourceAsStream("/" + resource))
                .orElseThrow(() -> new Unreadable(Problem.of(resource, "there is no such file in the program")))) {
            return SourceText.of(stream, resource, SourceText.LIMIT);
        } catch (IOException e) {
            throw new Unreadable(Problem.of(resource, "the file in the program cannot be read"));
        }
    }
}
