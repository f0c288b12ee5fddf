package org.tradepact.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What a command printed, and its exit code. */
record Ran(int code, String out, String err) {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    static Ran of(String... args) {
        return with(Map.of(), args);
    }

    static Ran with(Map<String, String> env, String... args) {
        return on(TODAY, env, args);
    }

    /** On another day than usual. */
    static Ran on(LocalDate today, Map<String, String> env, String... args) {
        return answering("", today, env, args);
    }

    /** @param lines what is answered */
    static Ran answering(String lines, LocalDate today, Map<String, String> env, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> all = new HashMap<>(env);
        all.putIfAbsent("COLUMNS", "100");
        Shell shell = new Shell(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all,
                all.containsKey("TERMINAL"),
                () -> today);
        int code = Main.run(args, shell);
        shell.out().flush();
        shell.err().flush();
        return new Ran(code, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** All of it, as a golden file keeps it. */
    String all() {
        return "exit %d\n--- out\n%s--- err\n%s".formatted(code, out, err);
    }
}
