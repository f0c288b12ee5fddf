package org.tradepact.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.tradepact.report.Clean;
import org.tradepact.report.Page;
import org.tradepact.report.Paint;

/**
 * What surrounds a command.
 *
 * @param in what is answered, where a command asks
 * @param env variables of the environment
 * @param terminal whether a person looks at the output
 * @param today what {@code status} and {@code explain} are asked for when no day is named: the one use of the clock
 */
record Shell(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> env,
        boolean terminal,
        Supplier<LocalDate> today) {
    private static final int WIDTH = 100;
    private static final int NARROW = 40;

    /** Where nobody answers. */
    Shell(PrintStream out, PrintStream err, Map<String, String> env, boolean terminal, Supplier<LocalDate> today) {
        this(InputStream.nullInputStream(), out, err, env, terminal, today);
    }

    static Shell ofSystem(Stdout results) {
        return new Shell(
                System.in,
                stream(results),
                stream(new FileOutputStream(FileDescriptor.err)),
                System.getenv(),
                isTerminal(System.console()),
                LocalDate::now); // asked late: finding the time zone takes 20 ms
    }

    /** UTF-8 whatever the platform thinks. */
    private static PrintStream stream(OutputStream to) {
        return new PrintStream(to, false, StandardCharsets.UTF_8);
    }

    private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console); // since Java 22 there always is one
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    boolean colour() {
        return terminal && env.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(env.get("TERM"));
    }

    /** Columns for output to people. */
    int width() {
        try {
            return Math.max(NARROW, Integer.parseInt(env.getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException e) {
            return WIDTH;
        }
    }

    boolean debug() {
        return !env.getOrDefault("TRADEPACT_DEBUG", "").isEmpty();
    }

    /** Says a sentence that is not a result, broken at the width. */
    void say(String sentence) {
        err.print(wrapped(0, sentence));
        err.flush();
    }

    /** Lines of the width, the first after an indent and the others below it. */
    String wrapped(int indent, String sentence) {
        return new Page(width(), false).text(indent, Paint.PLAIN, sentence).toString();
    }

    /** Says something that is not a result, as it is but for what a terminal would obey, such as in names of files. */
    void tell(String sentence) {
        err.println(Clean.of(sentence));
        err.flush();
    }
}
