package org.tradepact.border;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.border.OriginAnswer.Result;
import org.tradepact.check.Missing;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.OriginTest;
import org.tradepact.fact.OriginTest.Rule;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/**
 * Value content and percentage tests of origin, put to the figures that are stated. Which test applies, and what counts as
 * originating, is the asker's; nothing is rounded before it is compared.
 */
public final class OriginArithmetic {
    private final Stated test;
    private final List<Missing> missing = new ArrayList<>();

    private OriginArithmetic(Stated test) {
        this.test = test;
    }

    /**
     * What the test comes to.
     *
     * @param test an {@link OriginTest} as a file states it
     * @param facts the facts of the case, for the goods and their inputs
     */
    public static OriginAnswer of(Stated test, List<Stated> facts) {
        return new OriginArithmetic(test).answer(facts);
    }

    private OriginAnswer answer(List<Stated> facts) {
        Optional<Rule> rule = said("rule", Rule.class);
        if (rule.isEmpty()) {
            return open(Rule.BUILD_DOWN);
        }
        return switch (rule.get()) {
            case BUILD_DOWN -> buildDown(rule.get(), "adjustedValue");
            case NET_COST -> buildDown(rule.get(), "netCost");
            case BUILD_UP -> buildUp();
            case NON_ORIGINATING_SHARE -> nonOriginatingShare();
            case TARIFF_SHIFT -> new TariffShift(test, facts).answer();
        };
    }

    /** (value - non-originating) / value. */
    private OriginAnswer buildDown(Rule rule, String value) {
        Optional<Money> whole = whole(value);
        Optional<Money> without = money("nonOriginating", whole);
        if (whole.isEmpty() || without.isEmpty()) {
            return open(rule);
        }
        BigDecimal part = whole.get().amount().subtract(without.get().amount());
        String formula = "(%s - %s) / %s".formatted(whole.get(), without.get(), whole.get());
        return atLeast(rule, new Share(part, whole.get().amount()), formula);
    }

    /** Originating materials, those of the producer's own making included, / value. */
    private OriginAnswer buildUp() {
        Optional<Money> whole = whole("adjustedValue");
        Optional<Money> acquired = money("originating", whole);
        Optional<Money> own = money("selfProduced", whole);
        if (whole.isEmpty() || acquired.isEmpty() || own.isEmpty()) {
            return open(Rule.BUILD_UP);
        }
        BigDecimal part = acquired.get().amount().add(own.get().amount());
        String formula = own.get().amount().signum() == 0
                ? "%s / %s".formatted(acquired.get(), whole.get())
                : "(%s + %s of own making) / %s".formatted(acquired.get(), own.get(), whole.get());
        return atLeast(Rule.BUILD_UP, new Share(part, whole.get().amount()), formula);
    }

    /** Non-originating materials / value, which may not pass the threshold. */
    private OriginAnswer nonOriginatingShare() {
        Optional<Money> whole = whole("adjustedValue");
        Optional<Money> without = money("nonOriginating", whole);
        if (whole.isEmpty() || without.isEmpty()) {
            return open(Rule.NON_ORIGINATING_SHARE);
        }
        Share share = new Share(without.get().amount(), whole.get().amount());
        Optional<Percent> most = said("threshold", Percent.class);
        String formula = "%s / %s = %s %%".formatted(without.get(), whole.get(), shown(share));
        if (most.isEmpty()) {
            return answer(Rule.NON_ORIGINATING_SHARE, Result.OPEN, share, formula);
        }
        return answer(
                Rule.NON_ORIGINATING_SHARE,
                share.exceeds(most.get()) ? Result.NOT_MET : Result.MET,
                share,
                formula + (share.exceeds(most.get()) ? ", more than " : ", not more than ") + most.get());
    }

    private OriginAnswer atLeast(Rule rule, Share share, String formula) {
        Optional<Percent> least = said("threshold", Percent.class);
        String figures = "%s = %s %%".formatted(formula, shown(share));
        if (least.isEmpty()) {
            return answer(rule, Result.OPEN, share, figures);
        }
        boolean met = share.reaches(least.get());
        return answer(
                rule,
                met ? Result.MET : Result.NOT_MET,
                share,
                figures + (met ? ", at least " : ", less than ") + least.get());
    }

    private OriginAnswer answer(Rule rule, Result result, Share share, String why) {
        return new OriginAnswer(
                test.id(), shipment(test), rule, result, List.of(share.percent()), List.copyOf(missing), why);
    }

    private OriginAnswer open(Rule rule) {
        return new OriginAnswer(
                test.id(),
                shipment(test),
                rule,
                Result.OPEN,
                List.of(),
                List.copyOf(missing),
                "a figure of the test is not stated");
    }

    /** The amount that is divided by: above zero, or it is asked for. */
    private Optional<Money> whole(String component) {
        Optional<Money> stated = said(component, Money.class);
        if (stated.isPresent() && stated.get().amount().signum() == 0) {
            missing.add(gap(test, component, " above zero"));
            return Optional.empty();
        }
        return stated;
    }

    /** An amount in the currency of the whole; in another it is asked for again, never converted. */
    private Optional<Money> money(String component, Optional<Money> whole) {
        Optional<Money> stated = said(component, Money.class);
        boolean foreign = stated.isPresent()
                && whole.isPresent()
                && stated.get().amount().signum() > 0
                && !stated.get().currency().equals(whole.get().currency());
        if (foreign) {
            missing.add(gap(test, component, " in " + whole.get().currency()));
            return Optional.empty();
        }
        return stated;
    }

    private <T> Optional<T> said(String component, Class<T> type) {
        Object value = test.said().get(component);
        if (value == null) {
            missing.add(gap(test, component, ""));
            return Optional.empty();
        }
        return Optional.of(type.cast(value));
    }

    private static String shown(Share share) {
        return share.percent().toPlainString();
    }

    static String shipment(Stated test) {
        return test.said().get("of") instanceof Ref ref ? ref.id() : Ref.NONE.id();
    }

    static Missing gap(Stated fact, String component, String more) {
        String asks = Kind.of(fact.kind())
                .component(component)
                .map(Kind.Component::asks)
                .orElse(component);
        return new Missing(new Slot(fact.id(), component), Missing.Kind.FACT, asks + more, 1);
    }
}
