package org.tradepact.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradepact.agreement.Schedule;
import org.tradepact.fact.Goods;

/** The entries of a schedule, and which of them may concern goods: found by digits, not one by one. */
final class Entries {
    private final List<Schedule.Entry> all;
    private final TreeMap<String, List<Integer>> lines = new TreeMap<>();
    private final List<Integer> groups = new ArrayList<>();

    Entries(Schedule schedule) {
        this.all = schedule.entries();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).line();
            if (Lookup.digits(line)) {
                lines.computeIfAbsent(line, l -> new ArrayList<>()).add(i);
            } else {
                groups.add(i);
            }
        }
    }

    int size() {
        return all.size();
    }

    Schedule.Entry get(int number) {
        return all.get(number);
    }

    /** Numbers of those that cover the goods, or some of them, from 0 on and in order. */
    List<Integer> concerning(Goods goods) {
        TreeSet<Integer> numbers = new TreeSet<>();
        String said = goods.said();
        for (int digits = 1; digits <= said.length(); digits++) {
            numbers.addAll(lines.getOrDefault(said.substring(0, digits), List.of()));
        }
        lines.tailMap(said, false).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(said))
                .forEach(entry -> numbers.addAll(entry.getValue()));
        groups.stream().filter(i -> Lookup.mayCover(all.get(i), goods)).forEach(numbers::add);
        return List.copyOf(numbers);
    }
}
