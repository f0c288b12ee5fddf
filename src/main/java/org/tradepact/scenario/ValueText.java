package org.tradepact.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Units;
import org.tradepact.pack.Spelling;

/** Values as files write them, so that what is written reads as the same value. */
public final class ValueText {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9 _.-]*[A-Za-z0-9]|[A-Za-z]|\\d{4}-\\d\\d-\\d\\d");

    private ValueText() {}

    public static String of(Object value) {
        if (value instanceof Enum<?> constant) {
            return Spelling.CAMEL.of(constant);
        }
        if (value instanceof Actor actor) {
            return actor.organ() == Organ.CENTRAL
                    ? actor.party().code()
                    : "{party: %s, organ: %s}".formatted(actor.party().code(), Spelling.CAMEL.of(actor.organ()));
        }
        if (value instanceof Reach reach) {
            String named = list(new TreeSet<>(reach.named()));
            return !reach.everyone() ? named : reach.named().isEmpty() ? "all" : "{allExcept: %s}".formatted(named);
        }
        if (value instanceof Parties parties) {
            return parties.members().isEmpty() ? "none" : list(new TreeSet<>(parties.members()));
        }
        if (value instanceof Defences defences) {
            return constants(defences.grounds());
        }
        if (value instanceof Claims claims) {
            return constants(claims.made());
        }
        if (value instanceof Firms firms) {
            return firms.members().isEmpty() ? "none" : list(new TreeSet<>(firms.members()));
        }
        if (value instanceof Goods goods) {
            return goods(goods);
        }
        if (value instanceof Percent rate) {
            return plain(rate.value());
        }
        if (value instanceof Money money) {
            return money.currency() + " " + plain(money.amount());
        }
        if (value instanceof Kilograms mass) {
            return plain(mass.amount());
        }
        return value instanceof Boolean || value instanceof Number || value instanceof Units
                ? value.toString()
                : text(value.toString());
    }

    /** A text, in quotes where YAML would read something else. */
    public static String text(String text) {
        return PLAIN.matcher(text).matches()
                        && !List.of("true", "false", "null", "yes", "no").contains(text)
                ? text
                : "'" + text.replace("'", "''") + "'";
    }

    private static String goods(Goods goods) {
        String said = text(goods.said());
        return goods.named().isEmpty()
                ? said
                : "{line: %s, is: %s}".formatted(said, list(new TreeSet<>(goods.named())));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String constants(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? "none"
                : "["
                        + String.join(
                                ", ",
                                new TreeSet<>(constants.stream()
                                        .map(Spelling.CAMEL::of)
                                        .toList()))
                        + "]";
    }

    private static String list(Collection<?> values) {
        List<String> said = new ArrayList<>();
        values.forEach(value -> said.add(text(value.toString())));
        return "[" + String.join(", ", said) + "]";
    }
}
