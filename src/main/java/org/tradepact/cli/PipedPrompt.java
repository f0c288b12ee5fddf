package org.tradepact.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Questions on the output, answers from the input, line by line; each answer is written after its question. */
final class PipedPrompt implements Prompt {
    private static final int LONGEST = 100_000;

    private final Shell shell;
    private final BufferedReader lines;

    PipedPrompt(Shell shell) {
        this.shell = shell;
        this.lines = new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
    }

    @Override
    public void say(String text) {
        shell.out().print(text);
        shell.out().flush();
    }

    @Override
    public Optional<String> read() {
        say("> ");
        Optional<String> line = line();
        if (!shell.terminal()) { // a terminal shows what is typed
            say(line.map(org.tradepact.report.Clean::of).orElse("") + "\n");
        }
        return line;
    }

    /** A line without an end would fill the memory. */
    private Optional<String> line() {
        StringBuilder line = new StringBuilder();
        try {
            int c = lines.read();
            if (c < 0) {
                return Optional.empty();
            }
            while (c >= 0 && c != '\n') {
                if (line.length() < LONGEST && c != '\r') {
                    line.append((char) c);
                }
                c = lines.read();
            }
            return Optional.of(line.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean person() {
        return shell.terminal();
    }

    @Override
    public int width() {
        return shell.width();
    }

    @Override
    public void close() {
        shell.out().flush();
    }
}
