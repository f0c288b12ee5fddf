package org.tradepact.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Does something again whenever a file in some folders changes. */
final class Watch {
    private static final int DEPTH = 32;
    private static final long SETTLE = 150;
    private static final List<String> READ = List.of(".yaml", ".yml", ".drl", ".csv");

    private final List<Path> paths;
    private final Shell shell;

    Watch(List<Path> paths, Shell shell) {
        this.paths = paths;
        this.shell = shell;
    }

    /** Runs until the thread is interrupted; the result is that of the last run. */
    int each(IntSupplier work) {
        try (WatchService service = Path.of("").toAbsolutePath().getFileSystem().newWatchService()) {
            int code = once(work);
            Set<Path> known = new HashSet<>();
            while (true) {
                register(service, known);
                shell.tell("waiting for changes; stop with Ctrl-C");
                await(service, known);
                code = once(work);
                if (Thread.currentThread().isInterrupted()) {
                    return code;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FINE;
        } catch (IOException e) {
            throw new Refused("--watch: the folders cannot be watched");
        }
    }

    private int once(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (Refused e) {
            shell.tell(String.valueOf(e.getMessage())); // it may be mended by the next change
            return Exit.WRONG_INPUT;
        }
    }

    /** Returns when something changed and has been quiet for a moment, as editors write in several steps. */
    private static void await(WatchService service, Set<Path> known) throws InterruptedException {
        WatchKey key = service.take();
        boolean changed = false;
        while (key != null) {
            Path folder = (Path) key.watchable();
            changed |= key.pollEvents().stream()
                    .anyMatch(event -> event.context() == null || counts(folder.resolve((Path) event.context())));
            if (!key.reset()) {
                known.remove((Path) key.watchable());
            }
            key = changed ? service.poll(SETTLE, TimeUnit.MILLISECONDS) : service.take();
        }
    }

    /** What an answer can turn on. The result of {@code --out} may lie beside it, and must not start the next round. */
    static boolean counts(Path path) {
        String name = String.valueOf(path.getFileName());
        return READ.stream().anyMatch(name::endsWith) || Files.isDirectory(path);
    }

    private void register(WatchService service, Set<Path> known) throws IOException {
        for (Path path : paths) {
            Path folder = Files.isDirectory(path)
                    ? path
                    : Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path.toAbsolutePath());
            if (Files.isDirectory(folder)) {
                register(folder, Files.isDirectory(path) ? DEPTH : 1, service, known);
            }
        }
    }

    private static void register(Path folder, int depth, WatchService service, Set<Path> known) throws IOException {
        try (Stream<Path> inner = Files.walk(folder, depth)) {
            for (Path one : inner.filter(Files::isDirectory).toList()) {
                if (known.add(one.toAbsolutePath())) {
                    one.toAbsolutePath()
                            .register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE);
                }
            }
        }
    }
}
