package org.tradepact.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.AskedOn;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** The parts of a pack by what they belong to, the same for every question. For one thread. */
final class PackParts {
    private final Map<String, List<Term>> terms = new HashMap<>();
    private final Map<String, List<TariffHeading>> headings = new HashMap<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Kept<List<Object>, Set<Object>> common = new Kept<>(1024);
    private final Map<Stated, Optional<Fact>> facts = new IdentityHashMap<>();

    PackParts(Pack pack) {
        for (DatedTerm term : pack.terms()) {
            String id = term.term().id();
            int end = id.indexOf('/');
            if (end > 0) {
                terms.computeIfAbsent(id.substring(0, end), i -> new ArrayList<>())
                        .add(term.term());
            }
        }
        for (TariffHeading heading : pack.headings()) {
            headings.computeIfAbsent(heading.measure(), i -> new ArrayList<>()).add(heading);
        }
        for (Instrument instrument : pack.instruments()) {
            instruments.put(instrument.id(), instrument);
            courses.put(instrument.id(), Course.of(instrument, Map.of()));
        }
        pack.facts().forEach(fact -> facts.put(fact, Optional.empty()));
    }

    /** A fact of the pack in which nothing is open, as rules see it: always the same one. */
    Optional<Fact> whole(Stated stated) {
        Optional<Fact> known = facts.get(stated);
        if (known == null || known.isPresent()) {
            return known == null ? Optional.empty() : known;
        }
        Kind kind = Kind.of(stated.kind());
        if (!kind.components().stream().allMatch(c -> stated.said().containsKey(c.name()))) {
            return Optional.empty();
        }
        Fact made = kind.make(
                stated.id(), name -> Objects.requireNonNull(stated.said().get(name), name));
        facts.put(stated, Optional.of(made));
        return Optional.of(made);
    }

    /** Whether a fact is one of the pack's, as the pack states it. */
    boolean own(Stated stated) {
        return facts.containsKey(stated);
    }

    /** Terms of a commitment, of every day. */
    List<Term> terms(Commitment commitment) {
        return terms.getOrDefault(commitment.id(), List.of());
    }

    List<TariffHeading> headings(Commitment measure) {
        return headings.getOrDefault(measure.id(), List.of());
    }

    /** What rules see of a measure besides facts: terms, headings and the day of the question. Mostly the same set. */
    Set<Object> common(Commitment measure, AskedOn asked) {
        List<Object> key = List.of(measure.id(), asked);
        Set<Object> known = common.get(key);
        if (known == null) {
            known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(terms(measure));
            known.add(asked);
            known.addAll(headings(measure));
            common.put(key, known);
        }
        return known;
    }

    /** Instruments by id. */
    Map<String, Instrument> instruments() {
        return instruments;
    }

    /** The course of each instrument as it is known, by id. */
    Map<String, Course> courses() {
        return courses;
    }
}
