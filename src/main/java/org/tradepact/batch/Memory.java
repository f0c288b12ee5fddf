package org.tradepact.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Piece;

/** What was found so far, for all clerks of a run. */
final class Memory {
    /** In place of the number of a piece: each row has its own, as its amounts decide, or not all ways can be tried. */
    static final int BY_ROW = -1;

    /** In place of the number of a piece, by what may matter: it goes by all that the measure regards. */
    static final int BY_ALL = -2;

    /** Room that an answer takes, in keys. */
    private static final int LARGE = 4;

    private final AtomicInteger kept = new AtomicInteger();
    private final List<Map<Ints, Integer>> known = new ArrayList<>();
    private final List<Map<Ints, Integer>> near = new ArrayList<>();
    private final Numbers<Piece> numbers = new Numbers<>();
    private final Map<Integer, Piece> pieces = new ConcurrentHashMap<>();
    private final int idle;
    private final Numbers<Object> treatments = new Numbers<>();

    /** Of each piece twice the number of its treatment, and one more if it fills up to a total; none has zero. */
    private volatile int[] traits = {};

    private final Map<Ints, Mould> moulds = new ConcurrentHashMap<>();

    private final Map<Ints, List<Mould.Finding>> acts = new ConcurrentHashMap<>();

    /** There are far fewer findings than answers that have them. */
    private final Map<Mould.Finding, Mould.Finding> findings = new ConcurrentHashMap<>();

    /** Number of no treatment at all. */
    static final int UNTREATED = 1;

    Memory(int measures) {
        treatments.of(List.of());
        idle = number(Piece.IDLE);
        for (int i = 0; i < measures; i++) {
            known.add(new ConcurrentHashMap<>());
            near.add(new ConcurrentHashMap<>());
        }
    }

    /** Number of what a measure does to a class of rows, or what it goes by; zero if nobody asked yet. */
    int piece(int measure, Ints key) {
        return known.get(measure).getOrDefault(key, 0);
    }

    /** The same by no more than what may matter. */
    int near(int measure, Ints key) {
        return near.get(measure).getOrDefault(key, 0);
    }

    Piece piece(int number) {
        Piece piece = pieces.get(number);
        if (piece == null) {
            throw new IllegalStateException("no piece " + number);
        }
        return piece;
    }

    /** Number of nothing at all. */
    int idle() {
        return idle;
    }

    int number(Piece piece) {
        int number = numbers.of(piece);
        pieces.putIfAbsent(number, piece);
        if (number >= traits.length || traits[number] == 0) { // before anybody gets to know the number
            note(number, piece);
        }
        return number;
    }

    private synchronized void note(int number, Piece piece) {
        int[] more = Arrays.copyOf(traits, Math.max(traits.length, number + 1 + traits.length / 2));
        more[number] = 2 * treatments.of(piece.treatment()) + (piece.topUp() ? 1 : 0);
        traits = more;
    }

    /** Whether what one of these measures does fills the ordinary rate up to a total. */
    boolean topUp(int[] pieces, int[] measures) {
        int[] all = traits;
        for (int measure : measures) {
            if ((all[pieces[measure]] & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Number of what a piece is as an act of a party that promises speak of; equal where that is. */
    int treatment(int piece) {
        return traits[piece] / 2;
    }

    /** @param less whether the key has no more than what may matter */
    void keep(int measure, boolean less, Ints key, int piece) {
        keep((less ? near : known).get(measure), key, piece);
    }

    @Nullable
    Mould mould(Ints key) {
        return moulds.get(key);
    }

    void keep(Ints key, Mould mould) {
        keep(moulds, key, mould.with(once(mould.findings())));
    }

    @Nullable
    List<Mould.Finding> acts(Ints key) {
        return acts.get(key);
    }

    void keep(Ints key, List<Mould.Finding> found) {
        keep(acts, key, once(found));
    }

    private List<Mould.Finding> once(List<Mould.Finding> some) {
        return some.stream()
                .map(one -> findings.computeIfAbsent(one, found -> found))
                .toList();
    }

    private <T> void keep(Map<Ints, T> in, Ints key, T value) {
        if (in.put(key, value) == null) {
            kept.incrementAndGet();
        }
    }

    /** How much is kept; answers and pieces take more room than keys. */
    int size() {
        return kept.get() + LARGE * (moulds.size() + numbers.size() + findings.size());
    }
}
