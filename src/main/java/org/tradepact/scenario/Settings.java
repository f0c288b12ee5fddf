package org.tradepact.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the asker sets for all files, in place of what they say.
 *
 * @param asOf the day that is asked about
 * @param readings pivot id to option id
 */
public record Settings(Optional<LocalDate> asOf, Map<String, String> readings) {
    public static final Settings NONE = new Settings(Optional.empty(), Map.of());

    public Settings {
        readings = Map.copyOf(readings);
    }
}
