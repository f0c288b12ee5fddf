package org.tradepact.explore;

import java.util.List;

/**
 * The boundaries of several commitments against a corpus.
 *
 * @param found in the order of the packs and their rules
 * @param cases how many cases of the corpus were looked at
 * @param asked how many questions were answered for it
 * @param leftOut cases in which more is open than can be looked at rule by rule
 * @param unreached commitments that were not looked at, or not to their end, since somebody asked for an end
 */
public record Surveyed(List<NearMiss> found, long cases, long asked, List<Posed> leftOut, List<String> unreached) {
    public Surveyed {
        found = List.copyOf(found);
        leftOut = List.copyOf(leftOut);
        unreached = List.copyOf(unreached);
    }
}
