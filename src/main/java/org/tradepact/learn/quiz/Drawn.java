package org.tradepact.learn.quiz;

import java.util.List;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.explore.Ground;
import org.tradepact.learn.Told;

/**
 * A case of one clause with its answer. Nothing in it is open but what its lists do not tell.
 *
 * @param pick the case on its ground
 * @param told the answer
 * @param odd how far it is from what usually happens
 */
record Drawn(Ground ground, List<Integer> pick, Question asks, Told told, int odd) {
    Row row() {
        return ((Told.OfClause) told).row();
    }

    /** Whether another case differs from it in one thing. */
    boolean besides(Drawn other) {
        if (other.ground != ground) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < pick.size(); i++) {
            differing += pick.get(i).equals(other.pick.get(i)) ? 0 : 1;
        }
        return differing == 1;
    }

    /** The axis on which a case differs that differs in one thing. */
    Ground.Axis turned(Drawn other) {
        for (int i = 0; i < pick.size(); i++) {
            if (!pick.get(i).equals(other.pick.get(i))) {
                return ground.axes().get(i);
            }
        }
        throw new IllegalArgumentException("the same case");
    }
}
