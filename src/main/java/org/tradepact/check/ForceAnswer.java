package org.tradepact.check;

import java.time.LocalDate;
import java.util.List;

/**
 * The force of a commitment on the day asked about.
 *
 * @param course the life of the instrument it stands in on the first reading
 * @param force on that reading
 * @param open whether the text came into force, or ended, on a day that is not known
 * @param contested whether readers of weight differ about it
 * @param lines the force under each option of each pivot that matters for it
 * @param lastKnown the last day on which the status is known, where the day asked about lies beyond it and nothing is
 *     assumed; {@link LocalDate#MAX} otherwise
 */
public record ForceAnswer(
        Course course, Force force, boolean open, boolean contested, List<ReadingLine> lines, LocalDate lastKnown) {
    /** Whether it binds, or would bind on a reading of weight. */
    public boolean mayBind() {
        return force == Force.BINDING
                || open && !course.instrument().political()
                || lines.stream()
                        .anyMatch(l ->
                                l.option().standing().contests() && l.forces().contains(Force.BINDING));
    }
}
