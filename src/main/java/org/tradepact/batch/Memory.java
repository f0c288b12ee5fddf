package org.tradepact.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Piece;

/** What was found so far, for all clerks of a run. Bounded: what no longer fits is found again. */
final class Memory {
    /** In place of the number of a piece: each row has its own, as its amounts decide, or not all ways can be tried. */
    static final int BY_ROW = -1;

    /** Classes of a measure that are kept. */
    private static final int CLASSES = 300_000;

    /** Answers that are kept. */
    private static final int MOULDS = 50_000;

    private final List<Map<Ints, Integer>> known = new ArrayList<>();
    private final Numbers<Piece> numbers = new Numbers<>();
    private final Map<Integer, Piece> pieces = new ConcurrentHashMap<>();
    private final Map<Ints, Mould> moulds = new ConcurrentHashMap<>();

    private final Map<Ints, List<Mould.Finding>> acts = new ConcurrentHashMap<>();

    Memory(int measures) {
        for (int i = 0; i < measures; i++) {
            known.add(new ConcurrentHashMap<>());
        }
    }

    /** Number of what a measure does to a class of rows, or what it goes by; zero if nobody asked yet. */
    int piece(int measure, Ints key) {
        return known.get(measure).getOrDefault(key, 0);
    }

    Piece piece(int number) {
        Piece piece = pieces.get(number);
        if (piece == null) {
            throw new IllegalStateException("no piece " + number);
        }
        return piece;
    }

    int number(Piece piece) {
        int number = numbers.of(piece);
        pieces.putIfAbsent(number, piece);
        return number;
    }

    void keep(int measure, Ints key, int piece) {
        keep(known.get(measure), key, piece, CLASSES);
    }

    @Nullable
    Mould mould(Ints key) {
        return moulds.get(key);
    }

    void keep(Ints key, Mould mould) {
        keep(moulds, key, mould, MOULDS);
    }

    @Nullable
    List<Mould.Finding> acts(Ints key) {
        return acts.get(key);
    }

    void keep(Ints key, List<Mould.Finding> found) {
        keep(acts, key, found, MOULDS);
    }

    /** What is full begins anew: what recurs is soon there again. */
    private static <T> void keep(Map<Ints, T> in, Ints key, T value, int most) {
        if (in.size() >= most) {
            in.clear();
        }
        in.put(key, value);
    }
}
