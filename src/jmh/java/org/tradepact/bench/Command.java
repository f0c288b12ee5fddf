package org.tradepact.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Commands of {@code ./tradepact}, each a process of its own with a heap of 512 MB. */
final class Command {
    private static final String HEAP = "-Xmx512m";

    /** How often the memory of a process is read. */
    private static final long LOOK_MILLIS = 50;

    private Command() {}

    /**
     * What a command took.
     *
     * @param megabytes the most that the process held in memory
     */
    record Taken(double seconds, double megabytes) {}

    static Taken of(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(home.resolve("tradepact").toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TRADEPACT_JAVA_OPTS", HEAP);
        long before = System.nanoTime();
        Process process = builder.start();
        double most = 0;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, megabytes(process.pid()));
        }
        double seconds = (System.nanoTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
        if (process.exitValue() == 2 || process.exitValue() >= 70) {
            throw new IllegalStateException(
                    "exit code %d of %s".formatted(process.exitValue(), String.join(" ", command)));
        }
        return new Taken(seconds, most);
    }

    /** The most that a process held in memory so far; zero where the system does not tell. */
    private static double megabytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(process)))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
