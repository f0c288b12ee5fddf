package org.tradepact.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradepact.check.Camel;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Stated;

/** Facts and values as a scenario file writes them. */
final class Written {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./ -]*");

    private Written() {}

    /** {@code exportRestriction: {id: q1, takenBy: MY, form: quota}}, without what is meant unless said. */
    static String fact(Stated fact) {
        Kind kind = Kind.of(fact.kind());
        List<String> parts = new ArrayList<>();
        parts.add("id: " + text(fact.id()));
        for (Kind.Component component : kind.components()) {
            Object said = fact.said().get(component.name());
            boolean own = fact.at().isEmpty() || fact.at().containsKey(component.name());
            if (said != null && own && !value(said).equals(component.unlessSaid())) {
                parts.add(component.name() + ": " + value(said));
            }
        }
        return "%s: {%s}".formatted(kind.name(), String.join(", ", parts));
    }

    static String value(Object value) {
        if (value instanceof Enum<?> constant) {
            return Camel.lower(constant.name());
        }
        if (value instanceof Actor actor) {
            String code = actor.party().code();
            return actor.organ() == Organ.CENTRAL
                    ? code
                    : "{party: %s, organ: %s}"
                            .formatted(code, Camel.lower(actor.organ().name()));
        }
        if (value instanceof Reach reach) {
            return reach(reach);
        }
        if (value instanceof Parties parties) {
            return parties.members().isEmpty() ? "none" : codes(parties.members());
        }
        if (value instanceof Percent percent) {
            return percent.value().toPlainString();
        }
        if (value instanceof Money money) {
            return money.currency() + " " + money.amount().stripTrailingZeros().toPlainString();
        }
        if (value instanceof Kilograms kilograms) {
            return kilograms.amount().stripTrailingZeros().toPlainString();
        }
        if (value instanceof Goods goods) {
            return goods.coded() ? quoted(goods.said()) : goods.said();
        }
        if (value instanceof Defences defences) {
            return constants(defences.grounds());
        }
        if (value instanceof Claims claims) {
            return constants(claims.made());
        }
        if (value instanceof Firm firm) {
            return text(firm.name());
        }
        if (value instanceof Firms firms) {
            return firms.members().isEmpty()
                    ? "none"
                    : new TreeSet<>(firms.members())
                            .stream().map(firm -> text(firm.name())).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    private static String reach(Reach reach) {
        if (reach.everyone()) {
            return reach.named().isEmpty() ? "all" : "{allExcept: [%s]}".formatted(list(reach.named()));
        }
        return reach.named().size() == 1 ? list(reach.named()) : codes(reach.named());
    }

    private static String codes(Collection<Party> parties) {
        return "[" + list(parties) + "]";
    }

    private static String list(Collection<Party> parties) {
        return new TreeSet<>(parties).stream().map(Party::code).collect(Collectors.joining(", "));
    }

    private static String constants(Collection<? extends Enum<?>> all) {
        return all.isEmpty()
                ? "none"
                : all.stream()
                        .map(c -> Camel.lower(c.name()))
                        .sorted()
                        .collect(Collectors.joining(", ", all.size() == 1 ? "" : "[", all.size() == 1 ? "" : "]"));
    }

    private static String text(String name) {
        return PLAIN.matcher(name).matches() ? name : quoted(name);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
