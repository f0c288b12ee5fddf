package org.tradepact.explore;

import java.util.List;
import org.tradepact.check.Row;

/**
 * The time line of one commitment and one subject.
 *
 * @param row the answer on the day the file names
 * @param flips those on known days in order, then those on days that are not known
 */
public record Lane(Row row, List<Segment> segments, List<Flip> flips) {
    public Lane {
        segments = List.copyOf(segments);
        flips = List.copyOf(flips);
    }
}
