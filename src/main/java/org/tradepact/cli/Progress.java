package org.tradepact.cli;

import java.util.function.LongSupplier;

/** Shows on a terminal how far a long run is; elsewhere it is silent, or says it in a line now and then. */
final class Progress {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;
    private static final long LINE_PAUSE = 5_000_000_000L;

    private final Shell shell;
    private final boolean on;
    private final boolean lines;
    private final LongSupplier clock;
    private final String things;
    private long started;
    private long shown;
    private int total;
    private int done;

    /** @param quietOut whether the terminal shows nothing else meanwhile */
    Progress(Shell shell, boolean quietOut) {
        this(shell, quietOut, "scenario files");
    }

    /** @param things what is counted */
    Progress(Shell shell, boolean quietOut, String things) {
        this(shell, quietOut, things, false, System::nanoTime);
    }

    private Progress(Shell shell, boolean quietOut, String things, boolean lines, LongSupplier clock) {
        this.shell = shell;
        this.things = things;
        this.clock = clock;
        this.started = clock.getAsLong();
        this.shown = started;
        this.on = shell.terminal() || quietOut && shell.colour();
        this.lines = lines && !on;
    }

    /**
     * One that says in lines how far the run is where there is no terminal.
     *
     * @param clock gives nanoseconds
     */
    static Progress inLines(Shell shell, boolean quietOut, String things, LongSupplier clock) {
        return new Progress(shell, quietOut, things, true, clock);
    }

    void start(int files) {
        started = clock.getAsLong();
        shown = started;
        total = files;
        done = 0;
    }

    synchronized void step() {
        at(done + 1, total);
    }

    /** So many are done. */
    synchronized void at(int count, int of) {
        done = count;
        total = of;
        long now = clock.getAsLong();
        if (on && now - started > PATIENCE && now - shown > PAUSE) {
            shown = now;
            shell.err().print("\r%d of %d %s ".formatted(done, total, things));
            shell.err().flush();
        } else if (lines && now - shown >= LINE_PAUSE) {
            shown = now;
            shell.tell("%,d of %,d %s".formatted(done, total, things));
        }
    }

    void end() {
        if (on && shown != started) {
            shell.err().print("\r" + " ".repeat(50) + "\r");
            shell.err().flush();
        }
    }

    void fault(Exception e) {
        if (shell.debug()) {
            e.printStackTrace(shell.err());
        }
    }
}
