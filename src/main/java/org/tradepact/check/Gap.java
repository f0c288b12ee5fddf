package org.tradepact.check;

import java.util.List;
import org.tradepact.fact.Slot;

/**
 * An open slot and the values it is tried at.
 *
 * @param values at least one; for a required act nobody spoke of, the {@link Draft.Acts} it might be
 */
record Gap(Slot slot, Missing.Kind kind, String asks, List<Object> values) {}
