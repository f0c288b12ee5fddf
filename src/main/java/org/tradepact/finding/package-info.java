/** What rules conclude, and the clause each conclusion rests on. */
@NullMarked
package org.tradepact.finding;

import org.jspecify.annotations.NullMarked;
