package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tradepact.check.Question;

/**
 * A card in the making.
 *
 * @param wrong what may be offered beside the right choice, the best first
 * @param points towards its difficulty, besides those that its case has
 */
record Draft(CardKind kind, String subject, List<Question> cases, Choice right, List<Choice> wrong, int points) {
    static final int CHOICES = 4;

    Draft {
        Set<Choice> others = new LinkedHashSet<>(wrong);
        others.remove(right);
        wrong = new ArrayList<>(others);
    }
}
