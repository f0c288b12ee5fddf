package org.tradepact.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The packs in a folder; or the one pack that the folder is. */
public final class FolderFiles implements PackFiles {
    private static final String ENDING = ".yaml";
    private static final Set<String> NAMES = Set.of("agreement", "terms", "facts", "goods", "words", "links", "topics");

    private final Path folder;
    private final Map<String, Path> packs = new TreeMap<>();

    /** @throws Unreadable if the folder is missing, or no folder, or holds no pack */
    public FolderFiles(Path folder) throws Unreadable {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw new Unreadable(Problem.of(
                    folder.toString(),
                    Files.exists(folder) ? "expected a folder of rules" : "there is no such folder"));
        }
        if (isPack(folder)) {
            packs.put(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), folder);
        } else {
            entries(folder).stream().filter(FolderFiles::isPack).forEach(path -> packs.put(name(path), path));
        }
        if (packs.isEmpty()) {
            throw new Unreadable(Problem.of(
                    folder.toString(),
                    "the folder holds no pack; a pack is a folder with `agreement.yaml` or `goods.yaml`"));
        }
    }

    @Override
    public Set<String> packs() {
        return packs.keySet();
    }

    @Override
    public Set<String> files(String pack) {
        Set<String> files = new TreeSet<>();
        for (String file : NAMES) {
            if (Files.exists(path(pack, file))) {
                files.add(file);
            }
        }
        return files;
    }

    @Override
    public Tree read(String pack, String file) throws Unreadable {
        return TreeReader.read(SourceText.of(path(pack, file)));
    }

    @Override
    public boolean hasSources() {
        return Files.exists(folder.resolve("sources.yaml"));
    }

    @Override
    public Tree sources() throws Unreadable {
        return TreeReader.read(SourceText.of(folder.resolve("sources.yaml")));
    }

    private Path path(String pack, String file) {
        return packs.getOrDefault(pack, folder).resolve(file + ENDING);
    }

    private static boolean isPack(Path folder) {
        return NAMES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name + ENDING)));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static List<Path> entries(Path folder) throws Unreadable {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new Unreadable(Problem.of(folder.toString(), "the folder cannot be read"));
        }
    }
}
