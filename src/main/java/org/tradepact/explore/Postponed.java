package org.tradepact.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Question;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Slot;
import org.tradepact.fact.When;

/**
 * Of several things that change on the day of a flip, those that bring it about: had such a thing come a day later, the
 * answer would still be that of the day before.
 */
final class Postponed {
    private final Question question;
    private final OtherDay other;
    private final Asker asker;

    Postponed(Question question, OtherDay other, Asker asker) {
        this.question = question;
        this.other = other;
        this.asker = asker;
    }

    /**
     * Those that decide, with those that a question cannot move; all of them where none does by itself.
     *
     * @param day of the flip
     * @param stance how the answer stands in a question
     */
    List<Cause> deciding(List<Cause> causes, LocalDate day, Stance before, Function<Question, Stance> stance) {
        if (causes.size() < 2) {
            return causes;
        }
        List<Cause> deciding = causes.stream()
                .filter(cause -> !moves(cause)
                        || later(cause, other.on(day))
                                .map(stance)
                                .filter(before::equals)
                                .isPresent())
                .toList();
        return deciding.isEmpty() ? causes : deciding;
    }

    /** Whether a question can say that it comes a day later; days of terms and lists it cannot. */
    private boolean moves(Cause cause) {
        return cause instanceof Cause.Happens
                || cause instanceof Cause.Says says
                        && question.facts().stream()
                                .anyMatch(f -> f.id().equals(says.fact().id()));
    }

    /** The question with one thing a day later; nothing if that contradicts the rest. */
    private Optional<Question> later(Cause cause, Question asked) {
        if (cause instanceof Cause.Says says) {
            return Kind.of(says.fact().kind())
                    .component(says.component())
                    .flatMap(component -> asker.changed(
                            asked,
                            new Change.Says(
                                    new Slot(says.fact().id(), says.component()),
                                    component.type() == When.class
                                            ? When.on(says.day().plusDays(1))
                                            : says.day().plusDays(1))));
        }
        if (cause instanceof Cause.Happens happens) {
            String text = happens.course().instrument().id();
            return event(happens)
                    .flatMap(event -> asker.changed(
                            asked, new Change.Assumes(text, event, day(happens).plusDays(1))));
        }
        return Optional.empty();
    }

    private static Optional<StatusEvent.Kind> event(Cause.Happens happens) {
        return switch (happens.what()) {
            case SIGNED -> Optional.of(StatusEvent.Kind.SIGNED);
            case ENTERS -> Optional.of(StatusEvent.Kind.IN_FORCE);
            case ENDS -> Optional.of(happens.course().how());
            case SUSPENDED -> Optional.of(StatusEvent.Kind.SUSPENDED);
            case RESUMES -> Optional.of(StatusEvent.Kind.RESUMED);
        };
    }

    private static LocalDate day(Cause.Happens happens) {
        return switch (happens.what()) {
            case SIGNED -> happens.course().signed();
            case ENTERS -> happens.course().from();
            case ENDS -> happens.course().until();
            case SUSPENDED -> happens.course().suspended().get(0).from();
            case RESUMES -> happens.course().suspended().get(0).until();
        };
    }
}
