package org.tradepact.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.pack.Tree;

/**
 * What the asker sets for all files, beside or in place of what they say.
 *
 * @param asOf the day that is asked about
 * @param readings pivot id to option id
 * @param real whether parties must be customs territories that there are, or parties a pack deals with
 * @param over {@code assume}, {@code with} and {@code facts} as a file would write them
 */
public record Settings(Optional<LocalDate> asOf, Map<String, String> readings, boolean real, Tree.Mapping over) {
    private static final Tree.Mapping NOTHING = new Tree.Mapping(List.of(), new Position("", 0, 0));

    public static final Settings NONE = new Settings(Optional.empty(), Map.of());

    public Settings {
        readings = Map.copyOf(readings);
    }

    public Settings(Optional<LocalDate> asOf, Map<String, String> readings) {
        this(asOf, readings, false, NOTHING);
    }

    public Settings with(Tree.Mapping changed) {
        return new Settings(asOf, readings, real, changed);
    }
}
