package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Percent;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/**
 * A case under one commitment with its gaps still open. Given a value for each gap it becomes a complete case.
 *
 * @param fillers values for open components the commitment does not need; any will do
 * @param scheduled for each fact with goods, the schedule entries to add beside it
 */
record Draft(
        Commitment commitment,
        LocalDate asOf,
        List<Stated> facts,
        Map<Slot, Object> fillers,
        List<Scheduled> scheduled,
        List<Gap> gaps,
        Map<String, Assumed> assume,
        Map<String, Instrument> instruments,
        Map<String, Course> known,
        List<StatusEvent> settled) {
    /** Acts that may have been done where nobody said so: none, one, or one in each period of a recurring duty. */
    record Acts(List<Fact> done) {}

    /**
     * An entry of a schedule or list beside a fact with goods.
     *
     * @param value the rate or whether listed; an absent value is a gap under {@code slot}, or hangs on a day
     * @param source where a loaded value comes from
     * @param byDay where it hangs on a day that is open
     */
    record Scheduled(
            String list,
            boolean rates,
            String fact,
            Slot slot,
            List<Object> value,
            String source,
            Optional<ByDay> byDay) {}

    /**
     * What an entry says by the day on which it is looked up.
     *
     * @param day the gap of that day
     */
    record ByDay(Slot day, OverTime says) {
        /** What it says on a tried day; nothing where that is open. */
        Optional<Object> on(@Nullable Object tried) {
            return tried instanceof LocalDate on ? says.on(on) : Optional.empty();
        }
    }

    /** The complete case with these values for the gaps, in their order. */
    Case complete(List<Object> chosen, Map<String, String> readings) {
        return complete(chosen, readings, Map.of());
    }

    /** Facts in which nothing is open, by id: the same in every case. */
    Map<String, Fact> closed() {
        return closed(stated -> Optional.empty());
    }

    /** @param made facts that were made before and do for every question */
    Map<String, Fact> closed(Function<Stated, Optional<Fact>> made) {
        Set<String> open = new HashSet<>();
        gaps.forEach(gap -> open.add(gap.slot().fact()));
        Map<String, Fact> closed = new HashMap<>();
        for (Stated stated : facts) {
            if (!open.contains(stated.id())) {
                closed.put(stated.id(), made.apply(stated).orElseGet(() -> make(stated, fillers)));
            }
        }
        return closed;
    }

    /** @param closed facts that need not be made again, by id */
    Case complete(List<Object> chosen, Map<String, String> readings, Map<String, Fact> closed) {
        Map<Slot, Object> values = values(chosen);
        List<Fact> complete = new ArrayList<>();
        for (Stated stated : facts) {
            Fact known = closed.get(stated.id());
            complete.add(known != null ? known : make(stated, values));
        }
        for (Scheduled entry : scheduled) {
            entryFor(entry, complete, values).ifPresent(complete::add);
        }
        for (Object value : chosen) {
            if (value instanceof Acts acts) {
                complete.addAll(acts.done());
            }
        }
        return new Case(asOf, complete, readings, courses(values));
    }

    private Map<Slot, Object> values(List<Object> chosen) {
        Map<Slot, Object> values = new HashMap<>(fillers);
        for (int i = 0; i < gaps.size(); i++) {
            values.put(gaps.get(i).slot(), chosen.get(i));
        }
        return values;
    }

    private static Fact make(Stated stated, Map<Slot, Object> values) {
        return Kind.of(stated.kind()).make(stated.id(), component -> {
            Object tried = values.get(new Slot(stated.id(), component));
            Object value = tried != null ? tried : stated.said().get(component);
            if (value == null) {
                throw new IllegalStateException("no value for " + stated.id() + "." + component);
            }
            return value;
        });
    }

    private static Optional<Fact> entryFor(Scheduled entry, List<Fact> complete, Map<Slot, Object> values) {
        Object value = entry.value().isEmpty()
                ? entry.byDay().flatMap(by -> by.on(values.get(by.day()))).orElse(values.get(entry.slot()))
                : entry.value().get(0);
        if (value == null) {
            throw new IllegalStateException("no value for " + entry.slot());
        }
        for (Fact fact : complete) {
            if (fact.id().equals(entry.fact())) {
                return goodsOf(fact).map(goods -> {
                    ListEntry.ListName list = new ListEntry.ListName(entry.list());
                    String id = entry.slot().toString();
                    return entry.rates()
                            ? new ScheduledRate(id, list, goods, (Percent) value)
                            : new ListEntry(id, list, goods, (Boolean) value);
                });
            }
        }
        return Optional.empty();
    }

    private static Optional<Goods> goodsOf(Fact fact) {
        return Kind.of(fact.getClass()).component("goods").map(goods -> (Goods) Read.component(fact, goods.name()));
    }

    private Map<String, Course> courses(Map<Slot, Object> values) {
        if (gaps.stream().noneMatch(g -> instruments.containsKey(g.slot().fact()))) {
            return known;
        }
        Map<String, Course> courses = new LinkedHashMap<>();
        for (Instrument instrument : instruments.values()) {
            Course course = Course.of(instrument, assumed(instrument, values));
            boolean own = instrument.id().equals(commitment.instrument()) && !settled.isEmpty();
            courses.put(instrument.id(), own ? course.with(settled) : course);
        }
        return courses;
    }

    /** Days of events assumed of an instrument, those included that were tried since nobody knows them. */
    Map<StatusEvent.Kind, LocalDate> assumed(String instrument, List<Object> chosen) {
        Instrument own = instruments.get(instrument);
        return own == null || !assume.containsKey(instrument) ? Map.of() : assumed(own, values(chosen));
    }

    private Map<StatusEvent.Kind, LocalDate> assumed(Instrument instrument, Map<Slot, Object> values) {
        Assumed given = assume.get(instrument.id());
        if (given == null) {
            return Map.of();
        }
        Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
        on.putAll(given.on());
        for (StatusEvent.Kind kind : given.unknown()) {
            if (values.get(new Slot(instrument.id(), kind.key())) instanceof LocalDate day) {
                on.put(kind, day);
            }
        }
        return on;
    }
}
