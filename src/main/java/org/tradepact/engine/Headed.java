package org.tradepact.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradepact.fact.Party;

/**
 * Which headings of a measure a rule needs one of.
 *
 * @param measure its id
 * @param which what is asked of their numbers
 * @param numbers of headings; one is empty for that of which no source gives the number
 */
public record Headed(String measure, Which which, List<String> numbers) {
    /** What is asked of the number of a heading. */
    public enum Which {
        ANY,
        AMONG,
        NOT_AMONG
    }

    /** Before each number among the values of a bar, as it may be empty. */
    private static final String NO = "#";

    private static final Pattern MEASURE = Pattern.compile("measure==\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("heading(==|!=)\"([^\"]*)\"");
    private static final Pattern NUMBERS = Pattern.compile("headingin\\(((?:\"[^\"]*\",?)+)\\)");
    private static final Pattern OF = Pattern.compile("(?:covers|holds)\\((\\$\\w+)\\)");

    /** The same, as a bar has it among its values. */
    public static Headed of(Bar bar) {
        return new Headed(
                bar.values().get(0),
                Which.valueOf(bar.values().get(1)),
                bar.values().stream()
                        .skip(2)
                        .map(number -> number.substring(NO.length()))
                        .toList());
    }

    /** Whether a heading of this measure and number is one of them. */
    public boolean has(String of, String number) {
        return of.equals(measure)
                && switch (which) {
                    case ANY -> true;
                    case AMONG -> numbers.contains(number);
                    case NOT_AMONG -> !numbers.contains(number);
                };
    }

    /**
     * What bars a rule that needs a heading: an origin that none of them covers, a day on which none of them holds. Whatever
     * else is asked of a heading makes them fewer.
     *
     * @param asked the constraints of the pattern, without blanks
     * @param bound components of the shipment by the names that the rule gives them
     * @param types of components
     */
    static List<Bar> bars(List<String> asked, Map<String, String> bound, Map<String, Class<?>> types) {
        List<Bar> bars = new ArrayList<>();
        Optional<Headed> headed = of(asked);
        for (String constraint : asked) {
            Matcher of = OF.matcher(constraint);
            String component = of.matches() ? bound.getOrDefault(of.group(1), "") : "";
            Class<?> type = types.getOrDefault(component, Void.class);
            if (headed.isPresent() && (type == Party.class || type == LocalDate.class)) {
                bars.add(new Bar(component, Bar.Test.HEADED, true, headed.get().values()));
            }
        }
        return bars;
    }

    private static Optional<Headed> of(List<String> asked) {
        return first(asked, MEASURE).map(measure -> first(asked, NUMBER)
                .map(number -> new Headed(
                        measure.group(1),
                        number.group(1).equals("==") ? Which.AMONG : Which.NOT_AMONG,
                        List.of(number.group(2))))
                .or(() -> first(asked, NUMBERS)
                        .map(several -> new Headed(
                                measure.group(1),
                                Which.AMONG,
                                Arrays.asList(several.group(1).replace("\"", "").split(",", -1)))))
                .orElse(new Headed(measure.group(1), Which.ANY, List.of())));
    }

    private static Optional<Matcher> first(List<String> asked, Pattern form) {
        return asked.stream().map(form::matcher).filter(Matcher::matches).findFirst();
    }

    private List<String> values() {
        return Stream.concat(Stream.of(measure, which.name()), numbers.stream().map(NO::concat))
                .toList();
    }
}
