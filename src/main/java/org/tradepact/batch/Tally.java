package org.tradepact.batch;

import org.jspecify.annotations.Nullable;
import org.tradepact.border.ShipmentAnswer.May;
import org.tradepact.scenario.ExamWords;

/** What is counted of each row, until it is added to the counts of a part. For one thread. */
final class Tally {
    private final long[] answers = new long[May.values().length];
    private final long[] first = new long[May.values().length];
    private long findings;
    private long priced;
    private long undated;
    private long unseen;
    private Charged duty = Charged.NOTHING;

    /**
     * Counts a row.
     *
     * @param undated whether it states no day, so that another was taken
     */
    void add(long row, Mould mould, int found, @Nullable Charged charged, boolean undated) {
        int answer = mould.may().ordinal();
        first[answer] = answers[answer] == 0 ? row : Math.min(first[answer], row);
        answers[answer]++;
        findings += found;
        this.undated += undated ? 1 : 0;
        unseen += mould.unseen() && mould.may() == May.MAY ? 1 : 0;
        if (charged != null) {
            priced++;
            duty = duty.plus(charged);
        }
    }

    void into(Counts counts) {
        for (May may : May.values()) {
            if (answers[may.ordinal()] > 0) {
                String name = ExamWords.kebab(may);
                counts.add(name, answers[may.ordinal()]).first(name, first[may.ordinal()]);
                counts.add(Counts.FINDINGS, 0); // even where nothing is found
            }
        }
        if (findings > 0) {
            counts.add(Counts.FINDINGS, findings);
        }
        if (priced > 0) {
            counts.add(Counts.PRICED, priced).addDuty(duty);
        }
        if (unseen > 0) {
            counts.add(Counts.UNSEEN, unseen);
        }
        if (undated > 0) {
            counts.add(Counts.UNDATED, undated);
        }
    }
}
