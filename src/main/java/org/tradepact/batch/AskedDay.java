package org.tradepact.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Days;

/** The day that a run which has ended asked of a row. */
public final class AskedDay {
    private AskedDay() {}

    /**
     * Looks it up among the shipments of a run.
     *
     * @param out its findings; there may be none
     * @param row number of a row; one that was rejected was asked of no day
     */
    public static Optional<LocalDate> of(Path out, long row) {
        if (!Files.isRegularFile(out)) {
            return Optional.empty();
        }
        try (Query run = Query.open(out);
                Answer found = run.ask("SELECT as_of FROM shipments WHERE \"row\" = %d".formatted(row))) {
            List<@Nullable String> cells = found.next();
            return Optional.ofNullable(cells == null ? null : cells.get(0)).map(Days::read);
        } catch (Halted | IllegalArgumentException e) {
            return Optional.empty(); // whatever the file is, it does not say the day
        }
    }
}
