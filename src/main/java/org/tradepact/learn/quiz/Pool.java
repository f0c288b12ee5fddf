package org.tradepact.learn.quiz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.Assumed;
import org.tradepact.check.Judged;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.explore.Clause;
import org.tradepact.explore.Ground;
import org.tradepact.explore.Grounds;
import org.tradepact.explore.Setting;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.ImportOrder;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Sector;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.learn.Told;
import org.tradepact.pack.GoodsRegister;

/**
 * Cases of one clause on all sides of its lines. Beginning with the plainest case, one thing at a time is said otherwise;
 * whenever the answer is of a new sort, the search goes on from there too.
 */
final class Pool {
    private static final int CASES = 420;
    private static final int VALUES = 9;
    private static final int VOYAGES = 16;
    private static final int LEAPS = 60;

    /** Days of which nobody knows before they have come. */
    private static final Set<String> FOR_SURE = Set.of("adoptedOn", "repealedOn", "othersInformedOn");

    private final Clause clause;
    private final Answering answering;
    private final GoodsRegister goods;
    private final Wares wares;
    private final Draw draw;
    private final Goods ware;
    private final Map<List<Object>, Optional<Drawn>> tried = new LinkedHashMap<>();
    private final Map<Object, List<Drawn>> sorts = new LinkedHashMap<>();
    private int asked;

    Pool(Clause clause, Answering answering, GoodsRegister goods, Wares wares, Draw draw) {
        this.clause = clause;
        this.answering = answering;
        this.goods = goods;
        this.wares = wares;
        this.draw = draw;
        this.ware = wares.plain(draw);
        for (Setting setting : settings()) {
            for (Ground ground : Grounds.of(List.of(clause), setting, goods, known())) {
                search(ground);
            }
        }
    }

    Clause clause() {
        return clause;
    }

    /** Every case, by the sort of its answer, in the order in which they were met. */
    List<List<Drawn>> sorts() {
        return List.copyOf(sorts.values());
    }

    List<Drawn> all() {
        return sorts.values().stream().flatMap(List::stream).toList();
    }

    int asked() {
        return asked;
    }

    /** Cases that differ from one in one thing. */
    List<Drawn> beside(Drawn drawn) {
        return all().stream().filter(drawn::besides).toList();
    }

    /** With the status that is known, and for a treaty that is not in force also as if it were. */
    private List<Setting> settings() {
        LocalDate entry = LocalDate.of(2027, 1 + 3 * draw.below(3), 1);
        Instrument text = text();
        LocalDate last = clause.pack().knownUntil();
        LocalDate first = text.events().stream()
                .map(event -> event.on())
                .filter(day -> day.getYear() > 1 && day.isBefore(last))
                .min(LocalDate::compareTo)
                .orElse(last.minusYears(1));
        LocalDate begin = first.isBefore(last.minusYears(1)) ? last.minusYears(1) : first;
        long days = last.toEpochDay() - begin.toEpochDay();
        LocalDate known = begin.plusDays(10 + draw.below((int) Math.max(1, days - 20)));
        List<Setting> settings = new ArrayList<>();
        if (!clause.commitment().measure() && text.kind() == Instrument.Kind.TREATY) {
            LocalDate asked = Askable.timeless(clause.commitment()) ? entry.plusDays(Askable.YEAR + 60) : entry;
            settings.add(new Setting(asked, entry, false));
        }
        settings.add(new Setting(known, entry, true));
        return settings;
    }

    /** What the facts of the world name that a measure looks at: firms and goods of its orders. */
    private List<Object> known() {
        Set<Object> known = new LinkedHashSet<>();
        for (Stated fact : clause.pack().facts()) {
            if (clause.commitment().measure()
                    && clause.commitment()
                            .needs()
                            .containsKey(Kind.of(fact.kind()).name())) {
                fact.said().values().stream()
                        .filter(value -> value instanceof Goods || value instanceof Firms || value instanceof Firm)
                        .forEach(known::add);
            }
        }
        return List.copyOf(known);
    }

