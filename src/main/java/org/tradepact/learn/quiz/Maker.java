package org.tradepact.learn.quiz;

import java.util.Optional;

/** Makes cards of one kind from the cases of one clause. */
interface Maker {
    /**
     * A card in the making; nothing if the cases do not give one.
     *
     * @param turn how many cards were asked for before: what differs from one to the next goes round with it
     */
    Optional<Draft> draft(Pool pool, int turn, Draw draw);
}
