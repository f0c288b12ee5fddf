/** Complete cases, their unknowns and readings, folded into verdicts. */
@NullMarked
package org.tradepact.check;

import org.jspecify.annotations.NullMarked;
