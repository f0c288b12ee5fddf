package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.tradepact.batch.AskedDay;

/**
 * Of which day a row is explained: the one that a flag or the row names, else that of the run, else today.
 *
 * @param today what is asked where no run is found: the day of a flag or of a run that has not ended, if there is one
 * @param flagged whether a flag names the day
 * @param begun whether it is the day of a run that has not ended
 * @param out findings of the run, if they are named; they need not be there
 */
record ExplainedDay(LocalDate today, boolean flagged, boolean begun, Optional<Path> out) {
    /** The day that the run asked of a row; nothing if no run is found that did. */
    Optional<LocalDate> run(long row) {
        return begun ? Optional.of(today) : out.flatMap(file -> AskedDay.of(file, row));
    }

    /** Where the day is from that nobody has named. */
    String said(Optional<LocalDate> run) {
        return run.isPresent()
                ? "asked as of %s, as the run of `%s` did".formatted(run.get(), out.orElse(Path.of("")))
                : "asked as of %s, which is today; `--as-of` asks of another day".formatted(today);
    }
}
