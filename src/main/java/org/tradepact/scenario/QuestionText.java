package org.tradepact.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradepact.check.Assumed;
import org.tradepact.check.Question;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;

/** Questions as scenario files write them, so that what is written reads as the same question. */
public final class QuestionText {
    private QuestionText() {}

    /** A whole file: what a person would ask, and the question itself. */
    public static String of(Scenario scenario) {
        return texts(scenario) + of(scenario.asks());
    }

    private static String texts(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        if (!scenario.title().isBlank()) {
            text.append("title: ").append(quoted(scenario.title())).append('\n');
        }
        if (!scenario.question().isBlank()) {
            text.append("question: ").append(quoted(scenario.question())).append('\n');
        }
        return text.toString();
    }

    /** A file that asks the question and says nothing else. */
    public static String of(Question question) {
        List<String> lines = new ArrayList<>();
        lines.add("asOf: " + question.asOf());
        lines.addAll(assume(question.assume()));
        list("about", new TreeSet<>(question.about())).ifPresent(lines::add);
        list("with", new TreeSet<>(question.with())).ifPresent(lines::add);
        lines.addAll(readings(question.readings()));
        lines.addAll(under(
                "facts",
                question.facts().stream()
                        .map(fact -> fact(fact, fact.id(), Optional.empty()))
                        .toList()));
        lines.addAll(under("none", none(question)));
        return String.join("\n", lines) + "\n";
    }

    /** {@code with: [us_tariff_actions]}; nothing for no names. */
    public static Optional<String> list(String key, TreeSet<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of("%s: [%s]".formatted(key, String.join(", ", names)));
    }

    /** What is assumed, with its key; no lines for nothing. */
    public static List<String> assume(Map<String, Assumed> assume) {
        List<String> lines = new ArrayList<>();
        if (!assume.isEmpty()) {
            lines.add("assume:");
        }
        new TreeMap<>(assume).forEach((instrument, assumed) -> {
            List<String> events = new ArrayList<>();
            new TreeMap<>(assumed.on())
                    .forEach((event, day) ->
                            events.add(event.key() + ": " + (day.equals(LocalDate.MAX) ? "never" : day.toString())));
            new TreeSet<>(assumed.unknown()).forEach(event -> events.add(event.key() + ": unknown"));
            lines.add("  %s: {%s}".formatted(instrument, String.join(", ", events)));
        });
        return lines;
    }

    /** Settled pivots, with their key; no lines for none. */
    public static List<String> readings(Map<String, String> readings) {
        List<String> lines = new ArrayList<>();
        if (!readings.isEmpty()) {
            lines.add("readings:");
            new TreeMap<>(readings).forEach((pivot, option) -> lines.add("  %s: %s".formatted(pivot, option)));
        }
        return lines;
    }

    /** Items of a list, with its key; no lines for none. */
    public static List<String> under(String key, List<String> items) {
        List<String> lines = new ArrayList<>();
        if (!items.isEmpty()) {
            lines.add(key + ":");
            items.forEach(item -> lines.add("  - " + item));
        }
        return lines;
    }

    /** Acts that did not happen, each as an item of a list. */
    public static List<String> none(Question question) {
        return question.none().stream()
                .map(fact -> fact(fact, "", Optional.empty()))
                .toList();
    }

    /** A fact as a file writes it: what its own file wrote, and what the other case says otherwise. */
    public static String fact(Stated fact, String id, Optional<Stated> other) {
        List<String> said = new ArrayList<>();
        if (!id.isEmpty()) {
            said.add("id: " + ValueText.text(id));
        }
        for (Kind.Component component : Kind.of(fact.kind()).components()) {
            String name = component.name();
            Object value = fact.said().get(name);
            boolean written = fact.at().containsKey(name) || !fact.at().containsKey("") && value != null;
            if (written || other.filter(o -> differ(fact, o, name)).isPresent()) {
                said.add(name + ": " + (value == null ? "unknown" : ValueText.of(value)));
            }
        }
        return "%s: {%s}".formatted(Kind.of(fact.kind()).name(), String.join(", ", said));
    }

    /** What a fact says otherwise than another of its id; nothing if it says the same. */
    public static Optional<String> changed(Stated fact, Stated from) {
        List<String> said = new ArrayList<>();
        for (Kind.Component component : Kind.of(fact.kind()).components()) {
            Object value = fact.said().get(component.name());
            if (differ(fact, from, component.name())) {
                said.add(component.name() + ": " + (value == null ? "unknown" : ValueText.of(value)));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: {id: %s, %s}"
                        .formatted(Kind.of(fact.kind()).name(), ValueText.text(fact.id()), String.join(", ", said)));
    }

    private static boolean differ(Stated one, Stated other, String component) {
        return !Objects.equals(one.said().get(component), other.said().get(component));
    }

    /** A sentence as YAML text outside brackets, in quotes where YAML would read something else. */
    public static String quoted(String text) {
        boolean plain = text.matches("[A-Za-z].*[^:\\s]") && !text.contains(": ") && !text.contains(" #");
        return plain && text.contains(" ") ? text : "'" + text.replace("'", "''") + "'";
    }
}
