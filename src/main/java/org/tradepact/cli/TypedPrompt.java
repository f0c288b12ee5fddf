package org.tradepact.cli;

import java.io.IOException;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Questions and answers on a terminal whose line can be edited. */
final class TypedPrompt implements Prompt {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 40;

    private final Terminal terminal;
    private final LineReader reader;

    TypedPrompt(Terminal terminal) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // an exclamation mark is one
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .build();
    }

    /** The terminal of the process; one that can only print is left to {@link PipedPrompt}. */
    static Prompt of(Shell shell) {
        if (!shell.terminal() || "dumb".equals(shell.env().get("TERM"))) {
            return new PipedPrompt(shell);
        }
        try {
            Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(false).build();
            return new TypedPrompt(terminal);
        } catch (IOException | IllegalStateException e) {
            return new PipedPrompt(shell);
        }
    }

    @Override
    public void say(String text) {
        terminal.writer().print(text);
        terminal.writer().flush();
    }

    @Override
    public Optional<String> read() {
        try {
            return Optional.of(reader.readLine("> "));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean person() {
        return true;
    }

    @Override
    public int width() {
        int width = terminal.getWidth();
        return width <= 0 ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            // the process ends; there is nothing to save
        }
    }
}
