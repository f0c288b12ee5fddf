package org.tradepact.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tradepact.batch.Counts;

/**
 * What a run over many shipments came to.
 *
 * @param whole whether all rows were read
 * @param files that were written, findings first; none while the run is not whole
 * @param rejects the one of them with the rejected rows
 * @param asOf the day asked about; nothing where rows may name one of their own
 * @param explain the command that explains a row of the run, but for its number
 */
public record BatchEnd(
        Counts counts, boolean whole, List<Path> files, Path rejects, Optional<LocalDate> asOf, String explain) {
    public BatchEnd {
        files = List.copyOf(files);
    }
}
