package org.tradepact.report;

import org.tradepact.fact.Position;

/** Where something stands, as short as it can be said below the name of the file. */
final class Places {
    private Places() {}

    /** {@code line 9} in the scenario's own file, {@code base.yaml:9} in another. */
    static String of(Position at, Checked checked) {
        return at.file().equals(checked.scenario().file())
                ? "line " + at.line()
                : Pretty.shortName(at.file()) + ":" + at.line();
    }
}
