package org.tradepact.border;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.OriginAnswer.Result;
import org.tradepact.check.Missing;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Input;
import org.tradepact.fact.OriginTest.Level;
import org.tradepact.fact.OriginTest.Rule;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** Whether every non-originating input of a shipment is classified elsewhere than the goods, but for a tolerated share. */
final class TariffShift {
    private final Stated test;
    private final List<Stated> facts;
    private final List<Missing> missing = new ArrayList<>();
    private final List<String> staying = new ArrayList<>();
    private BigDecimal share = BigDecimal.ZERO;

    TariffShift(Stated test, List<Stated> facts) {
        this.test = test;
        this.facts = facts;
    }

    OriginAnswer answer() {
        String shipment = OriginArithmetic.shipment(test);
        Object level = asked(test, "level");
        Object partners = asked(test, "originatingIn");
        Percent tolerance = (Percent) Objects.requireNonNullElse(test.said().get("tolerance"), Percent.of("0"));
        List<Stated> inputs = facts.stream()
                .filter(f -> f.kind() == Input.class)
                .filter(f -> f.said().get("of") instanceof Ref ref && ref.id().equals(shipment))
                .toList();
        if (inputs.isEmpty()) {
            missing.add(new Missing(new Slot(shipment, ""), Missing.Kind.FACT, "what the goods are made of", 1));
        }
        List<Stated> goods =
                facts.stream().filter(f -> f.id().equals(shipment)).limit(1).toList();
        if (!(level instanceof Level digits)
                || !(partners instanceof Parties parties)
                || inputs.isEmpty()
                || goods.isEmpty()) {
            return answer(shipment, Result.OPEN);
        }
        for (Stated input : inputs) {
            judge(input, goods.get(0), digits, parties, tolerance);
        }
        boolean strict = tolerance.value().signum() == 0;
        boolean beyond = strict ? !staying.isEmpty() : share.compareTo(tolerance.value()) > 0;
        return answer(shipment, beyond ? Result.NOT_MET : missing.isEmpty() ? Result.MET : Result.OPEN);
    }

    private void judge(Stated input, Stated shipment, Level level, Parties partners, Percent tolerance) {
        Object origin = input.said().get("origin");
        if (origin instanceof Party party && partners.members().contains(party)) {
            return;
        }
        String here = code(shipment);
        String there = code(input);
        int common = Math.min(level.digits(), Math.min(here.length(), there.length()));
        if (common > 0 && !here.regionMatches(0, there, 0, common)) {
            return; // shifts, wherever it comes from
        }
        boolean classified = common == level.digits();
        if (!classified) {
            Stated shorter = here.length() < level.digits() ? shipment : input;
            missing.add(OriginArithmetic.gap(shorter, "goods", " in at least %d digits".formatted(level.digits())));
        }
        if (origin == null) {
            missing.add(OriginArithmetic.gap(input, "origin", ""));
        }
        if (classified && origin != null) {
            staying.add(input.id());
            count(input, tolerance);
        }
    }

    private void count(Stated input, Percent tolerance) {
        if (tolerance.value().signum() > 0 && asked(input, "valueShare") instanceof Percent own) {
            share = share.add(own.value());
        }
    }

    private @Nullable Object asked(Stated fact, String component) {
        Object said = fact.said().get(component);
        if (said == null) {
            missing.add(OriginArithmetic.gap(fact, component, ""));
        }
        return said;
    }

    /** The digits of a classification; none where a group is named. */
    private static String code(Stated fact) {
        return fact.said().get("goods") instanceof Goods goods
                        && Character.isDigit(goods.said().charAt(0))
                ? goods.said()
                : "";
    }

    private OriginAnswer answer(String shipment, Result result) {
        String why =
                switch (result) {
                    case MET ->
                        staying.isEmpty()
                                ? "every material that does not originate is classified elsewhere"
                                : "what stays where the goods are classified is %s %%, within the tolerance"
                                        .formatted(share.toPlainString());
                    case NOT_MET -> "%s stays where the goods are classified".formatted(String.join(", ", staying));
                    case OPEN -> "a material, its classification or its origin is not stated";
                };
        return new OriginAnswer(
                test.id(),
                shipment,
                Rule.TARIFF_SHIFT,
                result,
                List.of(),
                result == Result.OPEN ? List.copyOf(missing) : List.of(),
                why);
    }
}
