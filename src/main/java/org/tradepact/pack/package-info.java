/** Packs: the folders under {@code rules/}, read into agreements. */
@NullMarked
package org.tradepact.pack;

import org.jspecify.annotations.NullMarked;
