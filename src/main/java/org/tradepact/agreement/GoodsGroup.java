package org.tradepact.agreement;

import java.util.List;
import java.util.Map;
import org.tradepact.fact.Span;

/**
 * A named group of goods.
 *
 * @param lines HS codes in digits; goods of a longer code are in the group, goods of a shorter one overlap it
 * @param within ids of groups that contain this one
 * @param fixes components that goods of this group settle, as text: {@code stage: magnet}
 * @param synonyms what people call it
 * @param span days on which the list it comes from holds
 */
public record GoodsGroup(
        String id,
        String title,
        List<String> lines,
        List<String> within,
        Map<String, String> fixes,
        List<String> synonyms,
        Span span,
        List<String> sources,
        String note) {}
