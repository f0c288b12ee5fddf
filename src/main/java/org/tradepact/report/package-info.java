/** Verdicts in words, tables and formats. */
@NullMarked
package org.tradepact.report;

import org.jspecify.annotations.NullMarked;
