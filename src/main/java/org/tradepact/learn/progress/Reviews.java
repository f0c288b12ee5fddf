package org.tradepact.learn.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When what was missed comes back: the day after a wrong answer, then after intervals that grow with each right one. A task that
 * was right at once, without a hint, comes back only when it has been wrong since.
 */
public final class Reviews {
    /** Days until a task comes back, after a wrong answer and after each right one since. */
    private static final List<Integer> INTERVALS = List.of(1, 3, 7, 16, 35);

    private Reviews() {}

    /**
     * A task to be reviewed.
     *
     * @param due the day from which it comes back
     * @param level how many right answers it has had since the last wrong one
     */
    public record Item(String course, String task, String clause, LocalDate due, int level) {
        Key key() {
            return new Key(course, task);
        }
    }

    private record Key(String course, String task) {}

    /** Every task that comes back at some time, the first first. */
    public static List<Item> all(List<Event> events) {
        Map<Key, Item> items = new LinkedHashMap<>();
        for (Event event : events) {
            Key key = new Key(event.course(), event.task());
            Item item = items.get(key);
            switch (event.what()) {
                case WRONG, SKIPPED -> items.put(key, item(event, 0));
                case RIGHT -> {
                    if (item != null) {
                        // the same day again says nothing of what is remembered
                        boolean early = event.on().isBefore(item.due());
                        items.put(key, early ? item : item(event, item.level() + 1));
                    } else if (event.hints() > 0) {
                        items.put(key, item(event, 0));
                    }
                }
                case UNMARKED, RESET -> {
                    // nothing to remember
                }
            }
        }
        return items.values().stream().sorted(Comparator.comparing(Item::due)).toList();
    }

    private static Item item(Event event, int level) {
        int days = INTERVALS.get(Math.min(level, INTERVALS.size() - 1));
        return new Item(event.course(), event.task(), event.clause(), event.on().plusDays(days), level);
    }

    /**
     * What is due on a day, in the order it is asked: after a clause one that is easily taken for it, where one is due.
     *
     * @param groups ids of clauses that are easily taken for each other
     */
    public static List<Item> due(List<Event> events, LocalDate on, List<Set<String>> groups) {
        List<Item> left = new ArrayList<>(
                all(events).stream().filter(item -> !item.due().isAfter(on)).toList());
        List<Item> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Item next = order.isEmpty() ? left.get(0) : after(order.get(order.size() - 1), left, groups);
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static Item after(Item last, List<Item> left, List<Set<String>> groups) {
        return left.stream()
                .filter(item -> !item.clause().equals(last.clause())
                        && groups.stream()
                                .anyMatch(group -> group.contains(item.clause()) && group.contains(last.clause())))
                .findFirst()
                .or(() -> left.stream()
                        .filter(item -> !item.clause().equals(last.clause()))
                        .findFirst())
                .orElse(left.get(0));
    }
}
