/** What follows from an answer: from an act to a clause, from a clause to a consequence, from a consequence to a duty. */
@NullMarked
package org.tradepact.explore;

import org.jspecify.annotations.NullMarked;
