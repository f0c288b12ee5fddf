/** What was promised: instruments with their status, commitments with their readings, and the terms they refer to. */
@NullMarked
package org.tradepact.agreement;

import org.jspecify.annotations.NullMarked;
