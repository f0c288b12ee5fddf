package org.tradepact.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folder for class files, as the build fills it with packs. */
final class PackOutput {
    private final Path folder;

    PackOutput(Path folder) {
        this.folder = folder;
    }

    void write(String resource, String text) throws IOException {
        Path path = folder.resolve(resource);
        if (!Files.exists(path) || !Files.readString(path).equals(text)) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
    }

    /** Whether the pack was compiled from what the fingerprint stands for, and its classes are still there. */
    boolean holds(String pack, String print) throws IOException {
        Path path = folder.resolve(PackIndex.resource(pack));
        if (!Files.exists(path)) {
            return false;
        }
        PackIndex index = PackIndex.parse(Files.readString(path));
        return index.fingerprint().equals(print)
                && index.models().stream()
                        .allMatch(model -> Files.exists(folder.resolve(model.replace('.', '/') + ".class")));
    }

    /** Puts the classes and the index of a pack in place of the former ones; a rejected pack leaves none. */
    void replace(String pack, String print, CompiledRules compiled) throws IOException {
        Path index = folder.resolve(PackIndex.resource(pack));
        Files.deleteIfExists(index);
        for (Path old : filesUnder(folder.resolve("rules").resolve(pack))) {
            if (old.toString().endsWith(".class")) {
                Files.delete(old);
            }
        }
        for (var entry : compiled.classes().entrySet()) {
            Path path = folder.resolve(entry.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, entry.getValue());
        }
        if (compiled.problems().isEmpty()) {
            Files.createDirectories(index.getParent());
            Files.writeString(index, compiled.index(print).text(), UTF_8);
        }
    }

    /** Copies YAML and DRL of all packs, drops packs and files that are gone, and writes the list of what there is. */
    void copySources(Path all, List<Path> packs) throws IOException {
        Set<String> listed = new TreeSet<>();
        Set<String> shared = copyShared(all);
        Set<Path> names = new TreeSet<>();
        for (Path pack : packs) {
            names.add(pack.getFileName());
            for (Path source : sourcesOf(pack)) {
                String name = pack.getFileName() + "/" + source.getFileName();
                listed.add(name);
                Path copy = folder.resolve("rules").resolve(name);
                Files.createDirectories(copy.getParent());
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path rules = folder.resolve("rules");
        for (Path old : filesUnder(rules)) {
            Path relative = rules.relativize(old);
            String name = relative.toString().replace('\\', '/');
            boolean source = isSource(old) && !listed.contains(name) && !shared.contains(name);
            if (source || (relative.getNameCount() > 1 && !names.contains(relative.getName(0)))) {
                Files.delete(old);
                if (!names.contains(relative.getName(0))) {
                    Files.deleteIfExists(folder.resolve(
                            PackIndex.resource(relative.getName(0).toString())));
                }
            }
        }
        write("rules/index.txt", String.join("\n", listed) + (listed.isEmpty() ? "" : "\n"));
    }

    /** What lies beside the packs and belongs to all of them, such as the register of sources. */
    private Set<String> copyShared(Path all) throws IOException {
        Set<String> shared = new TreeSet<>();
        if (Files.isDirectory(all)) {
            for (Path source : sourcesOf(all)) {
                String name = source.getFileName().toString();
                Path copy = folder.resolve("rules").resolve(name);
                Files.createDirectories(copy.getParent());
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
                shared.add(name);
            }
        }
        return shared;
    }

    private static List<Path> sourcesOf(Path pack) throws IOException {
        try (Stream<Path> entries = Files.list(pack)) {
            return entries.filter(PackOutput::isSource).toList();
        }
    }

    private static boolean isSource(Path path) {
        return path.toString().endsWith(".drl") || path.toString().endsWith(".yaml");
    }

    private static List<Path> filesUnder(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.walk(root)) {
            return new ArrayList<>(entries.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
