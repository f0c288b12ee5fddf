package org.tradepact.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Compiled rules on disk, one archive for each fingerprint. Losing it costs time and nothing else. */
final class RuleCache {
    private static final String INDEX = "index";

    private final Path folder;

    RuleCache(Path folder) {
        this.folder = folder;
    }

    /** The rules kept under a fingerprint; empty if there are none, or the archive is damaged. */
    Optional<CompiledRules> read(String pack, String print) throws IOException {
        Path path = path(pack, print);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Map<String, byte[]> classes = new HashMap<>();
        try (InputStream file = Files.newInputStream(path);
                ZipInputStream archive = new ZipInputStream(file)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                classes.put(entry.getName(), archive.readAllBytes());
            }
        } catch (ZipException | EOFException e) {
            return Optional.empty(); // it is compiled and written again
        }
        byte[] noted = classes.remove(INDEX);
        if (noted == null) {
            return Optional.empty();
        }
        PackIndex index = PackIndex.parse(new String(noted, UTF_8));
        return Optional.of(new CompiledRules(
                classes, index.models(), index.bindings(), index.parts(), index.commitments(), List.of()));
    }

    /** Keeps the rules. The archive appears at once or not at all, so readers in other processes see no half of it. */
    void write(String pack, String print, CompiledRules compiled) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, pack, ".tmp");
        try {
            try (OutputStream file = Files.newOutputStream(draft);
                    ZipOutputStream archive = new ZipOutputStream(file)) {
                for (var entry : compiled.classes().entrySet()) {
                    put(archive, entry.getKey(), entry.getValue());
                }
                put(archive, INDEX, compiled.index(print).text().getBytes(UTF_8)); // last: proves it is whole
            }
            Files.move(draft, path(pack, print), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path path(String pack, String print) {
        return folder.resolve("%s-%s.jar".formatted(pack, print));
    }

    private static void put(ZipOutputStream archive, String name, byte[] bytes) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(bytes);
        archive.closeEntry();
    }
}
