package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.border.Bases;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** Finds what sets a boundary: what is mentioned at its value by a clause whose answer turns there. */
final class Marks {
    private final Ask ask;
    private final Axis axis;
    private final Edge edge;
    private final Question before;
    private final Question after;
    private final Asker asker;
    private final Set<Mark> marks = new LinkedHashSet<>();

    /**
     * @param before the question just before the boundary
     * @param after the question just after it
     */
    Marks(Ask ask, Axis axis, Edge edge, Question before, Question after, Asker asker) {
        this.ask = ask;
        this.axis = axis;
        this.edge = edge;
        this.before = before;
        this.after = after;
        this.asker = asker;
    }

    /**
     * @param act the row that turns, at any point; nothing for a shipment
     * @param shipment id of the shipment otherwise
     */
    List<Mark> of(Optional<Row> act, String shipment) {
        if (act.isPresent()) {
            act(act.get());
        } else {
            shipment(shipment);
        }
        return List.copyOf(marks);
    }

    // Acts

    private void act(Row any) {
        RowKey key = RowKey.of(any);
        Row one = ask.rows(before, asker).get(key);
        Row other = ask.rows(after, asker).get(key);
        if (one == null || other == null) {
            return;
        }
        if (axis.scale().kind() == Scale.Kind.DAY) {
            causes(one, other);
        }
        says(any.commitment());
        if (marks.isEmpty()) {
            meets(any.commitment());
        }
        if (marks.isEmpty()) {
            reasons(any.commitment(), one.because().reasons(), other.because().reasons());
        }
    }

    /** What changes on the day; that the swept fact says this day tells nothing. */
    private void causes(Row one, Row other) {
        Map<String, Pack> packs = new LinkedHashMap<>();
        asker.packs().forEach(pack -> packs.put(pack.name(), pack));
        LocalDate day = (LocalDate) axis.scale().at(edge.high());
        var all = new Days(after, new OtherDay(after), other, packs).upTo(day);
        Set<Cause> found = new LinkedHashSet<>();
        for (Cause cause : Causes.of(other, day, Stance.of(one), Stance.of(other), all)) {
            boolean own = cause instanceof Cause.Says says
                    && axis.varied() instanceof Axis.Varied.Of of
                    && says.fact().id().equals(of.slot().fact())
                    && says.component().equals(of.slot().component());
            if (!own) {
                found.add(cause);
            }
        }
        found.forEach(cause -> marks.add(new Mark.Changes(other.commitment(), cause)));
    }

    // Both

    private boolean stands(Object value) {
        return axis.type().isInstance(value)
                && (!(value instanceof org.tradepact.fact.Money money)
                        || money.currency().equals(axis.scale().currency()))
                && stands(axis.scale().place(value));
    }

    /** Whether a place is that of the boundary; a limit that may be reached stands just before a next value. */
    private boolean stands(BigDecimal place) {
        return place.compareTo(edge.at()) == 0 || axis.scale().steps() && place.compareTo(edge.low()) == 0;
    }

    private void says(Commitment clause) {
        Pack pack = asker.pack(clause.pack());
        List<DatedTerm> own = pack.terms().stream()
                .filter(t -> t.term().id().startsWith(clause.id() + "/"))
                .toList();
        own.stream().filter(t -> stands(value(t.term()))).forEach(t -> marks.add(new Mark.Says(clause, t)));
    }

    private static Object value(Term term) {
        if (term instanceof Term.RateTerm rate) {
            return rate.rate();
        }
        if (term instanceof Term.AmountTerm amount) {
            return amount.amount();
        }
        return term instanceof Term.NumberTerm number ? number.number() : ((Term.DateTerm) term).date();
    }

    /** Other components that the clause looks at and that have the value; then the day of the question. */
    private void meets(Commitment clause) {
        for (Stated fact : after.facts()) {
            Kind kind = Kind.of(fact.kind());
            List<String> needed = clause.needs().getOrDefault(kind.name(), List.of());
            for (Kind.Component component : kind.components()) {
                Slot slot = new Slot(fact.id(), component.name());
                Object value = OtherDay.day(fact.said().get(component.name()));
                Object said = value.equals(LocalDate.MAX) ? fact.said().get(component.name()) : value;
                boolean swept =
                        axis.varied() instanceof Axis.Varied.Of of && of.slot().equals(slot);
                boolean moves = fact.at().containsKey("") && !fact.at().containsKey(component.name());
                boolean looks = needed.contains(component.name()) || component.period() && !clause.measure();
                if (said != null && !swept && !moves && looks && stands(said)) {
                    marks.add(new Mark.Meets(clause, slot, said));
                }
            }
        }
        if (marks.isEmpty() && stands(after.asOf()) && before.asOf().equals(after.asOf())) {
            marks.add(new Mark.Asked(clause, after.asOf()));
        }
    }

