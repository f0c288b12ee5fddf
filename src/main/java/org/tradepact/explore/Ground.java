package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Question;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Values;

/**
 * The cases that matter for one commitment, or for two that are held against each other: one conduct with all that the
 * clauses look at beside it, each component over the values at which an answer may change. Nothing in a case is open.
 *
 * <p>A case is a pick: for each axis the position of its value. Position 0 is the plainest value, so the number of other
 * positions in a pick says how special a case is.
 */
public final class Ground {
    /** The id of the conduct that is judged. */
    public static final String CONDUCT = "conduct";

    static final Slot ASKED = new Slot("asOf", "");
    static final Slot STATUS = new Slot("assume", "");

    /** A day that is whichever day is asked about. */
    public enum Day {
        ASKED
    }

    /**
     * Something that may be one way or another.
     *
     * @param slot component of a fact; without component whether the fact is there at all; {@code asOf} the day asked
     *     about; {@code assume} whether the texts are taken to be in force
     * @param under position of the axis that says whether the fact is there; -1 where it always is
     * @param values plainest first, then those that are mentioned, then those between
     * @param usual how many of the first values are as usual as each other
     * @param swapped position of the value where the two sides change places; 0 where that changes nothing
     */
    public record Axis(Slot slot, int under, List<Object> values, int usual, int swapped) {
        public Axis {
            values = List.copyOf(values);
        }

        /** With one value that is plainer than all others. */
        Axis(Slot slot, int under, List<Object> values) {
            this(slot, under, values, 1, 0);
        }

        /** Whether it is a matter of there being a fact at all. */
        public boolean presence() {
            return slot.component().isEmpty() && !slot.equals(ASKED) && !slot.equals(STATUS);
        }
    }

    /**
     * A fact of the cases.
     *
     * @param fixed components that are the same in every case
     * @param denied what tells its absence apart, where the absence of it is stated; empty where nothing is stated
     * @param goodsOf id of the fact whose goods it is about; empty for goods of its own or none
     */
    record Part(String id, Kind kind, Map<String, Object> fixed, Map<String, Object> denied, String goodsOf) {}

    private final List<Axis> axes;
    private final List<Part> parts;
    private final List<Instrument> texts;
    private final Setting setting;
    private final String judged;
    private final Values values;

    /** @param judged label of the subject: the id of the conduct, or the code of a party that owes something */
    Ground(
            List<Axis> axes,
            List<Part> parts,
            List<Instrument> texts,
            Setting setting,
            String judged,
            GoodsRegister goods) {
        this.axes = List.copyOf(axes);
        this.parts = List.copyOf(parts);
        this.texts = List.copyOf(texts);
        this.setting = setting;
        this.judged = judged;
        this.values = new Values(goods);
    }

    public List<Axis> axes() {
        return axes;
    }

    /** Label of the subject: the id of the conduct, or the code of a party that owes something. */
    public String judged() {
        return judged;
    }

    /** The kind of the conduct that is judged, or the code of the party that owes something. */
    public String conduct() {
        return judged.equals(CONDUCT) ? parts.get(0).kind().name() : judged;
    }

    public Setting setting() {
        return setting;
    }

    /** The plainest case. */
    public List<Integer> plain() {
        return Collections.nCopies(axes.size(), 0);
    }

    /** The plainest case in which the side that is owed something acts, rather than the one that owes it. */
    public List<Integer> swapped() {
        return settled(axes.stream().map(Axis::swapped).toList());
    }

    /** How many picks there are, absent facts told apart by what they would be; stops counting at {@code most}. */
    public long size(long most) {
        long size = 1;
        for (Axis axis : axes) {
            size = Math.min(most, size * axis.values().size());
        }
        return size;
    }

    /** The same case with the facts it points at, and with the components of facts that are absent at their plainest. */
    public List<Integer> settled(List<Integer> pick) {
        List<Integer> settled = new ArrayList<>(pick);
        for (int i = 0; i < axes.size(); i++) {
            int under = axes.get(i).under();
            boolean there = under < 0 || settled.get(under) != 0;
            if (there && axes.get(i).values().get(settled.get(i)) instanceof Ref ref) {
                presence(ref.id()).ifPresent(axis -> settled.set(axis, 1));
            }
        }
        for (int i = 0; i < axes.size(); i++) {
            int under = axes.get(i).under();
            if (under >= 0 && settled.get(under) == 0) {
                settled.set(i, 0);
            }
        }
        return List.copyOf(settled);
    }

