package org.tradepact.explore;

import java.util.List;
import org.tradepact.check.Row;

/**
 * One clause that an act touches, and what it leads to.
 *
 * @param opened every recourse it brings up or may bring up, in the order of the links
 */
public record Step(Row row, State state, List<Opened> opened) {
    /** Whether anything follows. */
    public enum State {
        OPENS,
        /** It turns on what is not known, or on a reading. */
        MAY_OPEN,
        /** The text does not bind in law, so that keeping it cannot be asked for. */
        POLITICAL,
        /** An intention or a record that is missed is no default. */
        NO_DEFAULT,
        /** No consequence is registered. */
        NONE_REGISTERED
    }
}
