package org.tradepact.scenario;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.fact.Position;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;

/** Reads {@code assume}: the hypothetical status of instruments. */
final class AssumeReader {
    private static final List<String> KEYS =
            Arrays.stream(StatusEvent.Kind.values()).map(StatusEvent.Kind::key).toList();

    private final Library library;
    private final Problems problems;

    AssumeReader(Library library, Problems problems) {
        this.library = library;
        this.problems = problems;
    }

    Map<String, Assumed> read(Fields scenario) {
        Map<String, Assumed> assumed = new LinkedHashMap<>();
        for (Tree.Entry entry : scenario.entries("assume")) {
            if (library.instrument(entry.key()).isEmpty()) {
                problems.add(
                        entry.at(),
                        "unknown instrument `%s`%s"
                                .formatted(entry.key(), Nearest.hint(entry.key(), library.instrumentIds())));
            }
            assumed.put(entry.key(), status(entry.key(), Fields.of(entry.value(), problems, KEYS)));
        }
        return assumed;
    }

    private Assumed status(String instrument, Fields fields) {
        Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
        Set<StatusEvent.Kind> unknown = EnumSet.noneOf(StatusEvent.Kind.class);
        Map<StatusEvent.Kind, Position> at = new EnumMap<>(StatusEvent.Kind.class);
        for (StatusEvent.Kind kind : StatusEvent.Kind.values()) {
            if (fields.has(kind.key())) {
                at.put(kind, fields.at(kind.key()));
                if (fields.text(kind.key(), "").equals("unknown")) {
                    unknown.add(kind);
                } else if (fields.text(kind.key(), "").equals("never")) {
                    on.put(kind, LocalDate.MAX);
                } else {
                    fields.day(kind.key()).ifPresent(day -> on.put(kind, day));
                }
            }
        }
        ordered(fields, on, StatusEvent.Kind.SUSPENDED, StatusEvent.Kind.RESUMED);
        ordered(fields, on, StatusEvent.Kind.IN_FORCE, StatusEvent.Kind.TERMINATED);
        ordered(fields, on, StatusEvent.Kind.IN_FORCE, StatusEvent.Kind.EXPIRED);
        ordered(fields, on, StatusEvent.Kind.NOTICES_EXCHANGED, StatusEvent.Kind.IN_FORCE);
        return new Assumed(instrument, Map.copyOf(on), Set.copyOf(unknown), Map.copyOf(at));
    }

    private void ordered(
            Fields fields, Map<StatusEvent.Kind, LocalDate> on, StatusEvent.Kind from, StatusEvent.Kind until) {
        Optional<LocalDate> start = Optional.ofNullable(on.get(from));
        Optional<LocalDate> end = Optional.ofNullable(on.get(until));
        if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
            problems.add(
                    fields.at(until.key()),
                    "`%s` must be after `%s`, which is `%s`, got `%s`"
                            .formatted(until.key(), from.key(), start.get(), end.get()));
        }
    }
}
