package org.tradepact.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;

/** The readings of a clause: what each comes to, who holds it, and where. */
final class ReadingTable {
    private ReadingTable() {}

    static void print(Page page, int indent, Row row, boolean all) {
        Map<Pivot, List<ReadingLine>> pivots = pivots(row);
        pivots.forEach((pivot, lines) -> {
            page.labelled(indent, "turns on", Paint.PLAIN, pivot.turnsOn());
            Table table = new Table();
            lines.forEach(line -> table.add(line.option().id(), Said.under(row, line), holders(line.option())));
            page.labelled(indent, "", table);
        });
        if (all) {
            idle(page, indent, row, pivots.keySet());
        }
    }

    /** What each option comes to, by the pivot it belongs to: those of the verdict first, then those of the force. */
    static Map<Pivot, List<ReadingLine>> pivots(Row row) {
        Map<Pivot, List<ReadingLine>> pivots = new LinkedHashMap<>();
        row.readings().forEach(line -> pivots.computeIfAbsent(line.pivot(), p -> new ArrayList<>())
                .add(line));
        row.force().lines().forEach(line -> pivots.computeIfAbsent(line.pivot(), p -> new ArrayList<>())
                .add(line));
        return pivots;
    }

    /** Pivots on which nothing turns in this case. */
    private static void idle(Page page, int indent, Row row, Set<Pivot> shown) {
        for (Pivot pivot : row.commitment().pivots()) {
            if (!shown.contains(pivot)) {
                page.labelled(indent, "same on", Paint.DIM, pivot.turnsOn() + " (every reading gives the same answer)");
                Table table = new Table();
                pivot.options().forEach(option -> table.add(option.id(), option.means(), holders(option)));
                page.labelled(indent, "", table);
            }
        }
    }

    /** {@code the text, S177; also press, S33}. */
    static String holders(Pivot.Option option) {
        String sources = Said.sources(option);
        return holder(option) + (sources.isEmpty() ? "" : ", " + sources) + also(option);
    }

    /** {@code ; also press, S33}; empty if nobody else is named. */
    static String also(Pivot.Option option) {
        return option.alsoHeldBy().isBlank() ? "" : "; also " + Names.of(option.alsoHeldBy());
    }

    /** {@code the text}, of a reading that nobody is named for, {@code Malaysia}, {@code Bernama (press)}. */
    static String holder(Pivot.Option option) {
        String named = option.heldBy().isBlank() ? "" : Names.of(option.heldBy());
        return switch (option.standing()) {
            case TEXT -> named.isEmpty() ? "the text" : "the text, " + named;
            case PARTY -> named.isEmpty() ? "a party" : named;
            case COURT -> named.isEmpty() ? "a court" : named;
            case SCHOLAR -> named.isEmpty() ? "scholars" : named + " (scholar)";
            case PRESS -> named.isEmpty() ? "press" : named + " (press)";
            case OURS -> "our inference";
        };
    }
}
