package org.tradepact.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Piece;
import org.tradepact.fact.Money;

/**
 * Answers rows that follow each other. What a measure does to a row is looked up by what it regards of the row, and asked
 * for all rows together where it is not known; the answer is looked up by what all measures do. For one thread.
 */
final class Clerk implements AutoCloseable {
    private final Judge judge;
    private final Tokens tokens;
    private final Likeness likeness;
    private final Memory memory;
    private final Writer writer;
    private final Quick[] quick;
    private long asked;
    private long moulded;

    /** A row on its way. */
    private static final class Desk {
        private final Row row;
        private Tokens.@Nullable Meaning meaning;
        private Judge.@Nullable Heard heard;
        private final int[] pieces;
        private final int number;
        private boolean alone;

        Desk(Row row, int number, int measures) {
            this.row = row;
            this.number = number;
            this.pieces = new int[measures];
        }

        Tokens.Meaning says() {
            return Objects.requireNonNull(meaning);
        }
    }

    /** What measures do that nobody asked yet, by measure and key, with a row that asks it. */
    private record Query(int measure, Ints key) {}

    /** @param own whether the answer is the row's own */
    private record By(Desk desk, boolean own) {}

    /** @param memory shared by all clerks of a run */
    Clerk(Judge judge, Tokens tokens, Likeness likeness, Memory memory) {
        this.judge = judge;
        this.tokens = tokens;
        this.likeness = likeness;
        this.memory = memory;
        this.writer = new Writer(tokens.keys());
        this.quick = new Quick[judge.told().size()];
        for (int m = 0; m < quick.length; m++) {
            quick[m] = new Quick(likeness.width(m));
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
        Pages pages = new Pages();
        List<Object> desks = new ArrayList<>(rows.size());
        List<Desk> open = new ArrayList<>();
        for (Read read : rows) {
            if (read instanceof Row row) {
                Desk desk = new Desk(row, desks.size(), judge.told().size());
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
        for (int m = 0; m < desk.pieces.length; m++) {
            if (desk.pieces[m] != 0) {
                continue;
            }
            boolean own = false;
            Ints key = likeness.of(m, desk.says());
            int piece = piece(m, key);
            if (piece == Memory.BY_ROW) {
                own = true;
                key.add(desk.number);
            }
            if (piece > 0) {
                desk.pieces[m] = piece;
            } else {
                known = false;
                queries.putIfAbsent(new Query(m, key.copy()), new By(desk, own));
            }
        }
        return known;
    }

    /** Nearly all keys are as wide, and are looked up where no other thread writes. */
    private int piece(int measure, Ints key) {
        if (key.size() != likeness.width(measure)) {
            return memory.piece(measure, key);
        }
        int piece = quick[measure].get(key.raw());
        if (piece == 0) {
            piece = memory.piece(measure, key);
            if (piece != 0) {
                quick[measure].put(key.raw(), piece);
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
            by.desk().pieces[measure] = memory.number(piece);
        } else if (!piece.shared() || likeness.amounts(measure) && !piece.settled() && stated(by.desk())) {
            memory.keep(measure, query.key(), Memory.BY_ROW);
        } else {
            memory.keep(measure, query.key(), memory.number(piece));
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
            ShipmentAnswer answer = judge.answer(heard(desk));
            Object value = answer.shipment().said().get("value");
            writer.write(
                    desk.row,
                    Moulding.of(answer),
                    Moulding.acts(answer),
                    value instanceof Money money ? money.amount() : null,
                    pages);
            return;
        }
        Tokens.Meaning says = desk.says();
        ShipmentAnswer answer = null;
        Ints key = likeness.of(desk.pieces, says);
        Mould mould = memory.mould(key);
        if (mould == null) {
            Ints own = key.copy();
            answer = answer(desk);
            mould = Moulding.of(answer);
            memory.keep(own, mould);
        }
        key = likeness.acts(desk.pieces, says);
        List<Mould.Finding> acts = memory.acts(key);
        if (acts == null) {
            Ints own = key.copy();
            acts = Moulding.acts(answer == null ? answer(desk) : answer);
            memory.keep(own, acts);
        }
        writer.write(desk.row, mould, acts, says.value(), pages);
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
