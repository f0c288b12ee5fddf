package org.tradepact.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One {@code .drl} file of a pack.
 *
 * @param name file name inside the pack's folder, for example {@code article_2_9_labour.drl}
 * @param text its whole content
 */
public record RuleFile(String name, String text) {
    /** The {@code .drl} files directly in a folder, sorted by name; none if there is no such folder. */
    public static List<RuleFile> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> paths;
        try (Stream<Path> entries = Files.list(folder)) {
            paths = entries.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
        List<RuleFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(new RuleFile(path.getFileName().toString(), Files.readString(path)));
        }
        return List.copyOf(files);
    }

    /** The same of a pack that comes with the program. */
    public static List<RuleFile> shipped(String pack) throws IOException {
        List<RuleFile> files = new ArrayList<>();
        for (String line : text("rules/index.txt").lines().sorted().toList()) {
            if (line.startsWith(pack + "/") && line.endsWith(".drl")) {
                files.add(new RuleFile(line.substring(pack.length() + 1), text("rules/" + line)));
            }
        }
        return List.copyOf(files);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = RuleFile.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String path(String pack) {
        return "rules/%s/%s".formatted(pack, name);
    }
}
