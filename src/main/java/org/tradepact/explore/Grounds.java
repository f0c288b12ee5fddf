package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Domains;
import org.tradepact.check.Question;
import org.tradepact.explore.Ground.Axis;
import org.tradepact.explore.Ground.Part;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Slot;
import org.tradepact.fact.When;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Values;

/** Lays out the {@link Ground} of a commitment, or the common one of two: a part for each fact it looks at, an axis for each component. */
public final class Grounds {
    private static final Set<String> LOOKED_UP = Set.of("listEntry", "scheduledRate");
    private static final Set<String> ENDS = Set.of("repealedOn", "inForceUntil");

    private final List<Clause> clauses;
    private final Clause first;
    private final Setting setting;
    private final GoodsRegister goods;
    private final Values values;
    private final Domains domains;
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    private Grounds(List<Clause> clauses, Setting setting, GoodsRegister goods, Collection<?> mentioned) {
        this.clauses = clauses;
        this.first = clauses.get(0);
        this.setting = setting;
        this.goods = goods;
        this.values = new Values(goods);
        this.domains = domains(mentioned);
        for (Clause clause : clauses) {
            clause.commitment().needs().forEach((kind, components) -> needs.computeIfAbsent(
                            kind, k -> new LinkedHashSet<>())
                    .addAll(components));
        }
    }

    /**
     * The grounds on which clauses are to be tried: one for each kind of fact that all of them judge, and one for each
     * party that owes an act unasked under all of them.
     *
     * @param clauses at least one; the cases are told in the words of the first
     * @param goods groups of goods
     * @param mentioned further values that may matter, such as goods of a list
     */
    public static List<Ground> of(List<Clause> clauses, Setting setting, GoodsRegister goods, Collection<?> mentioned) {
        Grounds grounds = new Grounds(clauses, setting, goods, mentioned);
        List<Ground> all = new ArrayList<>();
        Commitment first = grounds.first.commitment();
        first.subjects().stream()
                .filter(kind -> clauses.stream()
                        .allMatch(clause -> clause.commitment().subjects().contains(kind)))
                .forEach(kind -> all.add(grounds.of(kind, Ground.CONDUCT)));
        first.holders().stream()
                .filter(holder -> clauses.stream().allMatch(clause -> owes(clause, holder)))
                .forEach(holder -> all.add(grounds.of("", holder.code())));
        return all;
    }

    private static boolean owes(Clause clause, Party holder) {
        return clause.commitment().standing()
                && clause.commitment().holders().contains(clause.roles().there(holder));
    }

    private Domains domains(Collection<?> mentioned) {
        Domains all = null;
        for (Clause clause : clauses) {
            for (boolean assumed : setting.asKnown() ? List.of(false, true) : List.of(true)) {
                Domains own = Domains.of(clause.pack(), clause.commitment(), empty(clause, assumed), goods.each());
                all = all == null ? own : all.with(own);
            }
        }
        Set<Object> more = new LinkedHashSet<>(mentioned);
        more.add(setting.asked());
        more.add(setting.entry());
        more.add(new Ref(Ground.CONDUCT));
        for (Clause clause : clauses) {
            clause.commitment().needs().keySet().forEach(kind -> more.add(new Ref(kind)));
        }
        for (Clause clause : clauses) {
            for (DatedTerm term : clause.pack().terms()) {
                if (term.term().id().startsWith(clause.commitment().id() + "/") && setting.asKnown()) {
                    more.add(term.span().from());
                    more.add(term.span().until());
                }
            }
        }
        return Objects.requireNonNull(all).with(more);
    }

    private Question empty(Clause clause, boolean assumed) {
        Map<String, Assumed> assume = new HashMap<>();
        if (assumed) {
            for (Instrument text : clause.pack().instruments()) {
                StatusEvent.Kind event = text.political() ? StatusEvent.Kind.SIGNED : StatusEvent.Kind.IN_FORCE;
                assume.put(text.id(), new Assumed(text.id(), Map.of(event, setting.entry()), Set.of(), Map.of()));
            }
        }
        return new Question(setting.asked(), List.of(), List.of(), assume, Set.of(), Set.of(), Map.of());
    }