    private Instrument text() {
        return clause.pack().instruments().stream()
                .filter(one -> one.id().equals(clause.commitment().instrument()))
                .findFirst()
                .orElseThrow();
    }

    /** Steps that are still to be taken from one case. */
    private record Front(Drawn from, List<List<Integer>> steps, int[] at) {
        Optional<List<Integer>> next() {
            return at[0] < steps.size() ? Optional.of(steps.get(at[0]++)) : Optional.empty();
        }
    }

    private void search(Ground ground) {
        int until = asked + CASES;
        List<Front> fronts = new ArrayList<>();
        List<List<Integer>> starts = new ArrayList<>(List.of(ground.plain(), ground.swapped()));
        if (clause.commitment().measure()) {
            starts.addAll(voyages(ground));
        }
        starts.addAll(leaps(ground));
        for (List<Integer> from : starts) {
            int before = sorts.size();
            Optional<Drawn> found = met(ground, from);
            if (fronts.size() < 2 || sorts.size() > before) {
                found.ifPresent(drawn -> fronts.add(front(drawn)));
            }
        }
        boolean more = true;
        while (more && asked < until) {
            more = false;
            for (int i = 0; i < fronts.size() && asked < until; i++) {
                Optional<List<Integer>> step = fronts.get(i).next();
                if (step.isPresent()) {
                    more = true;
                    int before = sorts.size();
                    Optional<Drawn> found = met(ground, step.get());
                    if (sorts.size() > before) {
                        found.ifPresent(drawn -> fronts.add(front(drawn)));
                    }
                }
            }
        }
    }

    /** Plain shipments from here and there, on one day or another, of goods and firms that the facts of the world name. */
    private List<List<Integer>> voyages(Ground ground) {
        Party holder = clause.commitment().holders().get(0);
        boolean out = clause.commitment().modality() == Commitment.Modality.EXPORT_CONTROL;
        List<Stated> orders = clause.pack().facts().stream()
                .filter(fact -> fact.kind() == ImportOrder.class
                        && clause.commitment().needs().containsKey("importOrder"))
                .toList();
        List<List<Integer>> voyages = new ArrayList<>();
        for (int i = 0; i < VOYAGES; i++) {
            Map<String, Object> order =
                    orders.isEmpty() ? Map.of() : draw.one(orders).said();
            List<Integer> pick = new ArrayList<>(ground.plain());
            for (int axis = 0; axis < pick.size(); axis++) {
                Ground.Axis turned = ground.axes().get(axis);
                Object plain = turned.values().get(0);
                String name = turned.slot().component();
                boolean asked = turned.slot().fact().equals("asOf");
                int home = turned.values().indexOf(holder);
                if (home >= 0 && name.equals(out ? "shippedFrom" : "to")) {
                    pick.set(axis, home);
                } else if (plain instanceof Party || plain instanceof Goods || asked) {
                    pick.set(axis, draw.one(values(turned)));
                }
                for (int value = 0; value < turned.values().size(); value++) {
                    Object one = turned.values().get(value);
                    boolean own = one instanceof Firm firm
                                    && order.get("producers") instanceof Firms firms
                                    && firms.include(firm)
                                    && turned.slot().fact().equals(Ground.CONDUCT)
                            || one.equals(order.get("product"));
                    if (own) {
                        pick.set(axis, value);
                    }
                }
            }
            voyages.add(ground.settled(pick));
        }
        return voyages;
    }

    /** Cases at random: what only comes about when several things come together is not met step by step. */
    private List<List<Integer>> leaps(Ground ground) {
        List<List<Integer>> leaps = new ArrayList<>();
        for (int i = 0; i < LEAPS; i++) {
            List<Integer> pick = new ArrayList<>(draw.below(2) == 0 ? ground.swapped() : ground.plain());
            for (int axis = 0; axis < pick.size(); axis++) {
                List<Integer> values = values(ground.axes().get(axis));
                if (draw.below(2) == 0 && !values.isEmpty()) {
                    pick.set(axis, draw.one(values));
                }
            }
            leaps.add(ground.settled(pick));
        }
        return leaps;
    }

