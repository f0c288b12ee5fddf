package org.tradepact.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets long work end early at Ctrl-C with what is done: the process waits until that is written. */
final class Interrupt implements AutoCloseable {
    private static final long SECONDS = 30;
    private static final long PAUSE = 100;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "interrupt");
    private volatile Runnable stop = () -> {};
    private volatile boolean asked;

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether somebody asked for an end. */
    boolean asked() {
        return asked;
    }

    /** @param work ends what does not ask by itself; called by another thread, and more than once */
    void stops(Runnable work) {
        stop = work;
    }

    /**
     * From now on nothing is waited for: what is written can be written again.
     *
     * @param told called by another thread once somebody asks for an end
     */
    void waitsNoMore(Runnable told) {
        stop = told;
        written.countDown();
    }

    void end() {
        asked = true;
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            do {
                stop.run(); // again, as work may be about to begin
            } while (!written.await(PAUSE, TimeUnit.MILLISECONDS) && System.nanoTime() < until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when all is written: nothing is waited for any more. */
    @Override
    public void close() {
        written.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked = true; // it has just begun, and finds all written
            }
        }
    }
}
