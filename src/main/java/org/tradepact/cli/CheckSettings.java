package org.tradepact.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Position;
import org.tradepact.pack.Days;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;
import org.tradepact.scenario.Settings;

/** Reads the flags of {@code check} that go beside the shipment, as a scenario file would write them. */
final class CheckSettings {
    private static final Position AS_OF = new Position("--as-of", 0, 0);
    private static final Position ASSUME = new Position("--assume", 0, 0);
    private static final Position WITH = new Position("--with", 0, 0);

    private final Problems problems;

    CheckSettings(Problems problems) {
        this.problems = problems;
    }

    Settings read(@Nullable String asOf, List<String> assume, List<String> with) {
        Tree.Mapping over = new Tree.Mapping(List.of(), ASSUME);
        if (!assume.isEmpty()) {
            over = over.with(new Tree.Entry("assume", ASSUME, assumed(assume)));
        }
        if (!with.isEmpty()) {
            List<Tree> packs = with.stream().map(pack -> text(pack, WITH)).toList();
            over = over.with(new Tree.Entry("with", WITH, new Tree.Sequence(packs, WITH)));
        }
        return new Settings(asOf == null ? Optional.empty() : day(asOf), Map.of(), true, over);
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(Days.read(text));
        } catch (IllegalArgumentException e) {
            problems.add(AS_OF, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Tree.Mapping assumed(List<String> flags) {
        Tree.Mapping assumed = new Tree.Mapping(List.of(), ASSUME);
        for (String flag : flags) {
            int dot = flag.indexOf('.');
            int equals = flag.indexOf('=', dot);
            if (dot < 1 || equals < dot) {
                problems.add(
                        ASSUME,
                        "expected an instrument, what happens to it and when, such as "
                                + "`malaysia_art.inForceFrom=2027-01-01`, got `%s`".formatted(flag));
                continue;
            }
            String instrument = flag.substring(0, dot);
            List<Tree.Entry> entries = new ArrayList<>(assumed.get(instrument)
                    .map(node -> ((Tree.Mapping) node).entries())
                    .orElse(List.of()));
            entries.add(
                    new Tree.Entry(flag.substring(dot + 1, equals), ASSUME, text(flag.substring(equals + 1), ASSUME)));
            assumed = assumed.with(new Tree.Entry(instrument, ASSUME, new Tree.Mapping(entries, ASSUME)));
        }
        return assumed;
    }

    private static Tree text(String text, Position at) {
        return new Tree.Scalar(text.strip(), true, at);
    }
}
