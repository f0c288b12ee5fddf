package org.tradepact.cli;

import org.tradepact.report.Format;

/** A request that cannot be carried out as it was made. The message is the one sentence to print. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence, null, false, false);
    }

    /** Refuses a calendar, which answers cannot fill. */
    static void calendar(Format format) {
        if (format == Format.ICS) {
            throw new Refused("--format: answers have no days for an `ics`; `tradepact timeline PACK` and `tradepact"
                    + " ratify PACK` write calendars");
        }
    }
}