    private Optional<Integer> presence(String id) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).presence() && axes.get(i).slot().fact().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The slots that are not at their plainest. */
    public List<Slot> special(List<Integer> pick) {
        List<Slot> special = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            if (pick.get(i) != 0) {
                special.add(axes.get(i).slot());
            }
        }
        return special;
    }

    /** What a case has at a slot; the empty text if nothing varies there. */
    public Object at(List<Integer> pick, Slot slot) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).slot().equals(slot)) {
                return axes.get(i).values().get(pick.get(i));
            }
        }
        return "";
    }

    /** The case as a question, unless no file could state it: days out of order, or goods of another make. */
    public Optional<Question> question(List<Integer> pick) {
        LocalDate asOf = (LocalDate) at(pick, ASKED);
        Map<String, Goods> goods = new HashMap<>();
        List<Stated> facts = new ArrayList<>();
        List<Stated> none = new ArrayList<>();
        for (Part part : parts) {
            boolean absent = Boolean.FALSE.equals(at(pick, new Slot(part.id(), "")));
            Stated fact = fact(part, pick, asOf, goods);
            if (!part.denied().isEmpty()
                    && (absent
                            || !fact.said().entrySet().containsAll(part.denied().entrySet()))) {
                none.add(new Stated(part.kind().type(), "none-" + part.id(), part.denied(), Map.of()));
            }
            if (!absent && !possible(fact)) {
                return Optional.empty();
            }
            if (!absent) {
                facts.add(fact);
            }
        }
        Set<String> ids = facts.stream().map(Stated::id).collect(Collectors.toSet());
        if (!facts.stream().allMatch(fact -> pointsAt(fact, ids))) {
            return Optional.empty();
        }
        Map<String, Assumed> assume = Boolean.TRUE.equals(at(pick, STATUS)) ? inForce() : Map.of();
        return Optional.of(new Question(asOf, facts, none, assume, Set.of(), Set.of(), Map.of()));
    }

    private Stated fact(Part part, List<Integer> pick, LocalDate asOf, Map<String, Goods> goods) {
        Map<String, Object> said = new HashMap<>();
        for (Kind.Component component : part.kind().components()) {
            Object fixed = part.fixed().get(component.name());
            Object value = fixed != null ? fixed : at(pick, new Slot(part.id(), component.name()));
            if (component.name().equals("goods") && !part.goodsOf().isEmpty() && goods.containsKey(part.goodsOf())) {
                value = goods.get(part.goodsOf());
            }
            if (value == Day.ASKED) {
                said.put(component.name(), component.type() == When.class ? When.on(asOf) : asOf);
            } else if (!value.equals("")) {
                said.put(component.name(), value);
            }
        }
        if (said.get("goods") instanceof Goods own) {
            goods.put(part.id(), own);
        }
        return new Stated(part.kind().type(), part.id(), said, Map.of());
    }

    /** Whether a file could state it, as the reader of files sees it. */
    private boolean possible(Stated fact) {
        if (fact.said().get("goods") instanceof Goods goods) {
            Kind kind = Kind.of(fact.kind());
            for (Map.Entry<String, String> fixed : values.goods().fixes(goods).entrySet()) {
                Object said = fact.said().get(fixed.getKey());
                Optional<Kind.Component> component = kind.component(fixed.getKey());
                if (said != null
                        && component.isPresent()
                        && !said.equals(values.ofText(component.get().type(), fixed.getValue()))) {
                    return false;
                }
            }
        }
        return others(fact) && inOrder(fact);
    }

    /** Whether the days of a fact follow each other as they must: what is not said is in no one's way. */
    static boolean inOrder(Stated fact) {
        return ordered(fact, "inForceFrom", "inForceUntil", true)
                && ordered(fact, "adoptedOn", "repealedOn", true)
                && ordered(fact, "adoptedOn", "inOperationOn", false)
                && ordered(fact, "inOperationOn", "appliedOn", false);
    }

    /** Nobody gives notice to himself, signs with himself, or acts against himself. */
    private static boolean others(Stated fact) {
        return !(fact.said().get("by") instanceof Actor by)
                || fact.said().values().stream()
                        .noneMatch(value -> value.equals(by.party())
                                || value instanceof Parties several
                                        && several.members().contains(by.party()));
    }

    /** Whether what it points at is there, and something else. */
    private static boolean pointsAt(Stated fact, Set<String> ids) {
        return fact.said().values().stream()
                .allMatch(value -> !(value instanceof Ref ref)
                        || ref.none()
                        || ids.contains(ref.id()) && !ref.id().equals(fact.id()));
    }

    private static boolean ordered(Stated fact, String from, String then, boolean apart) {
        LocalDate first = OtherDay.day(fact.said().get(from));
        LocalDate next = OtherDay.day(fact.said().get(then));
        boolean never = next.equals(LocalDate.MAX);
        return never || (apart ? next.isAfter(first) : !next.isBefore(first));
    }

    /** Every text taken to bind from one day on: a treaty is in force from it, a statement is made on it. */
    private Map<String, Assumed> inForce() {
        Map<String, Assumed> assume = new HashMap<>();
        for (Instrument text : texts) {
            StatusEvent.Kind event = text.political() ? StatusEvent.Kind.SIGNED : StatusEvent.Kind.IN_FORCE;
            assume.put(text.id(), new Assumed(text.id(), Map.of(event, setting.entry()), Set.of(), Map.of()));
        }
        return assume;
    }

    /** The kinds of facts that a case may hold, by id. */
    public Map<String, Class<? extends Fact>> facts() {
        Map<String, Class<? extends Fact>> kinds = new java.util.LinkedHashMap<>();
        parts.forEach(part -> kinds.put(part.id(), part.kind().type()));
        return kinds;
    }
}
