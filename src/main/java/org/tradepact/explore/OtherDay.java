package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Question;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/** The question of a file asked on another day, as if the file named that day. */
final class OtherDay {
    private final Question question;

    OtherDay(Question question) {
        this.question = question;
    }

    Question on(LocalDate day) {
        return asked(day, question.assume());
    }

    /** The same with a text in force from a day. */
    Question on(LocalDate day, String instrument, LocalDate inForceFrom) {
        return asked(
                day,
                Changing.assumed(question, new Change.Assumes(instrument, StatusEvent.Kind.IN_FORCE, inForceFrom))
                        .assume());
    }

    private Question asked(LocalDate day, Map<String, Assumed> assume) {
        List<Stated> facts = new ArrayList<>();
        question.facts().forEach(fact -> facts.add(on(fact, day)));
        return new Question(
                day,
                List.copyOf(facts),
                question.none(),
                assume,
                question.about(),
                question.with(),
                question.readings());
    }

    /** A fact whose day the file leaves out is taken to happen on the day asked about; a measure before its end, if it has one. */
    private Stated on(Stated fact, LocalDate day) {
        Stated moved = fact;
        for (Kind.Component component : Kind.of(fact.kind()).components()) {
            if (moves(fact, component)) {
                LocalDate end = day(fact.said().get("inForceUntil"));
                LocalDate last = end.equals(LocalDate.MAX) ? end : end.minusDays(1);
                LocalDate at = component.name().equals("inForceFrom") && last.isBefore(day) ? last : day;
                Object value = component.type() == When.class ? When.on(at) : at;
                moved = moved.with(component.name(), value);
            }
        }
        return moved;
    }

    /** Whether the reader of the file filled in the day asked about. */
    boolean moves(Stated fact, Kind.Component component) {
        return component.unlessSaid().equals("asOf")
                && fact.at().containsKey("")
                && !fact.at().containsKey(component.name())
                && day(fact.said().get(component.name())).equals(question.asOf());
    }

    /** The day a value is; {@link LocalDate#MAX} for any other value. */
    static LocalDate day(@Nullable Object said) {
        if (said instanceof When when) {
            return when.date();
        }
        return said instanceof LocalDate date ? date : LocalDate.MAX;
    }
}
