package org.tradepact.explore;

import java.util.List;
import java.util.Set;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.fact.Slot;

/**
 * A smallest case on which two texts, or two versions of one, give different answers.
 *
 * @param ground the cases it is one of
 * @param pick which of them
 * @param special slots that are not as plain as can be; with any one of them plain the answers would not differ like this
 * @param asks the case in the words of the first text
 * @param differs in what the answers differ
 * @param like how many of the cases that were tried differ in the same way
 */
public record Witness(
        Ground ground,
        List<Integer> pick,
        List<Slot> special,
        Question asks,
        Row one,
        Row other,
        Set<Gist.Aspect> differs,
        int like) {}
