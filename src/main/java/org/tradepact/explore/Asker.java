package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** Asks questions one after another, and counts them. What it returns is read while it is open. For one thread. */
public final class Asker implements AutoCloseable {
    private final List<Pack> packs;
    private final Checker checker;
    private final Border border;
    private final Changing changing;
    private long asked;

    /** @param packs all that are to be asked, by the checker and the border as well */
    public Asker(Collection<Pack> packs, Checker checker, Border border, Changing changing) {
        this.packs = List.copyOf(packs);
        this.checker = checker;
        this.border = border;
        this.changing = changing;
    }

    public List<Pack> packs() {
        return packs;
    }

    public Pack pack(String name) {
        return packs.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    Checker checker() {
        return checker;
    }

    Border border() {
        return border;
    }

    /** Ids of the facts of a question that measures judge, in its order. */
    List<String> subjects(Question question) {
        return border.subjects(question).stream().map(Stated::id).toList();
    }

    /** @param rowsFor ids of commitments or packs that are wanted although no fact touches them */
    public Map<RowKey, Row> rows(Question question, Set<String> rowsFor) {
        asked++;
        Map<RowKey, Row> rows = new LinkedHashMap<>();
        checker.answer(question, rowsFor).rows().forEach(row -> rows.put(RowKey.of(row), row));
        return rows;
    }

    /** Every shipment of the question, in its order. */
    public List<ShipmentAnswer> shipments(Question question) {
        asked++;
        return border.answers(question);
    }

    /** The question with some things said otherwise; nothing if they contradict the rest. */
    public Optional<Question> changed(Question question, Collection<Change> changes) {
        return changing.apply(question, changes);
    }

    /** The question with one thing said otherwise; nothing if it contradicts the rest. */
    public Optional<Question> changed(Question question, Change change) {
        return changing.apply(question, new ArrayList<>(List.of(change)));
    }

    /** How many questions were answered so far. */
    public long asked() {
        return asked;
    }

    @Override
    public void close() {
        checker.close();
        border.close();
    }
}
