package org.tradepact.cli;

import org.tradepact.batch.Batch;
import org.tradepact.batch.Counts;

/** Shows how far a run is: a bar with rate and time left on a terminal, now and then a line elsewhere. */
final class BatchProgress implements Batch.Watch {
    private static final long SECOND = 1_000_000_000L;
    private static final long BAR_PAUSE = SECOND / 5;
    private static final long LINE_PAUSE = 10 * SECOND;
    private static final int BAR = 24;
    private static final String BLANK = "\r" + " ".repeat(90) + "\r";

    private final Shell shell;
    private final Interrupt interrupt;
    private final long before;
    private final long started = System.nanoTime();
    private long shown = started;
    private double begun = -1;
    private boolean drawn;

    /** @param before rows that were done by an earlier run */
    BatchProgress(Shell shell, Interrupt interrupt, long before) {
        this.shell = shell;
        this.interrupt = interrupt;
        this.before = before;
    }

    @Override
    public void at(Counts counts, double done) {
        long now = System.nanoTime();
        begun = begun < 0 ? done : begun;
        if (now - shown < (shell.terminal() ? BAR_PAUSE : LINE_PAUSE)) {
            return;
        }
        shown = now;
        long rows = counts.of(Counts.ROWS);
        double seconds = (double) (now - started) / SECOND;
        long rate = Math.round((rows - before) / seconds);
        String left = done > begun ? left((1 - done) / (done - begun) * seconds) : "";
        String said = "%,d rows, %,d rows/s, %d %%%s".formatted(rows, rate, (int) (100 * done), left);
        if (shell.terminal()) {
            int full = (int) (BAR * done);
            shell.err().print("\r[%s%s] %s  ".formatted("#".repeat(full), ".".repeat(BAR - full), said));
            shell.err().flush();
            drawn = true;
        } else {
            shell.tell(said);
        }
    }

    private static String left(double seconds) {
        long all = Math.round(seconds);
        return all >= 3600
                ? ", %d:%02d:%02d left".formatted(all / 3600, all / 60 % 60, all % 60)
                : ", %d:%02d left".formatted(all / 60, all % 60);
    }

    @Override
    public boolean stop() {
        return interrupt.asked();
    }

    void end() {
        if (drawn) {
            shell.err().print(BLANK);
            shell.err().flush();
        }
    }
}
