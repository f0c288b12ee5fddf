package org.tradepact.learn.quiz;

import java.util.List;
import org.tradepact.check.Question;
import org.tradepact.explore.Clause;
import org.tradepact.learn.Told;

/**
 * A question with one right answer.
 *
 * @param id the clause, the kind, and what the card asks and rests on: another where one of these is another
 * @param clause the clause or measure it is about
 * @param subject label of what is judged
 * @param cases the case; two where they are compared
 * @param choices what may be ticked, in order; of which one holds
 * @param right position of that one
 * @param told what the checker says of each case
 */
public record Card(
        String id,
        CardKind kind,
        Difficulty difficulty,
        Clause clause,
        String subject,
        List<Question> cases,
        List<Choice> choices,
        int right,
        List<Told> told) {
    public Card {
        cases = List.copyOf(cases);
        choices = List.copyOf(choices);
        told = List.copyOf(told);
    }

    /** The same with its choices in another order. @param order positions of the choices as they are now */
    public Card reordered(List<Integer> order) {
        return new Card(
                id,
                kind,
                difficulty,
                clause,
                subject,
                cases,
                order.stream().map(choices::get).toList(),
                order.indexOf(right),
                told);
    }
}
