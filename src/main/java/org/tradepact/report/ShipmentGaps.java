package org.tradepact.report;

import java.util.Optional;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Reason;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Input;

/** What to do so that a gap in a shipment's answer is closed. */
final class ShipmentGaps {
    private static final String DIGITS = "the further digits of ";

    private ShipmentGaps() {}

    static String toState(Missing missing, ShipmentAnswer answer) {
        String fact = missing.slot().fact();
        String component = missing.slot().component();
        if (component.equals("baseRate")) {
            return "state `baseRate` of `%s`, or load the schedule with `--lists`".formatted(fact);
        }
        if (missing.asks().startsWith(DIGITS)) {
            boolean eight = missing.asks().substring(DIGITS.length()).matches("\\d{8}.*");
            return eight ? "state ten digits of the line" : "state eight or ten digits of the line";
        }
        return switch (missing.kind()) {
            case FACT -> fact(missing, answer);
            case JUDGMENT -> "a judgment: state `%s` of %s".formatted(component, named(fact, answer));
            case TEXT ->
                component.equals("rate") || component.equals("dutiableValue")
                        ? "no source that was read gives it"
                        : "no text that was read says so; it may be supposed under `assume`";
            case LIST -> "not covered: load the list with `--lists`";
            case DECISION -> "for the authority to decide; state `%s` of `%s` once it has".formatted(component, fact);
        };
    }

    /** The same for what was taken for granted. */
    static String toState(Reason assumed, ShipmentAnswer answer) {
        return "state `%s` of %s"
                .formatted(assumed.slot().component(), named(assumed.slot().fact(), answer));
    }

    private static String fact(Missing missing, ShipmentAnswer answer) {
        String fact = missing.slot().fact();
        String component = missing.slot().component();
        if (component.isEmpty()) {
            return "state it, or under `none` that there is none";
        }
        if (world(fact, answer)) {
            return "our sources leave it open; it may be supposed by a fact `%s` of your own".formatted(fact);
        }
        boolean instrument = answer.measured().stream()
                .anyMatch(m -> Measures.instrument(m).id().equals(fact));
        return instrument
                ? "give a day for `%s` of `%s` under `assume`".formatted(component, fact)
                : "state `%s` of %s".formatted(component, named(fact, answer));
    }

    /** A fact by its id; an input that was given on the command line, so that its id is nobody's word, by what it is. */
    static String named(String fact, ShipmentAnswer answer) {
        return answer.question().facts().stream()
                .filter(f -> f.id().equals(fact) && f.kind() == Input.class && fact.matches(".*-input-\\d+"))
                .flatMap(f -> Optional.ofNullable(f.said().get("goods")).stream())
                .filter(Goods.class::isInstance)
                .map(goods -> "the input " + ShipmentSaid.goods((Goods) goods).replaceFirst("^HS ", ""))
                .findFirst()
                .orElse("`" + fact + "`");
    }

    /** Whether a pack states the fact, and the asker does not. */
    private static boolean world(String fact, ShipmentAnswer answer) {
        return answer.question().facts().stream().noneMatch(f -> f.id().equals(fact))
                && answer.measured().stream().map(Measured::pack).distinct().anyMatch(p -> p.facts().stream()
                        .anyMatch(f -> f.id().equals(fact)));
    }
}
