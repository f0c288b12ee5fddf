package org.tradepact.explore;

import java.time.LocalDate;
import org.tradepact.check.Force;
import org.tradepact.check.Judged;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;

/**
 * Where an answer stands on a day: what makes two days equal in a time line.
 *
 * @param contested whether readers of weight differ about the force
 * @param open whether the force hangs on a day that is not known
 * @param over whether every breach has ended
 * @param political whether the text never binds in law, so that it is departed from and not breached
 * @param why why it is not engaged or pending; {@link Judged.Why#WORDS} otherwise
 */
public record Stance(
        Verdict verdict,
        Force force,
        boolean contested,
        boolean open,
        boolean over,
        boolean political,
        Judged.Why why) {
    public static Stance of(Row row) {
        Verdict verdict = row.verdict();
        boolean over = verdict == Verdict.BREACH
                && !row.breached().isEmpty()
                && row.breached().get(row.breached().size() - 1).until().isBefore(LocalDate.MAX);
        boolean reasoned = verdict == Verdict.NOT_ENGAGED || verdict == Verdict.PENDING;
        return new Stance(
                verdict,
                row.force().force(),
                row.force().contested(),
                row.force().open(),
                over,
                row.force().course().instrument().political(),
                reasoned ? row.judged().why() : Judged.Why.WORDS);
    }

    /** Whether the weight of the text is the same. */
    public boolean weighsAs(Stance other) {
        return force == other.force && contested == other.contested && open == other.open;
    }
}
