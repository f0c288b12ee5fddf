package org.tradepact.border;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.fact.Percent;

/**
 * Where a rate lies, in percent of the customs value.
 *
 * @param most nothing if no source sets an upper end
 */
public record Range(Percent least, Optional<Percent> most) {
    private static final Percent ZERO = Percent.of("0");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static final Range NOTHING = exactly(ZERO);

    static Range exactly(Percent rate) {
        return new Range(rate, Optional.of(rate));
    }

    static Range upTo(Percent rate) {
        return new Range(ZERO, Optional.of(rate));
    }

    /** What the heading itself says, not regarding what it fills up. */
    static Range of(TariffHeading heading) {
        return switch (heading.known()) {
            case EXACTLY -> exactly(heading.rate());
            case AT_LEAST -> new Range(heading.rate(), Optional.empty());
            case AT_MOST -> upTo(heading.rate());
        };
    }

    /** Whether it is one rate. */
    public boolean exact() {
        return most.filter(least::equals).isPresent();
    }

    Range plus(Range other) {
        return new Range(plus(least, other.least), most.flatMap(own -> other.most.map(further -> plus(own, further))));
    }

    /** The same of a part of the value. */
    Range of(Percent share) {
        return new Range(of(least, share), most.map(own -> of(own, share)));
    }

    /** Without those that lie within another, the lowest first. */
    static List<Range> apart(Collection<Range> all) {
        List<Range> apart = new ArrayList<>();
        for (Range one : new LinkedHashSet<>(all)) {
            if (all.stream().noneMatch(other -> !other.equals(one) && other.holds(one))) {
                apart.add(one);
            }
        }
        apart.sort(Comparator.comparing(Range::least));
        return List.copyOf(apart);
    }

    private boolean holds(Range other) {
        boolean below =
                most.isEmpty() || other.most.filter(o -> !o.exceeds(most.get())).isPresent();
        return below && other.least.atLeast(least);
    }

    private static Percent plus(Percent one, Percent other) {
        return new Percent(one.value().add(other.value()));
    }

    private static Percent of(Percent rate, Percent share) {
        return new Percent(rate.value().multiply(share.value()).divide(HUNDRED));
    }
}
