package org.tradepact.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
import org.tradepact.check.Verdict;
import org.tradepact.scenario.ExamWords;

/**
 * One thing that is asked, with the answers that are offered. An answer is read by its number, its letter or its word,
 * whatever the case and the spaces.
 *
 * @param options in the order they are offered: each a {@link Verdict}, {@link Weighs}, {@link ShipmentAnswer.May},
 *     {@link Attempt.Side}, {@link Point}, {@link Missing}, number of a case, or the word of an outcome; none where the answer is
 *     written freely
 */
public record Step(Asks asks, List<Object> options) {
    /** What kind of thing. */
    public enum Asks {
        VERDICT,
        FORCE,
        OUTCOME,
        MAY,
        TOTAL,
        CLAUSE,
        SIDE,
        DAY,
        SLOT,
        PAIR,
        AGAINST,
        CASE,
        WORDS
    }

    /** Among clauses: none of them. */
    public static final String NONE = "none";

    private static final Map<Object, List<String>> WORDS = words();

    public Step {
        options = List.copyOf(options);
    }

    /** The option that a text names; nothing if it names none, or several where one is asked for. */
    Optional<Object> read(String text) {
        String said = plain(text);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return switch (asks) {
            case OUTCOME -> several(text).map(found -> (Object) found);
            case PAIR -> pair(said);
            default -> one(said);
        };
    }

    private Optional<Object> one(String said) {
        for (int i = 0; i < options.size(); i++) {
            boolean letter = asks == Asks.AGAINST && said.equals(letter(i).toLowerCase(Locale.ROOT));
            if (said.equals(Integer.toString(i + 1)) || letter) {
                return Optional.of(options.get(i));
            }
        }
        for (Object option : options) {
            if (words(option).contains(said)) {
                return Optional.of(option);
            }
        }
        List<Object> begun = options.stream()
                .filter(option -> said.length() > 2
                        && words(option).stream()
                                .anyMatch(word -> word.startsWith(said)
                                        || word.endsWith("." + said)
                                        || word.endsWith(" " + said)))
                .toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    private Optional<Set<String>> several(String text) {
        Set<String> found = new TreeSet<>();
        for (String part : text.split("[,;+&]| and ")) {
            Optional<Object> one = one(plain(part));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add((String) one.get());
        }
        return Optional.of(found);
    }

    private Optional<Object> pair(String said) {
        String[] parts = said.split("[ ,;/&-]+(and )?");
        List<Object> found = new ArrayList<>();
        for (String part : parts) {
            for (int i = 0; i < options.size(); i++) {
                if (part.equals(Integer.toString(i + 1))
                        || part.equals(letter(i).toLowerCase(Locale.ROOT))) {
                    found.add(options.get(i));
                }
            }
        }
        return parts.length == 2 && found.size() == 2 && !found.get(0).equals(found.get(1))
                ? Optional.of(List.copyOf(found))
                : Optional.empty();
    }

    /** {@code A} for the first. */
    public static String letter(int position) {
        return String.valueOf((char) ('A' + position));
    }

    /** The word by which an option is best answered. */
    public static String word(Object option) {
        if (option instanceof Point point) {
            return point.id();
        }
        return option instanceof Missing missing
                ? missing.slot().toString()
                : words(option).get(0);
    }

    private static List<String> words(Object option) {
        if (option instanceof Point point) {
            return List.of(plain(point.id()));
        }
        if (option instanceof Missing missing) {
            return List.of(
                    plain(missing.slot().toString()),
                    plain(missing.asks()),
                    plain(missing.asks().replaceFirst("^(the|whether|who|what) ", "")));
        }
        if (NONE.equals(option)) {
            return List.of(NONE, "none of them", "neither", "no clause");
        }
        if (option instanceof String outcome) {
            return switch (outcome) {
                case "not-reached" -> List.of("not reached", "clear", "nothing", "nothing follows");
                case "detained" -> List.of("detained", "held", "held back");
                case "re-export-allowed" -> List.of(plain(outcome), "allowed");
                case "re-export-refused" -> List.of(plain(outcome), "refused");
                default -> List.of(plain(outcome));
            };
        }
        return WORDS.getOrDefault(option, List.of(option.toString()));
    }

    static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.!`'\"]+$|^[`'\"]+", "")
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }

    private static Map<Object, List<String>> words() {
        Map<Object, List<String>> words = new HashMap<>();
        for (Verdict verdict : Verdict.values()) {
            add(words, verdict, ExamWords.verdict(verdict));
        }
        for (Weighs weighs : Weighs.values()) {
            add(words, weighs, ExamWords.kebab(weighs));
        }
        for (ShipmentAnswer.May may : ShipmentAnswer.May.values()) {
            add(words, may, ExamWords.kebab(may));
        }
        for (Attempt.Side side : Attempt.Side.values()) {
            add(words, side, ExamWords.kebab(side));
        }
        add(words, Verdict.BREACH, "against", "goes against it", "breaches", "departs", "departs from", "would breach");
        add(words, Verdict.BREACH, "violates", "violation", "falls short", "not in line", "departs from it");
        add(words, Verdict.BREACH, "falls short of it", "below", "below what it notes", "below what is noted");
        add(
                words,
                Verdict.COMPLIES,
                "in line",
                "in line with it",
                "comply",
                "compliant",
                "available",
                "does not depart");
        add(words, Verdict.EXCUSED, "exception", "excepted", "excuse");
        add(words, Verdict.PENDING, "not due", "not due yet", "not yet", "due later");
        add(words, Verdict.NOT_ENGAGED, "not reached", "does not reach", "outside", "not available", "not covered");
        add(words, Verdict.UNDETERMINED, "open", "unknown", "not stated", "depends on facts", "cannot be said");
        add(words, Verdict.CONTESTED, "readers differ", "disputed", "depends on reading");
        add(words, Weighs.BINDING, "binds", "in force");
        add(words, Weighs.NOT_IN_FORCE, "not yet in force");
        add(words, Weighs.POLITICAL, "not binding", "does not bind");
        add(words, Weighs.LAPSED, "ended", "has ended", "over");
        add(words, Weighs.CONTESTED, "readers differ", "disputed");
        add(words, Weighs.UNDETERMINED, "unknown", "not known", "open");
        add(words, ShipmentAnswer.May.MAY, "yes", "may ship");
        add(words, ShipmentAnswer.May.MAY_NOT, "no", "may not ship");
        add(words, ShipmentAnswer.May.OPEN, "undetermined", "cannot be said", "unknown");
        add(words, Attempt.Side.ON, "on the day", "the day", "same day", "on it");
        add(words, Attempt.Side.AFTER, "late", "too late");
        add(words, Attempt.Side.BEFORE, "early", "in time");
        add(words, Attempt.Side.NOT_RUNNING, "none runs", "no deadline", "no deadline runs");
        return words;
    }

    private static void add(Map<Object, List<String>> words, Object option, String... more) {
        List<String> all = new ArrayList<>(words.getOrDefault(option, List.of()));
        for (String word : more) {
            all.add(plain(word));
        }
        words.put(option, List.copyOf(all));
    }
}
