package org.tradepact.report;

/** Answers for people: in full, or a line each under their folder. */
public final class Prose {
    /** With more answers than a screen or two, those that are as expected are counted folder by folder. */
    private static final int MANY = 60;

    private Prose() {}

    static String write(Run run, Style style) {
        Page page = style.page();
        Lines lines = new Lines(page, run.checked().size() > MANY);
        for (Checked checked : run.checked()) {
            if (style.full()) {
                new Pretty(page, style.allReadings(), run.sources()).print(checked);
                page.line();
            } else {
                lines.print(checked);
            }
        }
        lines.end();
        if (!style.full() || run.checked().size() > 1) {
            summary(page, run, style.full());
        }
        return page.toString();
    }

    private static void summary(Page page, Run run, boolean full) {
        Tally tally = run.tally();
        if (!full) {
            page.line();
        }
        page.text(0, tally.failed() + tally.wrong() > 0 ? Paint.RED : Paint.BOLD, ShipmentTally.sentence(run));
    }
}
