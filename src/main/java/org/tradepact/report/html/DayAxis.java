package org.tradepact.report.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Days along a line, in percent of its length. Periods between days that are marked are as wide as they are long, but
 * never so narrow that nothing could be seen of them.
 */
public final class DayAxis {
    private static final double LEAST = 4;
    private static final double SHARE = 60;

    private final List<LocalDate> days;
    private final double[] at;

    private DayAxis(List<LocalDate> days, double[] at) {
        this.days = days;
        this.at = at;
    }

    /**
     * From a little before the first day to a little after the last.
     *
     * @param marked at least one day
     */
    public static DayAxis around(NavigableSet<LocalDate> marked) {
        NavigableSet<LocalDate> all = new TreeSet<>(marked);
        long margin = 1 + ChronoUnit.DAYS.between(marked.first(), marked.last()) / 12;
        all.add(marked.first().minusDays(margin));
        all.add(marked.last().plusDays(margin));
        List<LocalDate> days = new ArrayList<>(all);
        int gaps = days.size() - 1;
        double least = Math.min(LEAST, SHARE / gaps);
        long length = ChronoUnit.DAYS.between(days.get(0), days.get(gaps));
        double[] at = new double[days.size()];
        for (int i = 1; i < at.length; i++) {
            double share = (double) ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) / length;
            at[i] = at[i - 1] + least + share * (100 - least * gaps);
        }
        return new DayAxis(List.copyOf(days), at);
    }

    /** Percent of the length from its begin, 0 for all days before it and 100 for all after it. */
    public double at(LocalDate day) {
        for (int i = 0; i < at.length; i++) {
            if (!days.get(i).isBefore(day)) {
                if (i == 0 || days.get(i).equals(day)) {
                    return at[i];
                }
                long whole = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
                long part = ChronoUnit.DAYS.between(days.get(i - 1), day);
                return at[i - 1] + (at[i] - at[i - 1]) * part / whole;
            }
        }
        return 100;
    }
}
