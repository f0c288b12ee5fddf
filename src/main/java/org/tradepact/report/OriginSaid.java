package org.tradepact.report;

import org.tradepact.border.OriginAnswer;

/** What a test of origin comes to, in words. */
final class OriginSaid {
    private OriginSaid() {}

    static String of(OriginAnswer test) {
        String result =
                switch (test.result()) {
                    case MET -> "met";
                    case NOT_MET -> "not met";
                    case OPEN -> "open, it hangs on " + Consequences.hangs(test.missing());
                };
        String why = test.result() == OriginAnswer.Result.OPEN ? "" : "; " + test.why();
        return "%s (%s): %s%s".formatted(test.id(), Words.constant(test.rule()), result, why);
    }
}
