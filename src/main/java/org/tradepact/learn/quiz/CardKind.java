package org.tradepact.learn.quiz;

/** What a card asks for. */
public enum CardKind {
    /** How a case stands under a clause, and what the clause weighs. */
    VERDICT,
    /** Which of some clauses speaks of a case. */
    CLAUSE,
    /** Which day is the last, or on which side of it an act lies. */
    DEADLINE,
    /** Which fact has to be known before a case can be decided. */
    GAP,
    /** Which of two cases that differ in one thing goes against a clause. */
    PAIR,
    /** Who reads a contested clause how. */
    READING,
    /** What a measure does to a shipment. */
    MEASURE
}
