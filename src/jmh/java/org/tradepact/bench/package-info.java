/** How fast it is: cold commands and warm evaluations, in one table. */
@NullMarked
package org.tradepact.bench;

import org.jspecify.annotations.NullMarked;