    private Front front(Drawn from) {
        Ground ground = from.ground();
        Set<List<Integer>> steps = new LinkedHashSet<>();
        for (int axis = 0; axis < ground.axes().size(); axis++) {
            Ground.Axis turned = ground.axes().get(axis);
            for (int value : values(turned)) {
                List<Integer> pick = new ArrayList<>(from.pick());
                pick.set(axis, value);
                if (turned.under() >= 0 && value != 0 && pick.get(turned.under()) == 0) {
                    pick.set(turned.under(), 1); // a fact has to be there to be otherwise
                }
                steps.add(ground.settled(pick));
            }
        }
        steps.remove(from.pick());
        return new Front(from, draw.shuffled(List.copyOf(steps)), new int[1]);
    }

    private List<Integer> values(Ground.Axis axis) {
        List<Integer> fit = new ArrayList<>();
        for (int i = 0; i < axis.values().size(); i++) {
            if (fits(axis, axis.values().get(i))) {
                fit.add(i);
            }
        }
        if (axis.values().stream().anyMatch(Goods.class::isInstance)) {
            return wares.some(axis, fit, draw);
        }
        return fit.size() <= VALUES
                ? fit
                : java.util.stream.Stream.concat(
                                fit.subList(0, 4).stream(),
                                draw.shuffled(fit.subList(4, fit.size())).subList(0, VALUES - 4).stream())
                        .toList();
    }

    /** Whether a value makes a case that somebody would put. */
    private boolean fits(Ground.Axis axis, Object value) {
        if (value instanceof Enum<?> constant && constant.name().equals("OTHER")) {
            return false;
        }
        if (value instanceof Percent share && axis.slot().component().endsWith("Share")) {
            return share.value().signum() > 0
                    && share.value().compareTo(BigDecimal.valueOf(100)) <= 0
                    && share.value().stripTrailingZeros().scale() <= 0;
        }
        if (value instanceof Sector sector && sector != Sector.AS_LISTED) {
            return sector == Sector.NONE ? !ofSection232() : wares.of(sector).isPresent();
        }
        boolean day = axis.slot().fact().equals("asOf");
        if (day && value instanceof LocalDate asked) {
            LocalDate last = clause.pack().knownUntil();
            return asked.getYear() > 2024
                    && (axis.values().get(0) instanceof LocalDate plain && plain.isAfter(last) || !asked.isAfter(last));
        }
        return !axis.slot().fact().equals("assume")
                || value.equals(axis.values().get(0));
    }

    /** Whether it asks itself what a shipment would tell that says no such duty applies. */
    private boolean ofSection232() {
        return clause.commitment().instrument().equals("us_section_232");
    }

    private Optional<Drawn> met(Ground ground, List<Integer> pick) {
        List<Object> key = List.of(System.identityHashCode(ground), pick);
        Optional<Drawn> known = tried.get(key);
        if (known != null) {
            return Optional.empty();
        }
        Optional<Question> put =
                ground.question(pick).map(this::asFiled).filter(asks -> Possible.of(asks, clause.commitment()));
        Optional<Drawn> found = put.flatMap(asks -> {
            asked++;
            return answering
                    .told(asks, clause, ground.judged())
                    .map(told -> new Drawn(ground, pick, asks, told, Odd.of(ground, pick, asks)));
        });
        tried.put(key, found);
        found.filter(this::sensible)
                .ifPresent(drawn -> sorts.computeIfAbsent(sort(drawn.told()), s -> new ArrayList<>())
                        .add(drawn));
        return found; // from one that is not put itself others may be one step away
    }

