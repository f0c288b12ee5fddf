package org.tradepact.learn.quiz;

import java.util.Optional;
import java.util.Set;

/**
 * What questions are wanted.
 *
 * @param packs names of packs; empty for all
 * @param topics ids of topics; empty for all, measures included, which are about none
 * @param seed the same seed draws the same cards from the same packs
 */
public record Wish(Set<String> packs, Set<String> topics, int count, long seed, Optional<Difficulty> difficulty) {
    public Wish {
        packs = Set.copyOf(packs);
        topics = Set.copyOf(topics);
    }
}
