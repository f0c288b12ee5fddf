package org.tradepact.report;

import org.tradepact.check.Reason;

/** What decided what a measure does, in words. */
final class Because {
    private Because() {}

    static String of(Reason reason) {
        return listed(reason)
                ? "%s stands on the list %s"
                        .formatted(
                                TariffLine.dotted(reason.slot().component()),
                                reason.slot().fact())
                : Reasons.sentence(reason);
    }

    /** Whether it is that goods stand on a list. */
    static boolean listed(Reason reason) {
        return reason.kind() == Reason.Kind.TERM && "listed".equals(reason.value());
    }
}
