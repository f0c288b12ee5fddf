/** Tables of shipments in, tables of findings out. */
@NullMarked
package org.tradepact.batch;

import org.jspecify.annotations.NullMarked;
