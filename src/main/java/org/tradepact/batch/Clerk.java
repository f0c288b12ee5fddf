package org.tradepact.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Piece;

/**
 * Answers rows that follow each other. What a measure does to a row is looked up by what it regards of the row, and asked
 * for all rows together where it is not known; the answer is looked up by what all measures do. For one thread.
 */
final class Clerk implements AutoCloseable {
    /** Ways to try, above which rows that differ in what does not matter might have too many. */
    private static final int MANY = 100;

    private final Judge judge;
    private final Supplier<Learned> current;
    private final Ground ground;
    private final Writer writer;
    private Learned learned;
    private Memory memory;
    private Tokens tokens;
    private Likeness likeness;
    private Quick[] quick;
    private Quick[] quickNear;
    private long asked;
    private long moulded;

    /** A row on its way. */
    private static final class Desk {
        private final Row row;
        private Tokens.@Nullable Meaning meaning;
        private Judge.@Nullable Heard heard;
        private final int[] pieces;
        private int[] awake = {};
        private final int number;
        private boolean alone;

        Desk(Row row, int number, int[] idle) {
            this.row = row;
            this.number = number;
            this.pieces = idle.clone();
        }

        Tokens.Meaning says() {
            return Objects.requireNonNull(meaning);
        }
    }

    /**
     * What a measure does that nobody asked yet.
     *
     * @param near whether the key has no more than what may matter
     */
    private record Query(int measure, boolean near, Ints key) {}

    /** @param own whether the answer is the row's own */
    private record By(Desk desk, boolean own) {}

    /** @param current what the run has learned by now, for all its clerks */
    Clerk(Judge judge, Ground ground, Supplier<Learned> current) {
        this.judge = judge;
        this.ground = ground;
        this.current = current;
        this.writer = new Writer(ground.setup());
        this.learned = current.get();
        this.memory = learned.memory();
        this.tokens = new Tokens(ground.setup(), learned.numbers());
        this.likeness = new Likeness(judge.told(), ground, tokens, learned.numbers());
        this.quick = quick();
        this.quickNear = quick();
    }

    private Quick[] quick() {
        Quick[] all = new Quick[judge.told().size()];
        for (int m = 0; m < all.length; m++) {
            all[m] = new Quick();
        }
        return all;
    }

    /** Numbers mean nothing to who has learned otherwise. */
    private void refresh() {
        Learned now = current.get();
        if (now != learned) {
            learned = now;
            memory = now.memory();
            tokens = new Tokens(ground.setup(), now.numbers());
            likeness = new Likeness(judge.told(), ground, tokens, now.numbers());
            quick = quick();
            quickNear = quick();
        }
    }

    /** How many times a measure was asked about a row. */
    long asked() {
        return asked;
    }

    /** How many rows were answered for themselves. */
    long moulded() {
        return moulded;
    }

    Part answer(long first, List<Read> rows) {
        refresh();
        int[] idle = new int[judge.told().size()];
        Arrays.fill(idle, memory.idle());
        Pages pages = new Pages();
        List<Object> desks = new ArrayList<>(rows.size());
        List<Desk> open = new ArrayList<>();
        for (Read read : rows) {
            if (read instanceof Row row) {
                Desk desk = new Desk(row, desks.size(), idle);
                desks.add(begin(desk) ? desk : desk.heard);
                if (!desk.alone && desk.meaning != null) {
                    open.add(desk);
                }
            } else {
                desks.add(read);
            }
        }
        seek(open);
        for (Object one : desks) {
            if (one instanceof Desk desk) {
                end(desk, pages);
            } else if (one instanceof Judge.Heard heard) {
                writer.reject(heard.rejects(), pages);
            } else if (one instanceof Reject reject) {
                writer.reject(List.of(reject), pages);
            }
        }
        pages.counts().add(Counts.ROWS, rows.size());
        return pages.part(first, rows.size());
    }

    /** Finds out what a row says. Returns false if it is rejected. */
    private boolean begin(Desk desk) {
        desk.meaning = tokens.of(desk.row);
        if (desk.meaning != null) {
            return true;
        }
        Judge.Heard heard = judge.hear(desk.row);
        desk.heard = heard;
        if (!heard.rejects().isEmpty()) {
            return false;
        }
        tokens.learn(desk.row, heard.shipment());
        desk.meaning = tokens.of(desk.row);
        desk.alone = desk.meaning == null;
        return true;
    }

    /** Finds out what every measure does to every row. */
    private void seek(List<Desk> desks) {
        List<Desk> rest = desks;
        while (!rest.isEmpty()) {
            Map<Query, By> queries = new LinkedHashMap<>();
            List<Desk> waiting = new ArrayList<>();
            for (Desk desk : rest) {
                if (!look(desk, queries)) {
                    waiting.add(desk);
                }
            }
            ask(queries);
            rest = waiting;
        }
    }

