package org.tradepact.learn.reference;

import java.util.List;

/**
 * A term of the field, as the product uses it.
 *
 * @param id {@code not-in-force}
 * @param name as a sentence writes it
 * @param group the heading it stands under
 * @param also other words by which people look for it
 * @param means what it means here, in our own words
 * @param confused terms it is taken for
 * @param example the case that shows it
 * @param sources ids of the register of sources; none where the meaning is the product's own
 */
public record GlossaryTerm(
        String id,
        String name,
        String group,
        List<String> also,
        String means,
        List<Confused> confused,
        Example example,
        List<String> sources,
        Touches touches)
        implements Entry {
    /**
     * A term that this one is taken for.
     *
     * @param term id of that term
     * @param because what tells them apart
     */
    public record Confused(String term, String because) {}

    @Override
    public List<Example> examples() {
        return List.of(example);
    }
}
