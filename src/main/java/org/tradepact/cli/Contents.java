package org.tradepact.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tradepact.engine.Fingerprint;

/**
 * What packs and lists hold, as a few words that are the same for the same files everywhere, and others if a byte differs:
 * so a run that was begun under them knows them again.
 */
final class Contents {
    private static final List<String> ENDINGS = List.of(".yaml", ".drl", ".csv");
    private static final int SHOWN = 16;

    /** Folders of packs hold folders, and no more below them. */
    private static final int DEPTH = 2;

    private final Fingerprint print = new Fingerprint();
    private int files;

    private Contents() {}

    /** Of the packs in the program, and of the classes their rules name. */
    static String shipped() {
        Contents contents = new Contents();
        try {
            contents.print.add(Fingerprint.vocabulary());
            for (String file : new String(resource("index.txt"), UTF_8).lines().toList()) {
                contents.add(file, resource(file));
            }
            contents.add("sources.yaml", resource("sources.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException("the packs in the program cannot be read", e);
        }
        return contents.words();
    }

    /** Of the files in folders, whatever the folders are called. */
    static String of(List<Path> folders) {
        Contents contents = new Contents();
        for (Path folder : folders) {
            contents.print.add("folder");
            for (Path file : in(folder)) {
                try {
                    contents.add(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new Refused("%s: the file cannot be read".formatted(file));
                }
            }
        }
        return contents.words();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return new ArrayList<>(all.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList());
        } catch (IOException | UncheckedIOException e) {
            throw new Refused("%s: the folder cannot be read".formatted(folder));
        }
    }

    /** Nothing for what the program does not have. */
    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Contents.class.getResourceAsStream("/rules/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private void add(String name, byte[] bytes) {
        print.add(name).add(bytes);
        files++;
    }

    private String words() {
        return "%d files, %s".formatted(files, print.hex().substring(0, SHOWN));
    }
}
