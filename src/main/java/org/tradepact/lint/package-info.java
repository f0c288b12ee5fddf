/** What is amiss in packs beyond what keeps them from loading: clauses without rules or examples, rules that overreach. */
@NullMarked
package org.tradepact.lint;

import org.jspecify.annotations.NullMarked;
