/** Rules in, findings out: the only package that knows Drools. */
@NullMarked
package org.tradepact.engine;

import org.jspecify.annotations.NullMarked;
