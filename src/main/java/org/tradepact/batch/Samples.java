package org.tradepact.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.When;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Tree;
import org.tradepact.pack.Values;
import org.tradepact.scenario.ShipmentForm;

/** Whether the first values of a column can be what a key says, badly written or not. */
final class Samples {
    private static final Kind SHIPMENT = Kind.named("shipment").orElseThrow();
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4}[-/. ]\\d{1,2}[-/. ]\\d{1,2}|\\d{1,2}[-/. ](\\d{1,2}|\\p{L}{3,9})[-/. ]\\d{2,4}|(19|20)\\d{6})"
                    + "([T ].*)?");
    private static final Pattern NUMBER = Pattern.compile("[^\\d-]{0,5}\\d[\\d.,' ]*[^\\d]{0,6}");
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}{2}.*", Pattern.DOTALL);
    private static final Set<Class<?>> NUMBERS = Set.of(Money.class, Kilograms.class, Percent.class);
    private static final Map<String, Pattern> OTHERS = Map.of(
            ShipmentForm.WORDS,
            LETTERS,
            ShipmentForm.CURRENCY,
            Pattern.compile("\\p{L}{3}|US\\$|€"),
            ShipmentForm.AS_OF,
            DAY,
            ShipmentForm.INPUT,
            Pattern.compile(".*=.*", Pattern.DOTALL));

    private Samples() {}

    /** True where there are none, or nearly all can. */
    static boolean fit(String key, List<String> values) {
        return Proposal.all(values, value -> value.equals("unknown") || fits(key, value));
    }

    private static boolean fits(String key, String value) {
        if (key.equals(ShipmentForm.LINE)) {
            return value.matches("[0-9][0-9. ]{2,14}") && !day(value);
        }
        Pattern other = OTHERS.get(key);
        if (other != null) {
            return other.matcher(value).matches();
        }
        Optional<Kind.Component> component = SHIPMENT.component(key);
        return component.isEmpty() || fits(component.get(), value);
    }

    private static boolean fits(Kind.Component component, String value) {
        Class<?> type = component.type();
        if (type == LocalDate.class || type == When.class) {
            return day(value) || type == When.class && value.equals("never");
        }
        if (type == Party.class) {
            return Party.known(value) || PartyNames.code(value).isPresent();
        }
        if (type == Firm.class) {
            return LETTERS.matcher(value).matches() && !day(value);
        }
        if (NUMBERS.contains(type)) {
            return NUMBER.matcher(value).matches() && !day(value);
        }
        if (type.isEnum() || type == boolean.class || type == Claims.class) {
            return reads(component, value);
        }
        return true;
    }

    private static boolean day(String value) {
        return DAY.matcher(value).matches();
    }

    /** A word of a closed list, whatever its case. */
    private static boolean reads(Kind.Component component, String value) {
        if (component.type() == Claims.class && value.toLowerCase(Locale.ROOT).equals("none")) {
            return true;
        }
        try {
            Tree tree = ShipmentForm.value(component, value, new Position("", 1, 1));
            String text = tree instanceof Tree.Scalar scalar ? scalar.text() : "[" + value + "]";
            new Values(GoodsRegister.EMPTY).ofText(component.type(), text);
            return true;
        } catch (IllegalArgumentException e) {
            return tree(component, value);
        }
    }

    private static boolean tree(Kind.Component component, String value) {
        return component.type() == Claims.class && value.matches("[\\p{L} _-]+([,;|][\\p{L} _-]+)+");
    }
}
