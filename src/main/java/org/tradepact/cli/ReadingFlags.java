package org.tradepact.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Pivot;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.scenario.Settings;

/**
 * Points that the command line settles.
 *
 * @param settled pivot id to option id
 * @param all whether to show also the points on which nothing turns
 */
record ReadingFlags(Map<String, String> settled, boolean all) {
    private static final String ALL = "all";

    /** @throws Refused if a point or an option is not known */
    static ReadingFlags of(List<String> flags, @Nullable String readings, Library library) {
        if (readings != null && !readings.equals(ALL)) {
            throw new Refused("--readings: expected `all`, got `%s`; settle one point with `--reading PIVOT=OPTION`"
                    .formatted(readings));
        }
        Map<String, String> settled = new LinkedHashMap<>();
        boolean all = readings != null;
        for (String flag : flags) {
            if (flag.equals(ALL)) {
                all = true;
                continue;
            }
            int equals = flag.indexOf('=');
            if (equals < 1) {
                throw new Refused("--reading: expected `PIVOT=OPTION` or `all`, got `%s`".formatted(flag));
            }
            Pivot pivot = pivot(flag.substring(0, equals), library);
            settled.put(pivot.id(), option(flag.substring(equals + 1), pivot));
        }
        return new ReadingFlags(settled, all);
    }

    private static Pivot pivot(String id, Library library) {
        return library.pivot(id)
                .orElseThrow(() -> new Refused("--reading: readers are not known to differ on `%s`%s"
                        .formatted(id, Nearest.hint(id, library.pivotIds()))));
    }

    private static String option(String id, Pivot pivot) {
        List<String> options = pivot.options().stream().map(Pivot.Option::id).toList();
        if (!options.contains(id)) {
            throw new Refused(
                    "--reading: `%s` has no reading `%s`%s".formatted(pivot.id(), id, Nearest.hint(id, options)));
        }
        return id;
    }

    Settings settings(@Nullable LocalDate asOf) {
        return new Settings(Optional.ofNullable(asOf), settled);
    }
}
