package org.tradepact.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;
import org.tradepact.scenario.ShipmentColumns;
import org.tradepact.scenario.ShipmentForm;

/**
 * Which column of a table says what, from a YAML file with a line {@code our name: their column} for each, a list of columns
 * under {@code input}, and those that are not read under {@code ignore}; {@code ignore: others} passes over all that are not
 * named; {@code days: day-first} says in which order days are written.
 *
 * @param named columns by the key that they say
 * @param ignored columns that are not read
 * @param others whether columns that are neither named nor known are not read either
 * @param days in which order days are written
 */
public record Mapping(Map<String, List<Named>> named, List<Named> ignored, boolean others, DayOrder days) {
    /** It says nothing. */
    public static final Mapping NONE = new Mapping(Map.of(), List.of(), false, DayOrder.YEAR_FIRST);

    private static final String IGNORE = "ignore";
    private static final String OTHERS = "others";
    private static final String DAYS = "days";

    /** A column, and where the mapping names it. */
    public record Named(String column, Position at) {}

    /** Reads a file; what is wrong is reported, and then the answer is empty. */
    public static Optional<Mapping> read(Path path, Problems problems) {
        Problems own = new Problems();
        try {
            Tree tree = TreeReader.read(SourceText.of(path));
            Mapping mapping = of(tree, own);
            problems.addAll(own.list());
            return own.none() ? Optional.of(mapping) : Optional.empty();
        } catch (Unreadable e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private static Mapping of(Tree tree, Problems problems) {
        Map<String, List<Named>> named = new LinkedHashMap<>();
        List<Named> ignored = new ArrayList<>();
        boolean others = false;
        DayOrder days = DayOrder.YEAR_FIRST;
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(tree.at(), "expected lines such as `line: HTS No.`, got %s".formatted(tree.shape()));
            return NONE;
        }
        for (Tree.Entry entry : mapping.entries()) {
            Optional<String> key = ShipmentColumns.key(entry.key());
            if (entry.key().equals(IGNORE)) {
                others = entry.value() instanceof Tree.Scalar scalar
                        && scalar.text().equals(OTHERS)
                        && !scalar.quoted();
                ignored.addAll(others ? List.of() : columns(entry, problems));
            } else if (entry.key().equals(DAYS)) {
                days = order(entry.value(), problems);
            } else if (key.isEmpty()) {
                problems.add(
                        entry.at(), "unknown name `%s`%s".formatted(entry.key(), Nearest.hint(entry.key(), names())));
            } else {
                List<Named> columns = columns(entry, problems);
                if (columns.size() > 1 && !key.get().equals(ShipmentForm.INPUT)) {
                    problems.add(entry.value().at(), "`%s` is one column, got a list".formatted(entry.key()));
                }
                if (named.putIfAbsent(key.get(), columns) != null) {
                    problems.add(entry.at(), "`%s` is named twice".formatted(key.get()));
                }
            }
        }
        return new Mapping(named, ignored, others, days);
    }

    private static DayOrder order(Tree tree, Problems problems) {
        Optional<DayOrder> order =
                tree instanceof Tree.Scalar scalar ? DayOrder.named(scalar.text()) : Optional.<DayOrder>empty();
        if (order.isEmpty()) {
            problems.add(
                    tree.at(),
                    "expected %s, got %s"
                            .formatted(
                                    Nearest.anyOf(DayOrder.names()),
                                    tree instanceof Tree.Scalar scalar
                                                    && !scalar.text().isEmpty()
                                            ? "`%s`".formatted(scalar.text())
                                            : tree.shape()));
        }
        return order.orElse(DayOrder.YEAR_FIRST);
    }

    /** The same with days in this order. */
    public Mapping with(DayOrder order) {
        return new Mapping(named, ignored, others, order);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(ShipmentColumns.keys());
        names.addAll(List.of(IGNORE, DAYS));
        return names;
    }

    private static List<Named> columns(Tree.Entry entry, Problems problems) {
        List<Tree> items = entry.value() instanceof Tree.Sequence sequence ? sequence.items() : List.of(entry.value());
        List<Named> columns = new ArrayList<>();
        for (Tree item : items) {
            if (item instanceof Tree.Scalar scalar && !scalar.text().isBlank()) {
                columns.add(new Named(scalar.text().strip(), item.at()));
            } else {
                problems.add(item.at(), "expected the name of a column, got %s".formatted(item.shape()));
            }
        }
        return columns;
    }

    /** {@code findings.columns.yaml} beside {@code findings.parquet}: where the mapping of a run is kept. */
    public static Path file(Path out) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return out.resolveSibling((dot < 1 ? name : name.substring(0, dot)) + ".columns.yaml");
    }

    /** A mapping file of this. */
    public String text() {
        StringBuilder text = new StringBuilder();
        named.forEach((key, columns) ->
                text.append(key).append(": ").append(list(columns)).append('\n'));
        if (others || !ignored.isEmpty()) {
            text.append(IGNORE)
                    .append(": ")
                    .append(others ? OTHERS : list(ignored))
                    .append('\n');
        }
        if (days != DayOrder.YEAR_FIRST) {
            text.append(DAYS).append(": ").append(days.called()).append('\n');
        }
        return text.toString();
    }

    /** A name as a mapping file may write it, whatever is in it. */
    static String quoted(String column) {
        return '"' + column.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String list(List<Named> columns) {
        List<String> quoted =
                columns.stream().map(column -> quoted(column.column())).toList();
        return quoted.size() == 1 ? quoted.get(0) : "[" + String.join(", ", quoted) + "]";
    }
}