    private Ground of(String kind, String judged) {
        List<Axis> axes = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        axes.add(new Axis(Ground.ASKED, -1, days()));
        axes.add(new Axis(Ground.STATUS, -1, setting.asKnown() ? List.of(false, true) : List.of(true)));
        if (!kind.isEmpty()) {
            conduct(kind, axes, parts);
        }
        acts(kind, axes, parts);
        beside(kind, axes, parts);
        lists(kind, axes, parts);
        List<Instrument> texts = clauses.stream()
                .flatMap(clause -> clause.pack().instruments().stream())
                .toList();
        return new Ground(axes, parts, texts, setting, judged, goods);
    }

    private List<Object> days() {
        LocalDate plain = setting.asKnown() ? setting.asked() : setting.entry();
        List<Object> days = domains.of(LocalDate.class).stream()
                .filter(day -> setting.asKnown() || !((LocalDate) day).isBefore(setting.entry()))
                .toList();
        return ordered(plain, days);
    }

    /** The conduct that is judged: always there, begun on the day asked about. */
    private void conduct(String kind, List<Axis> axes, List<Part> parts) {
        Part part = new Part(Ground.CONDUCT, kind(kind), Map.of(), Map.of(), "");
        parts.add(part);
        components(part, -1, false, Map.of(), axes);
    }

    /** Acts that perform the duty: absent, or there. */
    private void acts(String kind, List<Axis> axes, List<Part> parts) {
        Set<Map<String, Object>> seen = new LinkedHashSet<>();
        for (Clause clause : clauses) {
            Commitment commitment = clause.commitment();
            List<Commitment.Requirement> acts = new ArrayList<>(commitment.performedBy());
            if (commitment.standing() && kind.isEmpty()) {
                acts.add(0, commitment.requires());
            }
            for (Commitment.Requirement act : acts) {
                for (Party holder : commitment.holders()) {
                    Map<String, Object> where = where(act, holder, clause.roles());
                    if (seen.add(new HashMap<>(Map.of(act.kind(), where)))) {
                        Part part = new Part(id(act.kind(), parts), kind(act.kind()), Map.of(), where, "");
                        optional(part, where, axes, parts);
                    }
                }
            }
        }
    }

    /** Facts of other kinds that decide beside the conduct. */
    private void beside(String kind, List<Axis> axes, List<Part> parts) {
        for (String other : needs.keySet()) {
            boolean there = parts.stream().anyMatch(part -> part.kind().name().equals(other));
            // what a clause judges by itself is a conduct of its own
            boolean own = clauses.stream()
                    .filter(clause -> clause.commitment().needs().containsKey(other))
                    .allMatch(clause -> clause.commitment().subjects().contains(other));
            if (!other.equals(kind) && !there && !own && !LOOKED_UP.contains(other)) {
                optional(new Part(id(other, parts), kind(other), Map.of(), Map.of(), ""), Map.of(), axes, parts);
            }
        }
    }

    /** What a schedule or list says of the goods: as it is loaded, or as a file states it. */
    private void lists(String kind, List<Axis> axes, List<Part> parts) {
        boolean hasGoods = !kind.isEmpty() && kind(kind).component("goods").isPresent();
        if (!hasGoods) {
            return;
        }
        for (String list : first.commitment().lists()) {
            looked("listEntry", "list", list, axes, parts);
        }
        if (!first.commitment().schedule().isEmpty()) {
            looked("scheduledRate", "schedule", first.commitment().schedule(), axes, parts);
        }
    }

    private void looked(String kind, String component, String name, List<Axis> axes, List<Part> parts) {
        if (needs.containsKey(kind)) {
            Map<String, Object> fixed = Map.of(component, new ListEntry.ListName(name));
            optional(new Part(id(kind, parts), kind(kind), fixed, Map.of(), Ground.CONDUCT), Map.of(), axes, parts);
        }
    }

    private void optional(Part part, Map<String, Object> plain, List<Axis> axes, List<Part> parts) {
        int presence = axes.size();
        axes.add(new Axis(new Slot(part.id(), ""), -1, List.of(false, true)));
        parts.add(part);
        components(part, presence, true, plain, axes);
    }

    private void components(Part part, int under, boolean dated, Map<String, Object> plain, List<Axis> axes) {
        for (Kind.Component component : part.kind().components()) {
            String name = component.name();
            if (part.fixed().containsKey(name)
                    || !Domains.varies(component.type())
                    || name.equals("goods") && !part.goodsOf().isEmpty()) {
                continue;
            }
            boolean needed = needs.getOrDefault(part.kind().name(), Set.of()).contains(name);
            Object plainest = plainest(component, plain);
            if (needed || component.period() && dated && !ENDS.contains(name)) {
                List<Object> all = ordered(plainest, domain(component));
                axes.add(axis(new Slot(part.id(), name), under, component, plain, all));
            } else if (component.period() || plain.containsKey(name)) {
                axes.add(new Axis(new Slot(part.id(), name), under, List.of(plainest)));
            }
        }
    }

