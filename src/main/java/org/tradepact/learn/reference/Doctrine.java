package org.tradepact.learn.reference;

import java.util.List;

/**
 * A rule about commitments that no single clause states, as the product applies it.
 *
 * @param id {@code no-retroactivity}
 * @param name its title
 * @param also other words by which people look for it
 * @param rule the rule in one sentence
 * @param means what follows from it, in our own words
 * @param mistaken what it is mistaken for
 * @param examples the cases that show it
 * @param clauses ids of commitments in which it can be seen
 * @param terms ids of the terms it uses
 * @param sources ids of the register of sources; none where the rule is the product's own
 */
public record Doctrine(
        String id,
        String name,
        List<String> also,
        String rule,
        String means,
        String mistaken,
        List<Example> examples,
        List<String> clauses,
        List<String> terms,
        List<String> sources,
        Touches touches)
        implements Entry {}
