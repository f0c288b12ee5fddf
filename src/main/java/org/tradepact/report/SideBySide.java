package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.ForceAnswer;

/** Clauses beside each other: what they say differently stands in columns, what they share is said once. */
public final class SideBySide {
    private static final int IN = 2;
    private static final int ROOM = 90;

    private final Page page;
    private final LocalDate asOf;

    /**
     * A clause with its force on the day asked about.
     *
     * @param text how the text it stands in is called
     */
    public record Side(Commitment clause, ForceAnswer force) {
        String text() {
            return force.course().instrument().called();
        }
    }

    public SideBySide(Page page, LocalDate asOf) {
        this.page = page;
        this.asOf = asOf;
    }

    /** Prints two clauses or more. */
    public void print(List<Side> sides) {
        page.text(
                0, Paint.BOLD, sides.stream().map(side -> side.clause().id()).collect(Collectors.joining(" beside ")));
        page.line();
        aspects().forEach((label, says) -> aspect(label, sides, says));
        diff(sides);
    }

    /** What is told of each clause, in order; an aspect that no clause has is left out. */
    Map<String, Function<Side, String>> aspects() {
        Map<String, Function<Side, String>> aspects = new LinkedHashMap<>();
        aspects.put("stands in", s -> stands(s.text(), s.clause().clause()));
        aspects.put("title", s -> s.clause().title());
        aspects.put("says", s -> s.clause().summary().strip());
        aspects.put("who", s -> Card.who(s.clause()));
        aspects.put("owed", s -> Card.owed(s.clause()));
        aspects.put("force", s -> Weight.of(s.force(), asOf));
        aspects.put("due", s -> {
            String due = Card.due(s.clause(), s.force(), asOf);
            return due.isEmpty() && s.clause().standing() ? "no period is named" : due;
        });
        aspects.put("limits", s -> s.clause().limits().stream().map(Card::limit).collect(Collectors.joining("; ")));
        aspects.put(
                "turns on",
                s -> s.clause().pivots().stream().map(SideBySide::pivot).collect(Collectors.joining("; ")));
        aspects.put("silent on", s -> String.join("; ", s.clause().silentOn()));
        aspects.put("rules", s -> Card.rules(s.clause()));
        return aspects;
    }

    /** Some clauses are named by their text: {@code joint statement, minerals paragraph}. */
    private static String stands(String text, String clause) {
        String bare = text.replaceFirst("^the ", "");
        return clause.toLowerCase(Locale.ROOT).startsWith(bare.toLowerCase(Locale.ROOT))
                ? text + clause.substring(bare.length())
                : "%s, %s".formatted(text, clause);
    }

    private static String pivot(Pivot pivot) {
        return pivot.turnsOn() + ": "
                + pivot.options().stream()
                        .map(option -> "%s (%s)".formatted(option.means(), ReadingTable.holder(option)))
                        .collect(Collectors.joining(" or "));
    }

    private void aspect(String label, List<Side> sides, Function<Side, String> says) {
        List<String> said =
                sides.stream().map(says).map(s -> s.isEmpty() ? "-" : s).toList();
        if (said.stream().allMatch("-"::equals)) {
            return;
        }
        boolean same = said.stream().distinct().count() == 1;
        if (same) {
            page.labelled(IN, label, Paint.PLAIN, (sides.size() == 2 ? "both: " : "all: ") + said.get(0));
            return;
        }
        boolean columns = sides.size() == 2 && page.width() >= ROOM;
        if (columns) {
            page.halves(IN, label, said.get(0), said.get(1));
            return;
        }
        Table table = new Table();
        for (int i = 0; i < said.size(); i++) {
            table.add(sides.get(i).clause().id(), said.get(i));
        }
        page.labelled(IN, label, table);
    }

    /** Which command tries cases on which the two answer differently. */
    private void diff(List<Side> sides) {
        Set<String> packs = new TreeSet<>();
        sides.forEach(side -> packs.add(side.clause().pack()));
        Set<String> topics = new TreeSet<>(sides.get(0).clause().topics());
        sides.forEach(side -> topics.retainAll(side.clause().topics()));
        if (packs.size() == 2 && !topics.isEmpty()) {
            List<String> both = new ArrayList<>(packs);
            page.labelled(
                    IN,
                    "cases",
                    Paint.DIM,
                    "`tradepact diff --pack %s --pack %s --topic %s` finds those on which they differ"
                            .formatted(
                                    both.get(0), both.get(1), topics.iterator().next()));
        }
    }
}