    /** Where no value goes without saying, and it is not about who acts, each is as usual as another. */
    private Axis axis(Slot slot, int under, Kind.Component component, Map<String, Object> plain, List<Object> all) {
        boolean fixed = plain.containsKey(component.name());
        boolean acts = component.type() == Actor.class || component.type() == Party.class;
        boolean plainer = fixed
                || acts
                || component.period()
                || component.type() != Ref.class && !component.unlessSaid().isEmpty() && parses(component);
        Party holder = first.commitment().holders().get(0);
        Object turned = component.type() == Actor.class ? new Actor(beneficiary(), Organ.CENTRAL) : holder;
        int swapped = acts && !fixed ? Math.max(0, all.indexOf(turned)) : 0;
        return new Axis(slot, under, all, plainer ? 1 : all.size(), swapped);
    }

    private List<Object> domain(Kind.Component component) {
        Set<Object> all = new LinkedHashSet<>();
        for (Object value : domains.of(component.type())) {
            Object home = value;
            for (Clause clause : clauses) {
                home = clause.roles().home(home);
            }
            all.add(home);
        }
        return List.copyOf(all);
    }

    /** What goes without saying, or is most usual. */
    private Object plainest(Kind.Component component, Map<String, Object> plain) {
        Object known = plain.get(component.name());
        if (known != null) {
            return known;
        }
        Class<?> type = component.type();
        if (component.period()) {
            return ENDS.contains(component.name()) ? When.NEVER : Ground.Day.ASKED;
        }
        Party holder = first.commitment().holders().get(0);
        if (!component.unlessSaid().isEmpty() && parses(component)) {
            return values.ofText(type, component.unlessSaid());
        }
        if (type == Actor.class) {
            return new Actor(holder, Organ.CENTRAL);
        }
        if (type == Party.class) {
            return beneficiary();
        }
        if (type == Parties.class) {
            return Parties.of(Set.of(holder, beneficiary()));
        }
        if (type == Reach.class) {
            return Reach.ALL;
        }
        if (type == Goods.class) {
            return new Goods("other goods", Set.of());
        }
        return type == Ref.class ? new Ref(Ground.CONDUCT) : domains.of(type).get(0);
    }

    private Party beneficiary() {
        Party holder = first.commitment().holders().get(0);
        return first.commitment().beneficiaries().stream()
                .filter(party -> !party.equals(holder))
                .findFirst()
                .orElse(Party.STRANGER);
    }

    private boolean parses(Kind.Component component) {
        try {
            values.ofText(component.type(), component.unlessSaid());
            return true;
        } catch (IllegalArgumentException e) {
            return false; // it is meant as another component is
        }
    }

    /** The plainest value, then those that are mentioned, then the others; of actors the two sides before all others. */
    private List<Object> ordered(Object plainest, Collection<Object> all) {
        Set<Object> ordered = new LinkedHashSet<>();
        ordered.add(plainest);
        if (plainest instanceof Actor) {
            ordered.add(new Actor(beneficiary(), Organ.CENTRAL));
        }
        all.stream().filter(domains::mentions).forEach(ordered::add);
        ordered.addAll(all);
        return List.copyOf(ordered);
    }

    private Map<String, Object> where(Commitment.Requirement act, Party holder, Roles roles) {
        Map<String, Object> where = new LinkedHashMap<>();
        act.where().forEach((name, text) -> kind(act.kind()).component(name).ifPresent(component -> {
            String said = text.equals("holder") ? holder.code() : text;
            where.put(name, roles.home(values.ofText(component.type(), said)));
        }));
        return where;
    }

    private static String id(String kind, List<Part> parts) {
        String id = kind;
        for (int i = 2; taken(id, parts); i++) {
            id = kind + "-" + i;
        }
        return id;
    }

    private static boolean taken(String id, List<Part> parts) {
        return parts.stream().anyMatch(part -> part.id().equals(id));
    }

    private static Kind kind(String name) {
        return Optional.of(name).flatMap(Kind::named).orElseThrow();
    }
}
