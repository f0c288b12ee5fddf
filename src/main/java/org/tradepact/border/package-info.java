/** What happens to a shipment at the borders it crosses: may it leave and enter, which duties are charged on which basis. */
@NullMarked
package org.tradepact.border;

import org.jspecify.annotations.NullMarked;
