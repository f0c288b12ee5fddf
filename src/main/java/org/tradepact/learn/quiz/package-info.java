/** Questions with one right option each, drawn from clauses and measures and settled by asking the rules. */
@NullMarked
package org.tradepact.learn.quiz;

import org.jspecify.annotations.NullMarked;