    /**
     * A text that was not made yet on the day asked about gives nothing to ask, nor does what lies ahead of that day, or an
     * answer before its question; and goods are not brought to where they come from.
     */
    private boolean sensible(Drawn drawn) {
        if (!Askable.answer(drawn.told(), drawn.asks(), clause)) {
            return false;
        }
        if (drawn.told() instanceof Told.OfClause clause
                && (clause.row().judged().why() == Judged.Why.NOT_MADE_YET
                        || clause.row().unevaluated())) {
            return false;
        }
        Question asks = drawn.asks();
        for (Stated fact : asks.facts()) {
            boolean ahead = fact.said().entrySet().stream()
                    .anyMatch(one -> one.getValue() instanceof LocalDate day && day.isAfter(asks.asOf())
                            || FOR_SURE.contains(one.getKey())
                                    && one.getValue() instanceof When when
                                    && !when.never()
                                    && when.date().isAfter(asks.asOf()));
            boolean home = fact.kind() == Shipment.class
                    && fact.said().containsKey("to")
                    && (fact.said().get("to").equals(fact.said().get("origin"))
                            || fact.said().get("to").equals(fact.said().get("shippedFrom")));
            boolean made = fact.kind() == ImportOrder.class; // orders are what the world knows, none are made up
            if (ahead || home || made || !inOrder(fact) || !following(fact, asks)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a shipment goes its way day after day. */
    private static boolean inOrder(Stated fact) {
        LocalDate last = LocalDate.MIN;
        for (String stop : List.of("made", "loaded", "exported", "imported", "entered")) {
            if (fact.said().get(stop) instanceof LocalDate day) {
                if (day.isBefore(last)) {
                    return false;
                }
                last = day;
            }
        }
        return true;
    }

    /** Whether it comes after what it speaks of. */
    private static boolean following(Stated fact, Question asks) {
        return fact.said().values().stream()
                .filter(Ref.class::isInstance)
                .map(ref -> ((Ref) ref).id())
                .flatMap(id -> asks.facts().stream().filter(one -> one.id().equals(id)))
                .noneMatch(other -> other.said().get("on") instanceof LocalDate asked
                        && fact.said().get("on") instanceof LocalDate answered
                        && answered.isBefore(asked));
    }

    /** What makes an answer one of its own sort. */
    static Object sort(Told told) {
        if (told instanceof Told.OfClause clause) {
            Row row = clause.row();
            return List.of(
                    row.verdict(),
                    row.judged().why(),
                    row.force().force(),
                    row.force().contested(),
                    row.breached().size(),
                    row.readings().stream()
                            .map(line -> line.pivot().id() + "=" + line.option().id() + line.verdicts())
                            .toList());
        }
        return ((Told.OfMeasure) told).measured().effect();
    }

    /** Only what the clause stands in is assumed, goods of no group are goods one has seen, and nobody is without a name. */
    private Question asFiled(Question asks) {
        Map<String, Assumed> assume = new HashMap<>(asks.assume());
        assume.keySet().removeIf(id -> clause.pack().instruments().stream()
                .anyMatch(text -> text.id().equals(id) && text.political()));
        List<Stated> facts = asks.facts().stream().map(this::asSold).toList();
        return new Question(asks.asOf(), facts, asks.none(), assume, asks.about(), asks.with(), asks.readings());
    }

    private Stated asSold(Stated fact) {
        Stated sold = fact.said().get("goods") instanceof Goods own
                ? fact.with("goods", wares.sold(own, Objects.requireNonNull(ware)))
                : fact;
        Optional<Goods> made =
                fact.said().get("sector232") instanceof Sector sector ? wares.of(sector) : Optional.empty();
        return needed(Idle.without(made.isPresent() ? sold.with("goods", made.get()) : sold));
    }

    /** Of a shipment what the measure looks at: the rest would only be read for nothing. */
    private Stated needed(Stated fact) {
        List<String> needs =
                clause.commitment().needs().getOrDefault(Kind.of(fact.kind()).name(), List.of());
        if (!clause.commitment().measure() || fact.kind() != Shipment.class) {
            return fact;
        }
        Set<String> idle = new LinkedHashSet<>(fact.said().keySet());
        idle.removeAll(needs);
        idle.removeAll(Set.of("goods", "origin", "to"));
        if (!clause.commitment().lists().isEmpty()) {
            idle.remove("entered"); // the day for which lists are read
        }
        Stated needed = fact.without(idle);
        boolean out = clause.commitment().modality() == Commitment.Modality.EXPORT_CONTROL;
        Object left = needed.said().get("exported");
        return out && left != null && needed.said().containsKey("entered") ? needed.with("entered", left) : needed;
    }
}
