package org.tradepact.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tradepact.border.Duty;
import org.tradepact.border.DutyLine;
import org.tradepact.border.DutyLine.Status;
import org.tradepact.border.Range;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;

/** What is charged, in sentences. There is no total while a line is unknown. */
final class DutySaid {
    private static final Percent WHOLE = Percent.of("100");

    private DutySaid() {}

    /** {@code 13 % in all, USD 1,604.94}, what was collected and is not owed, or why there is no total. */
    static String total(ShipmentAnswer answer) {
        Duty duty = answer.duty();
        if (duty.lines().isEmpty()) {
            return "not covered: duties are known for goods that enter the United States";
        }
        Optional<BigDecimal> total = duty.total();
        if (total.isEmpty()) {
            return "no total: %s not known; %s".formatted(open(duty), known(duty));
        }
        if (duty.withoutAuthority()) {
            return collected(duty, total.get());
        }
        String amount = duty.amount().map(a -> ", " + money(a)).orElse(noAmount(answer));
        return "%s in all%s".formatted(percent(total.get()), amount);
    }

    /** {@code 19 % (USD 19,000.00) was collected, 0 % is owed as the law is held; potentially refundable}. */
    private static String collected(Duty duty, BigDecimal total) {
        BigDecimal owed = duty.owed().orElseThrow();
        String amount = duty.amount().map(a -> " (%s)".formatted(money(a))).orElse("");
        return "%s%s was collected, %s is owed as the law is held; %spotentially refundable"
                .formatted(percent(total), amount, percent(owed), owed.signum() == 0 ? "" : "the rest is ");
    }

    private static String known(Duty duty) {
        if (duty.least().compareTo(duty.known()) > 0 && !duty.withoutAuthority()) {
            return "at least " + percent(duty.least());
        }
        if (duty.lines().stream().noneMatch(line -> line.rate().isPresent())) {
            return "no part of it is known";
        }
        String without = duty.withoutAuthority()
                ? ", of which %s was collected without authority"
                        .formatted(percent(sum(duty, Status.COLLECTED_WITHOUT_AUTHORITY)))
                : "";
        return "known part " + percent(duty.known()) + without;
    }

    private static String open(Duty duty) {
        List<String> names = duty.lines().stream()
                .filter(line -> line.rate().isEmpty())
                .map(line -> line.measure()
                        .map(m -> "the charge under " + Measures.instrument(m).called())
                        .orElse(
                                line.ordinary()
                                        ? line.possible().isEmpty() ? "the ordinary rate" : "the ordinary duty"
                                        : "the charge under " + line.basis()))
                .distinct()
                .toList();
        return Names.list(names, "and") + (names.size() == 1 ? " is" : " are");
    }

    private static String noAmount(ShipmentAnswer answer) {
        return answer.shipment().said().get("value") instanceof Money value
                ? "; no amount, as the value is in %s and is not converted".formatted(value.currency())
                : "; state `value` for the amounts";
    }

    /** What is owed as the law is held on the day asked about, where that is not simply what is charged; empty otherwise. */
    static String owed(ShipmentAnswer answer) {
        Duty duty = answer.duty();
        BigDecimal without = sum(duty, Status.COLLECTED_WITHOUT_AUTHORITY);
        BigDecimal disputed = sum(duty, Status.DISPUTED);
        List<String> parts = new ArrayList<>();
        if (without.signum() > 0) {
            duty.owed().ifPresent(percent -> parts.add(percent(percent) + owedAmount(duty)));
            parts.add(percent(without) + " was collected without authority");
        }
        if (disputed.signum() > 0) {
            parts.add(percent(disputed) + " is disputed and not decided for good");
        }
        return parts.isEmpty()
                ? ""
                : "as the law is held on %s: %s".formatted(answer.question().asOf(), String.join("; ", parts));
    }

    private static String owedAmount(Duty duty) {
        return duty.amount()
                .map(all -> money(all.subtract(amount(duty, Status.COLLECTED_WITHOUT_AUTHORITY))))
                .map(" (%s) is owed"::formatted)
                .orElse(" is owed");
    }

    /** The refund that is possible, with its route; empty where there is none. It is never promised. */
    static String refund(ShipmentAnswer answer) {
        Duty duty = answer.duty();
        if (!duty.withoutAuthority()) {
            return "";
        }
        BigDecimal amount = amount(duty, Status.COLLECTED_WITHOUT_AUTHORITY);
        String what = amount.signum() == 0 ? percent(sum(duty, Status.COLLECTED_WITHOUT_AUTHORITY)) : money(amount);
        List<String> routes =
                answer.refund().deciding().stream().map(m -> route(m, answer)).toList();
        return "potential, %s: %s; no refund is promised"
                .formatted(what, routes.isEmpty() ? "no route to it is known" : String.join("; ", routes));
    }

    private static String route(Measured measured, ShipmentAnswer answer) {
        return "%s (%s)"
                .formatted(
                        Consequences.of(measured, answer.refund().kind()),
                        measured.measure().id());
    }

    private static BigDecimal sum(Duty duty, Status status) {
        return new Duty(duty.lines().stream()
                        .filter(line -> line.status() == status && line.charges())
                        .toList())
                .known();
    }

    private static BigDecimal amount(Duty duty, Status status) {
        return duty.lines().stream()
                .filter(line -> line.status() == status)
                .flatMap(line -> line.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@code 19 %}, {@code 0 % or 19 %} while it is open, {@code 19 % of 60 %} of a part of the value. */
    static String rate(DutyLine line) {
        if (line.rate().isPresent()) {
            return line.rate().get() + (line.share().equals(WHOLE) ? "" : " of " + line.share());
        }
        return line.possible().isEmpty()
                ? "open"
                : Names.list(line.possible().stream().map(DutySaid::range).toList(), "or");
    }

    /** {@code 19 %}, {@code up to 19 %} or {@code 19 % or more}. */
    private static String range(Range range) {
        if (range.exact()) {
            return range.least().toString();
        }
        return range.most().map(most -> "up to " + most).orElse(range.least() + " or more");
    }

    /** How the line stands in law; a line that costs nothing is none to argue about. */
    static String status(DutyLine line) {
        if (line.exempt() || line.rate().isEmpty()) {
            return line.exempt() ? "exempt" : "open";
        }
        return line.rate().isPresent() && !line.charges() ? "nothing due" : Words.constant(line.status());
    }

    static String amount(DutyLine line) {
        return line.amount().map(DutySaid::money).orElse("");
    }

    /** The law a line rests on, as a table names it. */
    static String basis(DutyLine line) {
        return line.ordinary() ? "ordinary duty" : line.basis();
    }

    static String heading(DutyLine line) {
        return line.heading().isEmpty() ? "" : TariffLine.dotted(line.heading());
    }

    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + " %";
    }

    /** {@code EUR 1,234.50}: an amount as it was stated, with two decimals at least. */
    static String money(Money value) {
        BigDecimal amount = value.amount();
        return value.currency() + " " + String.format(Locale.ROOT, "%,." + Math.max(2, amount.scale()) + "f", amount);
    }

    /** {@code USD 1,234.50}. */
    static String money(BigDecimal amount) {
        return "USD " + String.format(Locale.ROOT, "%,.2f", amount);
    }
}
