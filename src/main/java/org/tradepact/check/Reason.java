package org.tradepact.check;

import java.util.Optional;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Term;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * Something that decided an answer: with another value the answer would be another.
 *
 * @param asks what it is, in words
 * @param value its value
 * @param at where a file states it; empty for a default, an absence or a term
 * @param source id of the source of a term; empty for a stated fact
 */
public record Reason(Kind kind, Slot slot, String asks, Object value, Optional<Position> at, String source) {
    /** Where it comes from. */
    public enum Kind {
        FACT,
        ABSENCE,
        TERM,
        EXCEPTION
    }

    /** A component as a fact states it. */
    static Reason of(Stated fact, org.tradepact.fact.Kind.Component component, Object said) {
        Position whole = fact.at().get("");
        return new Reason(
                Kind.FACT,
                new Slot(fact.id(), component.name()),
                component.asks(),
                said,
                Optional.ofNullable(fact.at().getOrDefault(component.name(), whole)),
                "");
    }

    /** A term of a pack. */
    static Reason of(Term term, Pack pack) {
        DatedTerm dated = pack.terms().stream()
                .filter(t -> t.term().equals(term))
                .findFirst()
                .orElseThrow();
        return new Reason(
                Kind.TERM, new Slot(term.id(), ""), dated.note(), value(term), Optional.of(dated.at()), dated.source());
    }

    /** An entry of a schedule or list. */
    static Reason of(Draft.Scheduled entry, Object value) {
        return new Reason(Kind.TERM, entry.slot(), entry.slot().toString(), value, Optional.empty(), entry.source());
    }

    private static Object value(Term term) {
        if (term instanceof Term.RateTerm r) {
            return r.rate();
        }
        if (term instanceof Term.AmountTerm a) {
            return a.amount();
        }
        if (term instanceof Term.NumberTerm n) {
            return n.number();
        }
        return ((Term.DateTerm) term).date();
    }
}
