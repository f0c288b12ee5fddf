package org.tradepact.batch;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradepact.border.KnownFirms;
import org.tradepact.border.Made;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Assumed;
import org.tradepact.check.Told;
import org.tradepact.engine.Rulebook;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Unreadable;
import org.tradepact.scenario.Settings;

/** Answers a table: rows are read and answers written in order by the calling thread, and worked out by clerks on all cores. */
public final class Batch implements AutoCloseable {
    /** Rows that a clerk gets at once. */
    private static final int ROWS = 2_048;

    /** Characters that a clerk gets at once, unless one row has more. */
    private static final int CHARACTERS = 4 << 20;

    private final List<Clerk> all = new ArrayList<>();
    private final BlockingQueue<Clerk> clerks;
    private final int most;
    private final int measures;
    private Learned learned;

    /**
     * What rows are asked under.
     *
     * @param packs asked, of those of the library
     * @param rulebooks the rules of a pack by its name, each time for another thread
     * @param assume what the settings suppose about instruments
     * @param today asked about where neither settings nor row name a day
     * @param keys what each column says; empty for one that is not read
     * @param leads a sentence for each name of a shipment that somebody on a list bears, or one close to it
     */
    public record Setup(
            Library library,
            List<Pack> packs,
            Function<String, Rulebook> rulebooks,
            Settings settings,
            Map<String, Assumed> assume,
            LocalDate today,
            List<String> columns,
            List<String> keys,
            Function<ShipmentAnswer, List<String>> leads) {}

    /** Whoever looks on. */
    public interface Watch {
        /** @param done share of the input that has been read, from 0 to 1 */
        void at(Counts counts, double done);

        /** Whether somebody asked for an early end. */
        boolean stop();
    }

    public Batch(Setup setup, int threads) {
        this(setup, threads, ROWS);
    }

    /** @param most rows that a clerk gets at once */
    Batch(Setup setup, int threads, int most) {
        this(setup, threads, most, Learned.MOST);
    }

    /** @param kept things that a run holds at most before it begins anew */
    Batch(Setup setup, int threads, int most, int kept) {
        this.most = most;
        Ground ground = new Ground(
                setup,
                Told.duty(setup.packs()),
                Told.acts(setup.packs(), setup.rulebooks()),
                new Made(setup.packs()).days(setup.assume()),
                new KnownFirms(setup.packs()));
        List<Judge> judges =
                Stream.generate(() -> new Judge(setup)).limit(threads).toList();
        measures = judges.get(0).told().size();
        learned = new Learned(measures, kept);
        judges.forEach(judge -> all.add(new Clerk(judge, ground, this::learned)));
        clerks = new ArrayBlockingQueue<>(threads, false, all);
    }

    /** What is learned by now, or nothing once that is too much. */
    private synchronized Learned learned() {
        if (learned.full()) {
            learned = learned.anew(measures);
        }
        return learned;
    }

    /** How many times a measure was asked about a row. */
    public long asked() {
        return all.stream().mapToLong(Clerk::asked).sum();
    }

    /** How many rows were answered for themselves. */
    public long moulded() {
        return all.stream().mapToLong(Clerk::moulded).sum();
    }

    /**
     * Goes on after the rows that are done until the end of the input, or until it is stopped: then what is done is kept.
     *
     * @return whether all rows were read
     * @throws Halted if the work cannot be written, or memory does not suffice
     * @throws Unreadable if the rest of the input cannot be read
     */
    public boolean run(Rows rows, Work work, Watch watch) throws Halted, Unreadable {
        ExecutorService pool = Executors.newFixedThreadPool(all.size(), task -> {
            Thread thread = new Thread(task, "clerk");
            thread.setDaemon(true);
            return thread;
        });
        try {
            boolean whole = new Run(rows, work, pool, watch).run();
            if (whole) {
                work.complete();
            } else {
                work.pause();
            }
            return whole;
        } finally {
            pool.shutdownNow();
        }
    }

    @Override
    public void close() {
        all.forEach(Clerk::close);
    }

    private final class Run {
        private final Rows rows;
        private final Work work;
        private final ExecutorService pool;
        private final Watch watch;
        private final Deque<Future<Part>> pending = new ArrayDeque<>();

        Run(Rows rows, Work work, ExecutorService pool, Watch watch) {
            this.rows = rows;
            this.work = work;
            this.pool = pool;
            this.watch = watch;
        }

        boolean run() throws Halted, Unreadable {
            long next = work.rows() + 1;
            rows.skip(work.rows());
            while (!watch.stop()) {
                List<Read> some = read();
                if (some.isEmpty()) {
                    drain(0);
                    return true;
                }
                long first = next;
                next += some.size();
                pending.add(pool.submit(() -> answer(first, some)));
                drain(2 * all.size());
            }
            drain(0);
            return false;
        }

        private List<Read> read() throws Unreadable {
            List<Read> some = new ArrayList<>();
            long characters = 0;
            while (some.size() < most && characters < CHARACTERS) {
                Read read = rows.next();
                if (read == null) {
                    break;
                }
                some.add(read);
                if (read instanceof Row row) {
                    for (String cell : row.cells()) {
                        characters += cell == null ? 0 : cell.length();
                    }
                }
            }
            return some;
        }

        private Part answer(long first, List<Read> some) throws InterruptedException {
            Clerk clerk = clerks.take();
            try {
                return clerk.answer(first, some);
            } finally {
                clerks.add(clerk);
            }
        }

        /** Writes what is ready, in order, until at most so many are waited for. */
        private void drain(int most) throws Halted {
            while (pending.size() > most) {
                work.add(got(pending.remove()));
                watch.at(work.counts(), rows.done());
            }
        }

        private Part got(Future<Part> future) throws Halted {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OutOfMemoryError) {
                    throw new Halted("memory does not suffice; go on by `--resume` with fewer `--threads`");
                }
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Halted("the run was interrupted; go on by `--resume`");
            }
        }
    }
}
