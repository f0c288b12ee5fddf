/** The commands. */
@NullMarked
package org.tradepact.cli;

import org.jspecify.annotations.NullMarked;
