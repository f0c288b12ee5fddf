package org.tradepact.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.Course;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.fact.Span;
import org.tradepact.finding.Consequence;

/** What one measure does to a shipment at one gate, in a sentence. */
final class Consequences {
    private static final int FEW = 2;

    private Consequences() {}

    static String of(Measured measured, Consequence.Gate gate) {
        if (measured.open()) {
            return open(measured, gate);
        }
        Effect effect = measured.effect().orElseThrow();
        return effect.suspended()
                ? suspended(measured) + "; nothing follows from it"
                : sure(measured, own(effect, gate));
    }

    /** All that follows, stops first. */
    static Set<Consequence> own(Effect effect, Consequence.Gate gate) {
        Set<Consequence> own = new TreeSet<>();
        effect.consequences().stream().filter(c -> c.gate() == gate).forEach(own::add);
        return own;
    }

    private static String sure(Measured measured, Set<Consequence> consequences) {
        return Names.list(
                consequences.stream()
                        .map(c -> Follow.of(c, measured.measure()).sure())
                        .toList(),
                "and");
    }

    private static String open(Measured measured, Consequence.Gate gate) {
        if (measured.possible().isEmpty()) {
            return "cannot be said: too much is not stated to try every case; it hangs on " + hangs(measured.missing());
        }
        Set<Consequence> ways = new TreeSet<>();
        measured.possible().forEach(effect -> ways.addAll(own(effect, gate)));
        if (ways.isEmpty()) {
            return "cannot be said: it hangs on " + hangs(measured.missing());
        }
        List<Follow> all =
                ways.stream().map(c -> Follow.of(c, measured.measure())).toList();
        return "%s, which hangs on %s".formatted(Follow.possible(all), hangs(measured.missing()));
    }

    /** {@code the day it was loaded, the origin and 2 more}. */
    static String hangs(List<Missing> missing) {
        List<String> all = missing.stream().map(Consequences::brief).distinct().toList();
        List<String> asks = all.stream().limit(FEW).toList();
        int more = all.size() - asks.size();
        if (asks.isEmpty()) {
            return "what is not stated";
        }
        return more > 0 ? String.join(", ", asks) + " and %d more".formatted(more) : Names.list(asks, "and");
    }

    /** Without what is only said to help whoever states it. */
    static String brief(Missing missing) {
        return missing.asks().replaceFirst(";.*", "");
    }

    /** {@code Announcement 61 is suspended from 2025-11-07 to 2026-11-10}. */
    static String suspended(Measured measured) {
        Instrument instrument = Measures.instrument(measured);
        String when = Course.of(instrument, java.util.Map.of()).suspended().stream()
                .findFirst()
                .map(Consequences::days)
                .orElse("");
        return "%s is suspended%s".formatted(instrument.called(), when);
    }

    private static String days(Span span) {
        return " " + Words.span(span.from(), span.until());
    }
}
