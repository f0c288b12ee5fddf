package org.tradepact.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Answer;
import org.tradepact.check.Checker;
import org.tradepact.check.Course;
import org.tradepact.check.ForceAnswer;
import org.tradepact.check.Question;
import org.tradepact.engine.Rulebook;
import org.tradepact.pack.Pack;

/** The force of a commitment on a day, which needs no rules. */
final class ClauseForce {
    private ClauseForce() {}

    static ForceAnswer on(LocalDate day, Commitment commitment, Packs packs) {
        Pack pack = packs.library().pack(commitment.pack()).orElseThrow();
        if (commitment.measure()) {
            Course course = pack.instruments().stream()
                    .filter(i -> i.id().equals(commitment.instrument()))
                    .map(i -> Course.of(i, Map.of()))
                    .findFirst()
                    .orElseThrow();
            LocalDate known = course.instrument().knownUntil();
            return new ForceAnswer(
                    course, course.on(day), false, false, List.of(), day.isAfter(known) ? known : LocalDate.MAX);
        }
        Question question =
                new Question(day, List.of(), List.of(), Map.of(), Set.of(commitment.id()), Set.of(), Map.of());
        try (Checker checker = new Checker(
                List.of(pack), Rulebook::empty, packs.library().goods().each())) {
            Answer answer = checker.answer(question, Set.of(commitment.id()));
            return answer.rows().get(0).force();
        }
    }
}
