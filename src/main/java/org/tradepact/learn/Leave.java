package org.tradepact.learn;

import org.tradepact.fact.Slot;

/** Something of a case that a learner may change. */
public sealed interface Leave {
    /** A component of a fact: {@code q1.form}. */
    record OfSlot(Slot slot) implements Leave {}

    /** All of a fact, and whether it is there: {@code q1}. */
    record OfFact(String id) implements Leave {}

    /** Further facts of a kind may be stated: {@code legalAct}. */
    record OfKind(String kind) implements Leave {}

    /** The day asked about: {@code asOf}. */
    record OfDay() implements Leave {}

    /** What is assumed of the texts: {@code assume}. */
    record OfAssumed() implements Leave {}

    /** What is stated not to have happened: {@code none}. */
    record OfNone() implements Leave {}
}
