package org.tradepact.explore;

import java.util.function.BiPredicate;
import org.tradepact.check.Question;
import org.tradepact.check.Tried;

/**
 * A question of which a file expects something.
 *
 * @param file that asks it
 * @param name of the case in that file; empty if it is the only one
 * @param subject of which something is expected
 * @param met whether an answer is as expected, given the answer as it is now and then the one to look at
 */
public record Posed(
        String file, String name, Question asks, String commitment, String subject, BiPredicate<Tried, Tried> met) {}
