package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Schedule;
import org.tradepact.explore.Clause;
import org.tradepact.explore.Ground;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Sector;
import org.tradepact.pack.GoodsRegister;

/** Goods as one meets them: named, and not by the number of an annex. */
final class Wares {
    private static final int SOME = 7;

    /** Goods that hardly any clause singles out. */
    private static final List<String> PLAIN =
            List.of("machinery", "footwear", "garments", "furniture", "rubber-gloves", "tyres", "cosmetics");

    private static final List<String> MINED = List.of("bauxite");

    private final GoodsRegister goods;
    private final boolean mined;
    private final Set<String> named;
    private final List<Goods> listed;

    /**
     * @param mined whether goods come out of the ground
     * @param named ids of groups that the rules of the clause name: they are always among those tried
     * @param listed goods of which its lists say whether they are on them: of others nothing would be settled
     */
    private Wares(GoodsRegister goods, boolean mined, Set<String> named, List<Goods> listed) {
        this.goods = goods;
        this.mined = mined;
        this.named = named;
        this.listed = listed;
    }

    /** Those of a clause; of one that looks at how far goods are processed those that come out of the ground. */
    static Wares of(Clause clause, GoodsRegister goods, Set<String> named) {
        List<Goods> listed = new ArrayList<>();
        for (Schedule list : clause.pack().schedules()) {
            if (clause.commitment().measure()
                    && !clause.commitment().needs().containsKey("importOrder")
                    && clause.commitment().lists().contains(list.id())) {
                list.entries().stream()
                        .map(entry -> entry.line())
                        .filter(line -> line.length() >= 6)
                        .distinct()
                        .forEach(line -> listed.add(goods.resolve(line)));
            }
        }
        boolean mined = clause.commitment().needs().values().stream().anyMatch(all -> all.contains("stage"));
        return new Wares(goods, mined, named, listed);
    }

    /** What a sector is known for; nothing for one whose goods no group names. */
    Optional<Goods> of(Sector sector) {
        String id =
                switch (sector) {
                    case STEEL -> "steel";
                    case CARS -> "motor-vehicles";
                    case CAR_PARTS -> "motor-vehicle-parts";
                    case TIMBER -> "furniture";
                    case SEMICONDUCTORS -> "semiconductors";
                    case PHARMACEUTICALS -> "pharmaceuticals";
                    case POLYSILICON -> "polysilicon";
                    case ALUMINIUM, COPPER -> "machinery";
                    case AS_LISTED, NONE, TRUCKS, TRUCK_PARTS, BUSES -> "";
                };
        return goods.group(id).map(group -> goods.resolve(group.id()));
    }

    /** Goods that nothing singles out. */
    Goods plain(Draw draw) {
        List<String> known = (mined ? MINED : PLAIN)
                .stream()
                        .filter(id -> goods.group(id).isPresent() && !named.contains(id))
                        .toList();
        return known.isEmpty() ? new Goods("other goods", Set.of()) : goods.resolve(draw.one(known));
    }

    /** Goods as they are sold: in place of those of no group some that have a name, and such as lists tell of. */
    Goods sold(Goods own, Goods ware) {
        if (!listed.isEmpty()
                && !named.contains(own.said())
                && !Character.isDigit(own.said().charAt(0))) {
            return listed.get(Math.floorMod(own.said().hashCode(), listed.size()));
        }
        return own.said().equals("other goods") ? ware : own;
    }

    /** Positions of goods among the values of an axis: all that the rules name, and some others. */
    List<Integer> some(Ground.Axis axis, List<Integer> fit, Draw draw) {
        List<Integer> some = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i : fit) {
            if (axis.values().get(i) instanceof Goods one) {
                if (named.contains(one.said())) {
                    some.add(i);
                } else if (known(one)) {
                    others.add(i);
                }
            }
        }
        List<Integer> shuffled = draw.shuffled(others);
        some.addAll(shuffled.subList(0, Math.min(SOME, shuffled.size())));
        return some;
    }

    private boolean known(Goods one) {
        return one.said().equals("other goods")
                || goods.group(one.said())
                                .filter(group -> !group.title().contains(", as ")) // it says how far they are processed
                                .isPresent()
                        && mined == (one.groups().contains("critical-minerals") || MINED.contains(one.said()))
                        && !one.said()
                                .matches(
                                        ".*(annex|announcement|before|list|critical-minerals$|-20\\d\\d|technology|kingtom).*");
    }
}
