/** What is done or proposed: kinds of facts, and the values their components take. */
@NullMarked
package org.tradepact.fact;

import org.jspecify.annotations.NullMarked;
