package org.tradepact.agreement;

import java.time.LocalDate;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Units;

/** A number or date that a clause refers to, as rules see it. */
public sealed interface Term {
    /** {@code MY-ART-1.1.2/rate}: the commitment and a short name. */
    String id();

    /** A rate or share. */
    record RateTerm(String id, Percent rate) implements Term {}

    /** An amount of money. */
    record AmountTerm(String id, Money amount) implements Term {}

    /** A number of things. */
    record NumberTerm(String id, Units number) implements Term {}

    /** A day. */
    record DateTerm(String id, LocalDate date) implements Term {}
}
