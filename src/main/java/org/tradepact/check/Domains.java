package org.tradepact.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;
import org.tradepact.pack.Pack;

/**
 * The values at which an answer under a commitment may change: all of a small type; of a number or a day every one that
 * the terms, the course of the text and the question mention, one in each gap and one beyond both ends. They are those
 * that the check itself tries where a component is open.
 */
public final class Domains {
    private final Mentioned mentioned;
    private final Collection<Goods> groups;

    private Domains(Mentioned mentioned, Collection<Goods> groups) {
        this.mentioned = mentioned;
        this.groups = groups;
    }

    /**
     * Those of one commitment under a question.
     *
     * @param groups every named group of goods
     */
    public static Domains of(Pack pack, Commitment commitment, Question question, Collection<Goods> groups) {
        return new Domains(
                new Drafting(pack, groups).mentioned(commitment, question, question.facts()), List.copyOf(groups));
    }

    /** The values at which an answer under either may change. */
    public Domains with(Domains other) {
        Mentioned both = new Mentioned();
        both.addAll(mentioned);
        both.addAll(other.mentioned);
        return new Domains(both, groups);
    }

    /** The same with further values mentioned: days, rates, parties, goods, references to facts, and the like. */
    public Domains with(Collection<?> values) {
        Mentioned more = new Mentioned();
        more.addAll(mentioned);
        more.addAll(values);
        return new Domains(more, groups);
    }

    /**
     * The values of a type, in the order the check tries them.
     *
     * @throws IllegalArgumentException if the type has no domain; see {@link #varies}
     */
    public List<Object> of(Class<?> type) {
        return Domain.of(type, mentioned, groups);
    }

    /** Whether values of the type can be varied at all; a bare text cannot. */
    public static boolean varies(Class<?> type) {
        return Domain.varies(type);
    }

    /** Whether a number or a day is mentioned itself, rather than standing for a gap between two that are; true of other values. */
    public boolean mentions(Object value) {
        if (value instanceof LocalDate day) {
            return mentioned.dates.contains(day);
        }
        if (value instanceof When when) {
            return when.never() || mentioned.dates.contains(when.date());
        }
        if (value instanceof Percent rate) {
            return mentioned.rates.contains(rate);
        }
        if (value instanceof Money amount) {
            return mentioned.amounts.contains(amount);
        }
        if (value instanceof Units number) {
            return mentioned.numbers.contains(number);
        }
        return !(value instanceof Kilograms mass) || mentioned.masses.contains(mass);
    }
}
