package org.tradepact.report;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;

/** What is in doubt about a measure that reaches goods: sentences of its instrument's note, and on what was not read. */
final class Doubts {
    private static final Pattern DOUBT = Pattern.compile(
            "not read|not found|not known|not judged|[Nn]o [^,;:]* (was|were) found|on one view|no .* existed"
                    + "|contested|disputed|denied|by the ministry's count|not final|unclear");
    private static final Pattern UNREAD = Pattern.compile("not read|not judged");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.])\\s+(?=[A-Z])");

    private Doubts() {}

    /** Sentences joined to one text without a full stop; empty where nothing is in doubt. */
    static String of(Measured measured) {
        if (measured.effect().filter(Effect::suspended).isPresent()) {
            return "";
        }
        Stream<String> told = sentences(
                        measured.measure().summary(),
                        Measures.instrument(measured).note())
                .filter(text -> DOUBT.matcher(text).find());
        Stream<String> unread = sentences(measured.measure().encodingNote())
                .filter(text -> UNREAD.matcher(text).find());
        return Stream.concat(told, unread)
                .distinct()
                .collect(Collectors.joining(" "))
                .replaceAll("[.]$", "");
    }

    private static Stream<String> sentences(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Arrays.stream(SENTENCE.split(text.strip())))
                .map(text -> text.replaceAll("\\s+", " ").strip());
    }
}
