/** Scenario files, read into questions with positions. */
@NullMarked
package org.tradepact.scenario;

import org.jspecify.annotations.NullMarked;
