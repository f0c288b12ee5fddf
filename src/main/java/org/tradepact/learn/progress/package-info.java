/** What a learner has answered, and when it comes back. */
@NullMarked
package org.tradepact.learn.progress;

import org.jspecify.annotations.NullMarked;
