package org.tradepact.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;

/**
 * A complete case: nothing in it is open. All that {@link Judge} takes.
 *
 * @param facts without gaps
 * @param readings pivot id to the option taken
 * @param courses the life of each instrument, by id
 */
record Case(LocalDate asOf, List<Fact> facts, Map<String, String> readings, Map<String, Course> courses) {
    /** The same with one component of a fact of another value. */
    Case with(Stated fact, String component, Object value) {
        Kind kind = Kind.of(fact.kind());
        return with(facts.stream()
                .map(one -> one.id().equals(fact.id())
                        ? kind.make(one.id(), name -> name.equals(component) ? value : Read.component(one, name))
                        : one)
                .toList());
    }

    /** The same with other facts. */
    Case with(List<Fact> others) {
        return new Case(asOf, others, readings, courses);
    }
}
