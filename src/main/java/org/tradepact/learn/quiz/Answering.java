package org.tradepact.learn.quiz;

import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.explore.Clause;
import org.tradepact.fact.Stated;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Told;

/** Asks one clause or measure about a case. */
final class Answering {
    private final Bench bench;

    Answering(Bench bench) {
        this.bench = bench;
    }

    /** What a clause or measure says of a subject; nothing where it says nothing at all of it. */
    Optional<Told> told(Question question, Clause clause, String subject) {
        return clause.commitment().measure()
                ? measured(question, clause, subject)
                : row(question, clause.commitment(), subject).map(Told.OfClause::new);
    }

    /** The row of a clause that rules decide. */
    Optional<Row> row(Question question, Commitment clause, String subject) {
        Question alone = new Question(
                question.asOf(),
                question.facts(),
                question.none(),
                question.assume(),
                Set.of(clause.id()),
                question.with(),
                question.readings());
        return bench.checker().answer(alone, Set.of(clause.id())).rows().stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst();
    }

    private Optional<Told> measured(Question question, Clause measure, String shipment) {
        for (Stated fact : question.facts()) {
            if (fact.id().equals(shipment)) {
                ShipmentAnswer answer = bench.border(measure).answer(question, fact);
                for (Measured one : answer.measured()) {
                    if (one.measure().id().equals(measure.commitment().id())) {
                        return Optional.of(new Told.OfMeasure(one, answer));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
