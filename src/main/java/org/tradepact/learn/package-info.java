/** Tasks a learner answers by predicting what the checker will say, and the marks they get: all found by evaluating. */
@NullMarked
package org.tradepact.learn;

import org.jspecify.annotations.NullMarked;