    /** Looks up what the measures do to a row; what is not known is added to the queries. Returns whether all is known. */
    private boolean look(Desk desk, Map<Query, By> queries) {
        boolean known = true;
        likeness.look(desk.says());
        boolean begun = desk.awake.length > 0;
        desk.awake = likeness.awake();
        for (int m : desk.awake) {
            if (!begun || desk.pieces[m] == 0) {
                desk.pieces[m] = look(m, desk, queries);
                known &= desk.pieces[m] != 0;
            }
        }
        return known;
    }

    /** The number of what a measure does to a row; zero, and a query, where nobody asked yet. */
    private int look(int m, Desk desk, Map<Query, By> queries) {
        Ints less = likeness.near(m, desk.says());
        int piece = less == null ? Memory.BY_ALL : near(m, less);
        boolean near = less != null && piece != Memory.BY_ALL;
        Ints key = less != null && near ? less : likeness.of(m, desk.says());
        if (!near) {
            piece = piece(m, key);
        }
        if (piece > 0) {
            return piece;
        }
        boolean own = piece == Memory.BY_ROW;
        if (own) {
            key.add(desk.number);
        }
        queries.putIfAbsent(new Query(m, near, key.copy()), new By(desk, own));
        return 0;
    }

    /** What is looked up again and again is kept where no other thread writes. */
    private int near(int measure, Ints key) {
        int piece = quickNear[measure].get(key.raw(), key.size());
        if (piece == 0) {
            piece = memory.near(measure, key);
            if (piece != 0) {
                quickNear[measure].put(key.raw(), key.size(), piece);
            }
        }
        return piece;
    }

    private int piece(int measure, Ints key) {
        int piece = quick[measure].get(key.raw(), key.size());
        if (piece == 0) {
            piece = memory.piece(measure, key);
            if (piece != 0) {
                quick[measure].put(key.raw(), key.size(), piece);
            }
        }
        return piece;
    }

    private void ask(Map<Query, By> queries) {
        List<Judge.Asked> sought = new ArrayList<>();
        queries.forEach((query, by) -> sought.add(new Judge.Asked(
                judge.told().get(query.measure()), heard(by.desk()), !by.own() && likeness.amounts(query.measure()))));
        asked += sought.size();
        List<Piece> found = judge.pieces(sought);
        int next = 0;
        for (Map.Entry<Query, By> each : queries.entrySet()) {
            answered(each.getKey(), each.getValue(), found.get(next++));
        }
    }

    private void answered(Query query, By by, Piece piece) {
        int measure = query.measure();
        if (by.own()) {
            by.desk().pieces[measure] = memory.number(piece.plain());
        } else if (query.near() && (!piece.shared() || piece.tried() > MANY)) {
            // how many ways there are hangs on what does not matter: tell no more rows by it than must be alike
            memory.keep(measure, true, query.key(), Memory.BY_ALL);
            likeness.look(by.desk().says());
            Ints whole = likeness.of(measure, by.desk().says()).copy();
            memory.keep(measure, false, whole, piece.shared() ? memory.number(piece.plain()) : Memory.BY_ROW);
        } else if (!piece.shared() || likeness.amounts(measure) && !piece.settled() && stated(by.desk())) {
            memory.keep(measure, query.near(), query.key(), Memory.BY_ROW);
        } else {
            memory.keep(measure, query.near(), query.key(), memory.number(piece.plain()));
        }
    }

    private static boolean stated(Desk desk) {
        return Likeness.AMOUNTS.stream()
                .anyMatch(Objects.requireNonNull(desk.heard).shipment().said()::containsKey);
    }

    private Judge.Heard heard(Desk desk) {
        Judge.Heard known = desk.heard;
        if (known == null) {
            known = judge.hear(desk.row);
            desk.heard = known;
        }
        return known;
    }

    private void end(Desk desk, Pages pages) {
        if (desk.alone) {
            moulded++;
            writer.write(desk.row, judge.answer(heard(desk)), pages);
            return;
        }
        Tokens.Meaning says = desk.says();
        ShipmentAnswer answer = null;
        boolean ownBase = says.own().base() != null && !memory.topUp(desk.pieces, desk.awake) && !likeness.onPart(says);
        Ints key = likeness.of(desk.pieces, desk.awake, ownBase, memory, says);
        Mould mould = memory.mould(key);
        if (mould == null) {
            Ints own = key.copy();
            answer = answer(desk);
            mould = Moulding.of(answer, ownBase, ground.setup().leads());
            memory.keep(own, mould);
        }
        key = likeness.acts(desk.pieces, desk.awake, memory, says);
        List<Mould.Finding> acts = memory.acts(key);
        if (acts == null) {
            Ints own = key.copy();
            acts = Moulding.acts(answer == null ? answer(desk) : answer);
            memory.keep(own, acts);
        }
        writer.write(desk.row, mould, acts, says.own(), pages);
    }

    private ShipmentAnswer answer(Desk desk) {
        moulded++;
        return judge.answer(
                heard(desk), Arrays.stream(desk.pieces).mapToObj(memory::piece).toList());
    }

    @Override
    public void close() {
        judge.close();
    }
}
