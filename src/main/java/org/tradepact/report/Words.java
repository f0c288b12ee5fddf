package org.tradepact.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tradepact.agreement.Deadline;
import org.tradepact.check.Camel;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Reach;

/** Values as a sentence says them. */
public final class Words {
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Words() {}

    /** A component's value: {@code export duty}, {@code all destinations but China}, {@code 19 %}. */
    public static String value(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Enum<?> constant) {
            return Camel.words(constant.name());
        }
        if (value instanceof Actor actor) {
            return Names.of(actor);
        }
        if (value instanceof Party party) {
            return Names.of(party);
        }
        if (value instanceof Parties parties) {
            return parties.members().isEmpty() ? "none" : Names.of(new TreeSet<>(parties.members()));
        }
        if (value instanceof Reach reach) {
            return reach(reach);
        }
        if (value instanceof Goods goods) {
            return goods(goods);
        }
        if (value instanceof Defences defences) {
            return defences(defences);
        }
        return value.toString();
    }

    private static String reach(Reach reach) {
        String named = Names.of(new TreeSet<>(reach.named()));
        if (!reach.everyone()) {
            return named;
        }
        return named.isEmpty() ? "everyone" : "everyone except " + named;
    }

    private static String goods(Goods goods) {
        String said = goods.said();
        boolean code = !said.isEmpty() && Character.isDigit(said.charAt(0));
        return code ? "HS " + said : said.replace('-', ' ');
    }

    private static String defences(Defences defences) {
        String said = defences.toString();
        return said.equals("none")
                ? said
                : String.join(", ", said.lines().map(Camel::words).toList());
    }

    /** {@code two years}, {@code six months}, {@code 60 days}. */
    public static String period(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return parts.isEmpty() ? "no time" : Names.list(parts, "and");
    }

    private static void add(List<String> parts, int count, String unit) {
        if (count != 0) {
            String number = count > 0 && count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
            parts.add(number + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    /** {@code two years after entry into force}; {@code every three months from signature}; empty for none. */
    public static String deadline(Deadline deadline) {
        String anchor =
                switch (deadline.anchor()) {
                    case NONE -> "";
                    case ENTRY_INTO_FORCE -> "entry into force";
                    case SIGNATURE -> "signature";
                    case FIXED -> deadline.fixed().toString();
                };
        if (anchor.isEmpty() || deadline.anchor() == Deadline.Anchor.FIXED) {
            return anchor.isEmpty() ? "" : "by " + anchor;
        }
        if (deadline.every()) {
            return "every %s from %s".formatted(period(deadline.period()), anchor);
        }
        return deadline.period().isZero() ? "on " + anchor : "%s after %s".formatted(period(deadline.period()), anchor);
    }

    /** A constant as words: {@code RATE_CAP} as {@code rate cap}. */
    public static String constant(Enum<?> constant) {
        return Camel.words(constant.name());
    }

    /** {@code 1 row}, {@code 2 rows}. */
    public static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** First day to last day of a half-open span; open at the end where it goes on. */
    static String span(LocalDate from, LocalDate until) {
        if (until.equals(LocalDate.MAX)) {
            return "since " + from;
        }
        LocalDate last = until.minusDays(1);
        return last.equals(from) ? "on " + from : "from %s to %s".formatted(from, last);
    }
}
