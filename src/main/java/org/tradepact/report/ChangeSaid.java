package org.tradepact.report;

import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Question;
import org.tradepact.explore.Change;
import org.tradepact.fact.Money;
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
        List<String> said = changes.stream().map(this::of).toList();
        return said.stream().limit(Math.max(0, said.size() - 1)).anyMatch(one -> one.contains(", "))
                ? String.join(", and ", said)
                : Names.list(said, "and");
    }

    private String of(Change change) {
        if (change instanceof Change.Says says) {
            Optional<Object> before = said(says.slot().fact(), says.slot().component());
            return before.map(value ->
                            "`%s` were `%s`, not `%s`".formatted(says.slot(), value(says.value()), value(value)))
                    .orElseGet(() -> "`%s` were stated as `%s`".formatted(says.slot(), value(says.value())));
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
            return "the reading `%s` were %s (%s)".formatted(reads.option(), settled(reads), means(reads));
        }
        if (change instanceof Change.Turns turns) {
            return "`%s` were `%s` from %s".formatted(turns.slot(), value(turns.value()), turns.from());
        }
        return "it were asked on %s, not on %s".formatted(((Change.AsksOn) change).day(), from.asOf());
    }

    /** As files write it, but for sums of money, which are easily misread without separators. */
    private static String value(Object value) {
        return value instanceof Money ? value.toString() : ValueText.of(value);
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

    private String settled(Change.Reads reads) {
        String before = from.readings().get(reads.pivot());
        return before == null ? "settled" : "chosen, not `%s`".formatted(before);
    }

    /** With the point it is about, unless that is a phrase of the text, which stands above with its readings. */
    private String means(Change.Reads reads) {
        Optional<Pivot> pivot = library.pivot(reads.pivot());
        String point = pivot.map(Pivot::turnsOn)
                .filter(turnsOn -> !turnsOn.contains("\""))
                .map(turnsOn -> turnsOn + ": ")
                .orElse("");
        return point
                + pivot.stream()
                        .flatMap(each -> each.options().stream())
                        .filter(option -> option.id().equals(reads.option()))
                        .map(Pivot.Option::means)
                        .findFirst()
                        .orElse(reads.option());
    }
}
