package org.tradepact.report;

import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Question;
import org.tradepact.explore.Change;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.scenario.QuestionText;
import org.tradepact.scenario.ValueText;

/** What a case would say otherwise, as the condition of a sentence: {@code `q1.form` were `ban`, not `quota`}. */
final class ChangeSaid {
    private final Library library;
    private final Question from;

    /** @param from the question before the changes */
    ChangeSaid(Library library, Question from) {
        this.library = library;
        this.from = from;
    }

    String of(List<Change> changes) {
        return Names.list(changes.stream().map(this::of).toList(), "and");
    }

    private String of(Change change) {
        if (change instanceof Change.Says says) {
            Optional<Object> before = said(says.slot().fact(), says.slot().component());
            return "`%s` were `%s`%s"
                    .formatted(
                            says.slot(),
                            ValueText.of(says.value()),
                            before.map(value -> ", not `%s`".formatted(ValueText.of(value)))
                                    .orElse(", which is not stated"));
        }
        if (change instanceof Change.Opens opens) {
            return "`%s` were not stated".formatted(opens.slot());
        }
        if (change instanceof Change.Withdraws withdraws) {
            return "there were no `%s`".formatted(withdraws.fact());
        }
        if (change instanceof Change.Adds adds) {
            return "there were also `%s`".formatted(QuestionText.fact(adds.fact(), "", Optional.empty()));
        }
        if (change instanceof Change.Denies denies) {
            return "it were stated under `none` that this did not happen: `%s`"
                    .formatted(QuestionText.fact(denies.act(), "", Optional.empty()));
        }
        if (change instanceof Change.Assumes assumes) {
            return "%s %s".formatted(called(assumes.instrument()), event(assumes));
        }
        if (change instanceof Change.Reads reads) {
            return "it were settled that %s means: %s (`%s`)"
                    .formatted(turnsOn(reads.pivot()), means(reads), reads.option());
        }
        if (change instanceof Change.Turns turns) {
            return "`%s` were `%s` from %s".formatted(turns.slot(), ValueText.of(turns.value()), turns.from());
        }
        return "it were asked on %s, not on %s".formatted(((Change.AsksOn) change).day(), from.asOf());
    }

    private Optional<Object> said(String id, String component) {
        return from.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .map(Stated::said)
                .flatMap(said -> Optional.ofNullable(said.get(component)).stream())
                .findFirst();
    }

    private String called(String instrument) {
        return library.instrument(instrument).map(Instrument::called).orElse(instrument);
    }

    private static String event(Change.Assumes assumes) {
        StatusEvent.Kind kind = assumes.event();
        return switch (kind) {
            case SIGNED -> "were made on " + assumes.day();
            case IN_FORCE -> "were in force from " + assumes.day();
            case TERMINATED -> "had ended on " + assumes.day();
            default -> "had `%s: %s`".formatted(kind.key(), assumes.day());
        };
    }

    private String turnsOn(String pivot) {
        return library.pivot(pivot).map(Pivot::turnsOn).orElse(pivot);
    }

    private String means(Change.Reads reads) {
        return library.pivot(reads.pivot()).stream()
                .flatMap(pivot -> pivot.options().stream())
                .filter(option -> option.id().equals(reads.option()))
                .map(Pivot.Option::means)
                .findFirst()
                .orElse(reads.option());
    }
}
