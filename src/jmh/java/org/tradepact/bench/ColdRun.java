package org.tradepact.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One command in a process of its own, from start to exit. */
record ColdRun(List<String> command) {
    private static final int OUR_FAULT = 70;
    private static final int WRONG_INPUT = 2;

    /** As {@code ./tradepact} starts Java for a short command. */
    private static final List<String> FLAGS = List.of(
            "-Xshare:auto", "-Xlog:disable", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1");

    /** Through the launcher, as a user does it. */
    static ColdRun launcher(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("tradepact").toString()));
        command.addAll(List.of(arguments));
        return new ColdRun(command);
    }

    /** Without the launcher. @param flags further flags of Java */
    static ColdRun java(Path home, List<String> flags, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.add("-jar");
        command.add(home.resolve("target/tradepact.jar").toString());
        command.addAll(List.of(arguments));
        return new ColdRun(command);
    }

    /** @return milliseconds */
    double once() throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        long after = System.nanoTime();
        if (code == WRONG_INPUT || code >= OUR_FAULT) {
            throw new IllegalStateException("exit code %d of %s".formatted(code, String.join(" ", command)));
        }
        return (after - before) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
