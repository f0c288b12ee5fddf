package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.List;

/** The same cards for several students, for each in an order of its own, and so their choices. */
public final class Variants {
    private Variants() {}

    /** @param count how many; days keep their order from early to late */
    public static List<List<Card>> of(List<Card> cards, int count, long seed) {
        List<List<Card>> variants = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Draw draw = Draw.of(seed, "variant", number);
            List<Card> sheet = new ArrayList<>();
            for (Card card : draw.shuffled(cards)) {
                boolean days = card.choices().get(0) instanceof Choice.LastDay;
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < card.choices().size(); i++) {
                    order.add(i);
                }
                sheet.add(days ? card : card.reordered(draw.shuffled(order)));
            }
            variants.add(List.copyOf(sheet));
        }
        return variants;
    }
}