    private void reasons(Commitment clause, List<Reason> one, List<Reason> other) {
        only(clause, other, one, true);
        only(clause, one, other, false);
    }

    private void only(Commitment clause, List<Reason> all, List<Reason> but, boolean side) {
        Set<String> known = new HashSet<>();
        but.forEach(reason -> known.add(reason.slot() + " " + reason.value()));
        for (Reason reason : all) {
            boolean swept =
                    axis.varied() instanceof Axis.Varied.Of of && of.slot().equals(reason.slot());
            if (!swept && !known.contains(reason.slot() + " " + reason.value())) {
                marks.add(new Mark.Decides(clause, reason, side));
            }
        }
    }

    // Shipments

    private void shipment(String id) {
        ShipmentAnswer one = answer(before, id);
        ShipmentAnswer other = answer(after, id);
        List<Measured> turned = new ArrayList<>();
        for (int i = 0; i < Math.min(one.measured().size(), other.measured().size()); i++) {
            if (turns(one.measured().get(i), other.measured().get(i), one, other)) {
                turned.add(other.measured().get(i));
                measure(one.measured().get(i), other.measured().get(i));
            }
        }
        if (marks.isEmpty()) {
            turned.forEach(measured -> meets(measured.measure()));
        }
        if (marks.isEmpty()) {
            for (int i = 0; i < one.measured().size() && i < other.measured().size(); i++) {
                if (turned.contains(other.measured().get(i))) {
                    reasons(
                            other.measured().get(i).measure(),
                            one.measured().get(i).because(),
                            other.measured().get(i).because());
                }
            }
        }
    }

    private ShipmentAnswer answer(Question question, String id) {
        return asker.shipments(question).stream()
                .filter(answer -> answer.shipment().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a measure does something else, or its line in the table differs. */
    private static boolean turns(Measured one, Measured other, ShipmentAnswer before, ShipmentAnswer after) {
        if (one.measure().modality() == Commitment.Modality.REMEDY) {
            return false;
        }
        boolean effects = !one.possible().equals(other.possible()) || one.open() != other.open();
        return effects || !lines(one, before).equals(lines(other, after));
    }

    private static Set<Object> lines(Measured measured, ShipmentAnswer answer) {
        Set<Object> lines = new HashSet<>();
        for (DutyLine line : answer.duty().lines()) {
            if (line.measure()
                    .filter(m -> m.measure().equals(measured.measure()))
                    .isPresent()) {
                lines.add(List.of(line.heading(), line.status(), line.charges(), line.exempt()));
            }
        }
        return lines;
    }

    /** Of several things that stand there the most telling: a heading, or else a term, or else what became of the text. */
    private void measure(Measured one, Measured other) {
        Commitment clause = other.measure();
        int known = marks.size();
        Set<TariffHeading> gone = charged(one);
        Set<TariffHeading> come = charged(other);
        gone.stream().filter(heading -> !come.contains(heading)).forEach(heading -> headings(clause, heading));
        come.stream().filter(heading -> !gone.contains(heading)).forEach(heading -> headings(clause, heading));
        come.stream()
                .filter(heading -> heading.toTotal() && stands(heading.rate()))
                .forEach(heading -> marks.add(new Mark.Charges(clause, heading, Mark.Charges.What.TOTAL)));
        if (marks.size() == known) {
            says(clause);
        }
        if (marks.size() == known && axis.scale().kind() == Scale.Kind.DAY) {
            texts(clause);
        }
    }

    private static Set<TariffHeading> charged(Measured measured) {
        Set<TariffHeading> headings = new LinkedHashSet<>();
        for (Effect effect : measured.possible()) {
            effect.charges().forEach(charge -> headings.add(charge.heading()));
        }
        return headings;
    }

    private void headings(Commitment clause, TariffHeading heading) {
        if (stands(heading.span().from())) {
            marks.add(new Mark.Charges(clause, heading, Mark.Charges.What.BEGINS));
        }
        if (stands(heading.span().until())) {
            marks.add(new Mark.Charges(clause, heading, Mark.Charges.What.ENDS));
        }
    }

    /** What happened to the text of the measure and to what it rests on. */
    private void texts(Commitment clause) {
        Map<String, Instrument> all = new LinkedHashMap<>();
        asker.packs().forEach(pack -> pack.instruments().forEach(text -> all.put(text.id(), text)));
        for (Instrument text : new Bases(all, after.assume()).under(clause.instrument())) {
            text.events().stream()
                    .filter(event -> stands(event.on()))
                    .forEach(event -> marks.add(new Mark.Happens(clause, text, event)));
            text.challenges().stream()
                    .filter(challenge -> stands(challenge.on()))
                    .forEach(challenge -> marks.add(new Mark.Disputed(clause, text, challenge)));
        }
    }
}
