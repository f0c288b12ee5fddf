package org.tradepact.fact;

/** What a finding is about: a stated fact, or the standing duty of a party. */
public interface Subject {
    /** The name a report uses for it: the id of a fact, or the code of the party that owes a duty. */
    String label();
}
