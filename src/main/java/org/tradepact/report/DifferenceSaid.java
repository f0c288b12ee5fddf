package org.tradepact.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.tradepact.agreement.Link;
import org.tradepact.check.Missing;
import org.tradepact.explore.Difference;

/** What a link would do to the duty on one shipment, in words. */
final class DifferenceSaid {
    private DifferenceSaid() {}

    /** Why a duty would or would not be another. */
    static String why(Difference difference, Link link) {
        String headings = Names.list(difference.headings(), "and");
        return switch (difference.why()) {
            case CHARGED_OTHERWISE -> headings.isEmpty() ? "charged at another rate" : "charged under " + headings;
            case NO_LONGER_EXEMPT -> "exempt now under " + headings;
            case OTHER_GOODS ->
                "not goods of %s entering %s".formatted(Names.of(link.origin()), Names.of(link.entering()));
            case NO_BASIS -> "the link has no living basis";
            case NOTHING_BY_ITSELF -> "the step changes no duty by itself";
            case NOT_REACHED -> measure(link) + " does not reach it";
            case OTHER_HEADING -> "charged under %s, which the link does not touch".formatted(headings);
            case STILL_EXEMPT -> "stays exempt" + (headings.isBlank() ? "" : " under " + headings);
            case NOT_EXEMPT_NOW -> "charged already, so it has no exemption to lose";
            case NOT_NAMED -> "no measure and no rate is named";
            case GOODS_OPEN -> "its origin or destination is not stated";
            case MEASURE_OPEN -> "whether %s reaches it is open%s".formatted(measure(link), missing(difference));
            case MEASURE_UNKNOWN -> "%s is in none of the packs".formatted(measure(link));
            case BASIS_UNKNOWN -> "what the link rests on is in none of the packs";
            case EITHER_WAY -> "the same however what is open about it turns out";
            case CLAIM -> "the part of its value that would be charged depends on the claim made for it";
        };
    }

    private static String missing(Difference difference) {
        List<String> asks =
                difference.missing().stream().map(Missing::asks).limit(3).toList();
        return asks.isEmpty() ? "" : ": state " + Names.list(asks, "and");
    }

    private static String measure(Link link) {
        return link.change() instanceof Link.Rate rate
                ? rate.measure()
                : link.change() instanceof Link.Exemptions exempt ? exempt.measure() : "the measure";
    }

    /** {@code +2.5 %, +USD 2,500.00}. */
    static String difference(Difference difference) {
        return difference.percent().map(DifferenceSaid::signed).orElse("open")
                + difference
                        .amount()
                        .filter(amount -> difference.changes())
                        .map(amount -> ", " + money(amount))
                        .orElse("");
    }

    static String percent(BigDecimal percent) {
        return plain(percent) + " %";
    }

    /** {@code +2.5 %}, {@code 0 %}. */
    static String signed(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + percent(percent);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** {@code +USD 2,500.00}. */
    static String money(BigDecimal amount) {
        String sign = amount.signum() > 0 ? "+" : amount.signum() < 0 ? "-" : "";
        return sign + "USD " + String.format(Locale.ROOT, "%,.2f", amount.abs());
    }
}
