package org.tradepact.explore;

import java.util.List;
import java.util.Optional;

/**
 * What one doer can do about one aim.
 *
 * @param repairs the best first; every smallest set of up to {@link #MOST} changes, one for each group of equal effect
 * @param excuses sets of changes after which what is breached would be excused, if the ground they name is true
 * @param fixed what decides and the doer cannot change
 * @param core where nothing helps, the facts that alone force the breach; nothing if no such facts were found
 * @param tried how many sets of changes were tried
 * @param asked how many cases were run for it
 * @param bounded whether there were more sets than are tried
 */
public record Ways(
        Aim aim,
        Doer doer,
        List<Repair> repairs,
        List<Repair> excuses,
        List<Fixed> fixed,
        Optional<Core> core,
        int tried,
        long asked,
        boolean bounded) {
    /** More changes at once are not tried. */
    public static final int MOST = 3;

    /** More sets of changes are not tried. */
    public static final int BOUND = 20_000;

    public Ways {
        repairs = List.copyOf(repairs);
        excuses = List.copyOf(excuses);
        fixed = List.copyOf(fixed);
    }
}
