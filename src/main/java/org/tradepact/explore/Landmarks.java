package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.pack.Pack;

/** The values along an axis at which the answers to a question can turn, as far as anything mentions them. */
final class Landmarks {
    private final Asker asker;
    private final Question question;
    private final Set<String> about;
    private final Set<String> rowsFor;
    private final Collection<Row> acts;
    private final boolean shipments;

    Landmarks(
            Asker asker,
            Question question,
            Set<String> about,
            Set<String> rowsFor,
            Collection<Row> acts,
            boolean shipments) {
        this.asker = asker;
        this.question = question;
        this.about = about;
        this.rowsFor = rowsFor;
        this.acts = acts;
        this.shipments = shipments;
    }

    /** In order of their places, those beyond its ends included. */
    Set<BigDecimal> of(Axis axis) {
        Set<BigDecimal> places = new TreeSet<>();
        if (axis.scale().kind() == Scale.Kind.RATE) {
            places.add(BigDecimal.ZERO); // nothing and all of it need no mention
            places.add(new BigDecimal(100));
        }
        boolean day = axis.scale().kind() == Scale.Kind.DAY;
        if (!acts.isEmpty()) {
            Question narrowed = new Question(
                    question.asOf(),
                    question.facts(),
                    question.none(),
                    question.assume(),
                    about,
                    question.with(),
                    question.readings());
            add(asker.checker().mentioned(narrowed, rowsFor, axis.type(), filter(axis, false)), axis, places);
            if (day) {
                days((LocalDate) axis.last(), axis, places);
            }
        }
        if (shipments) {
            add(asker.border().mentioned(question, axis.type(), filter(axis, true)), axis, places);
        }
        return places;
    }

    /** Every day on which something changes that a clause looks at. */
    private void days(LocalDate last, Axis axis, Set<BigDecimal> places) {
        Map<String, Pack> packs = new LinkedHashMap<>();
        asker.packs().forEach(pack -> packs.put(pack.name(), pack));
        OtherDay other = new OtherDay(question);
        for (Row row : acts) {
            add(new Days(question, other, row, packs).upTo(last).keySet(), axis, places);
        }
    }

    private static void add(Collection<? extends Object> values, Axis axis, Set<BigDecimal> places) {
        for (Object value : values) {
            boolean foreign = value instanceof Money money
                    && !money.currency().equals(axis.scale().currency());
            if (!foreign) {
                places.add(axis.scale().place(value));
            }
        }
    }

    /** Where clauses name the component among what they look at, only those count. */
    private Predicate<Commitment> filter(Axis axis, boolean measures) {
        if (!(axis.varied() instanceof Axis.Varied.Of of) || axis.scale().kind() == Scale.Kind.DAY) {
            return clause -> true;
        }
        Kind kind = Kind.of(of.fact());
        Predicate<Commitment> looks = clause -> clause.needs()
                .getOrDefault(kind.name(), List.of())
                .contains(of.component().name());
        boolean named = asker.packs().stream()
                .flatMap(pack -> pack.commitments().stream())
                .anyMatch(clause -> clause.measure() == measures && looks.test(clause));
        return named ? looks : clause -> true;
    }
}
