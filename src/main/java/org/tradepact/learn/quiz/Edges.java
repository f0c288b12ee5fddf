package org.tradepact.learn.quiz;

import java.time.LocalDate;
import org.tradepact.explore.Ground;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/** Whether a day or a figure of a case lies at a line. */
final class Edges {
    private Edges() {}

    /** One if the next value of something ordered gives another answer. */
    static int at(Drawn drawn, Pool pool) {
        Object own = Pool.sort(drawn.told());
        for (Drawn beside : pool.beside(drawn)) {
            Ground.Axis axis = drawn.turned(beside);
            if (ordered(axis.values().get(axis.values().size() - 1))
                    && !Pool.sort(beside.told()).equals(own)) {
                return 1;
            }
        }
        return 0;
    }

    private static boolean ordered(Object value) {
        return value instanceof LocalDate
                || value instanceof When
                || value instanceof Percent
                || value instanceof Money
                || value instanceof Units
                || value instanceof Kilograms;
    }
}
