package org.tradepact.cli;

/** Shows on a terminal how far a long run is; silent elsewhere. */
final class Progress {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;

    private final Shell shell;
    private final boolean on;
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
        this.shell = shell;
        this.things = things;
        this.started = System.nanoTime();
        this.shown = started;
        this.on = shell.terminal() || quietOut && shell.colour();
    }

    void start(int files) {
        started = System.nanoTime();
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
        long now = System.nanoTime();
        if (on && now - started > PATIENCE && now - shown > PAUSE) {
            shown = now;
            shell.err().print("\r%d of %d %s ".formatted(done, total, things));
            shell.err().flush();
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
