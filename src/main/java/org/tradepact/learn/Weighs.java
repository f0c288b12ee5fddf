package org.tradepact.learn;

import java.util.Optional;
import org.tradepact.check.Force;
import org.tradepact.check.ForceAnswer;

/** What a text weighs on a day, as a learner predicts it. */
public enum Weighs {
    BINDING,
    NOT_IN_FORCE,
    POLITICAL,
    LAPSED,
    /** Readers of weight differ. */
    CONTESTED,
    /** A day on which it hangs is not known. */
    UNDETERMINED;

    public static Weighs of(ForceAnswer force) {
        if (force.open()) {
            return UNDETERMINED;
        }
        return force.contested() ? CONTESTED : valueOf(force.force().name());
    }

    /** The force it is; nothing where it is not one alone. */
    public Optional<Force> force() {
        return this == CONTESTED || this == UNDETERMINED ? Optional.empty() : Optional.of(Force.valueOf(name()));
    }
}
