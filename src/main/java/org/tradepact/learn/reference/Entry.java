package org.tradepact.learn.reference;

import java.util.List;

/** What can be looked up by a word: a term or a doctrine. */
public sealed interface Entry permits GlossaryTerm, Doctrine {
    String id();

    String name();

    /** Other words by which people look for it. */
    List<String> also();

    /** What it means, in our own words. */
    String means();

    /** The cases that show it. */
    List<Example> examples();

    List<String> sources();

    /** The clauses to whose understanding it helps. */
    Touches touches();
}
