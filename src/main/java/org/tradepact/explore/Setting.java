package org.tradepact.explore;

import java.time.LocalDate;

/**
 * When the cases of a {@link Ground} play.
 *
 * @param asked the plainest day to ask about
 * @param entry the day on which texts that are taken to be in force begin to bind
 * @param asKnown whether cases are also tried with the status that is known; otherwise entry is assumed in every case, and
 *     no day before it is asked
 */
public record Setting(LocalDate asked, LocalDate entry, boolean asKnown) {}
