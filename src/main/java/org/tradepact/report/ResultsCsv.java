package org.tradepact.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tradepact.learn.progress.Event;

/** The results of a class as comma-separated values: a line for each learner and task. */
public final class ResultsCsv {
    private static final List<String> HEAD = List.of(
            "learner", "course", "task", "kind", "clause", "first", "last", "answers", "right", "hints", "on", "text");

    private ResultsCsv() {}

    /** @param learners events by learner, in order */
    public static String write(Map<String, List<Event>> learners) {
        StringBuilder text = new StringBuilder();
        CsvText.line(text, HEAD);
        learners.forEach((learner, events) -> {
            Map<String, List<Event>> tasks = new LinkedHashMap<>();
            events.forEach(event -> tasks.computeIfAbsent(
                            event.course() + "\n" + event.task(), key -> new java.util.ArrayList<>())
                    .add(event));
            tasks.values().forEach(all -> CsvText.line(text, cells(learner, all)));
        });
        return text.toString();
    }

    private static List<String> cells(String learner, List<Event> events) {
        Event first = events.get(0);
        Event last = events.get(events.size() - 1);
        return List.of(
                learner,
                last.course(),
                last.task(),
                last.kind(),
                last.clause(),
                word(first),
                word(last),
                Long.toString(count(events, Event.What.RIGHT)
                        + count(events, Event.What.WRONG)
                        + count(events, Event.What.UNMARKED)),
                Long.toString(count(events, Event.What.RIGHT)),
                Integer.toString(events.stream().mapToInt(Event::hints).max().orElse(0)),
                last.on().toString(),
                last.text());
    }

    private static long count(List<Event> events, Event.What what) {
        return events.stream().filter(event -> event.what() == what).count();
    }

    private static String word(Event event) {
        return event.what().name().toLowerCase(Locale.ROOT);
    }
}
