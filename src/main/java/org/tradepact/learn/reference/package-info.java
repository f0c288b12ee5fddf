/** The words of the field and its doctrines, each with a case that shows it. */
@NullMarked
package org.tradepact.learn.reference;

import org.jspecify.annotations.NullMarked;
