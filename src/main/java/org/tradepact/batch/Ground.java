package org.tradepact.batch;

import java.time.LocalDate;
import java.util.Collection;
import org.tradepact.border.KnownFirms;
import org.tradepact.check.Told;

/**
 * What is the same for all clerks of a run.
 *
 * @param duty what the duty table tells apart besides measures
 * @param acts what promises tell apart of goods on which a duty is charged
 * @param made days on which texts of promises were made
 * @param firms that anybody names
 */
record Ground(Batch.Setup setup, Told duty, Told acts, Collection<LocalDate> made, KnownFirms firms) {
    /** Whether something is supposed about instruments. */
    boolean assumed() {
        return !setup.assume().isEmpty();
    }
}
