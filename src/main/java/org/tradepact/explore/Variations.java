package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Choices;
import org.tradepact.check.Domains;
import org.tradepact.check.Question;
import org.tradepact.fact.Actor;
import org.tradepact.fact.ByAuthority;
import org.tradepact.fact.Decision;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Notice;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Proof;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Sector;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * The single changes of a question that some clauses may tell apart, the nearest first: proof where it is heard, what
 * decides, other facts, acts that are done or not done, requests, the day, the texts, what is left open, and how they are
 * read. Nobody has to be able to bring them about.
 */
public final class Variations {
    private static final int DAYS = 40;

    private final Question question;
    private final List<Commitment> looking;
    private final Choices choices;
    private final Map<String, Pack> packs;
    private final Collection<Goods> groups;

    /** @param packs by name, those of the commitments */
    public Variations(
            Question question,
            Collection<Commitment> looking,
            Choices choices,
            Map<String, Pack> packs,
            Collection<Goods> groups) {
        this.question = question;
        this.looking = List.copyOf(looking);
        this.choices = choices;
        this.packs = Map.copyOf(packs);
        this.groups = List.copyOf(groups);
    }

    /**
     * @param decisive slots that decide the answer as it is: they come first
     * @param due last days on which what is owed would have been in time
     */
    public List<Change> all(Set<Slot> decisive, Set<LocalDate> due) {
        Set<Change> changes = new LinkedHashSet<>();
        proofs().forEach(changes::add);
        facts(decisive).forEach(changes::add);
        Set<LocalDate> done = new LinkedHashSet<>(due);
        done.removeIf(day -> !day.isBefore(question.asOf()));
        done.add(question.asOf());
        done.forEach(day -> acts(day).forEach(changes::add));
        calls().forEach(changes::add);
        days().forEach(changes::add);
        texts().forEach(changes::add);
        open().forEach(changes::add);
        readings().forEach(changes::add);
        if (question.facts().size() > 1) {
            question.facts().forEach(fact -> changes.add(new Change.Withdraws(fact.id())));
        }
        return List.copyOf(changes);
    }

    private record Spot(Stated fact, Kind.Component component) {
        Slot slot() {
            return new Slot(fact.id(), component.name());
        }

        /** Whether a file wrote the fact and left this out, so that a value was taken for granted. */
        boolean assumed() {
            return !component.unlessSaid().isEmpty()
                    && fact.at().containsKey("")
                    && !fact.at().containsKey(component.name());
        }
    }

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (Stated fact : question.facts()) {
            Kind.of(fact.kind()).components().forEach(component -> spots.add(new Spot(fact, component)));
        }
        return spots;
    }

    /** A day of the journey that is stated: which day counts for a measure is no reason of it, and yet decides. */
    private static boolean journey(Spot spot) {
        return spot.fact().kind() == Shipment.class && spot.component().period() && !spot.assumed();
    }

    /** The component, and those left out that are taken from it: the day of arrival from that of entry. */
    private static List<Kind.Component> followers(Spot spot) {
        List<Kind.Component> all = new ArrayList<>(List.of(spot.component()));
        for (int i = 0; i < all.size() && !spot.assumed(); i++) {
            for (Kind.Component other : Kind.of(spot.fact().kind()).components()) {
                if (other.unlessSaid().equals(all.get(i).name())
                        && other.type() == spot.component().type()
                        && new Spot(spot.fact(), other).assumed()) {
                    all.add(other);
                }
            }
        }
        return all;
    }

    private List<Change> facts(Set<Slot> decisive) {
        List<Spot> spots = new ArrayList<>(spots());
        spots.sort(Comparator.<Spot>comparingInt(spot -> decisive.contains(spot.slot()) || journey(spot) ? 0 : 1)
                .thenComparingInt(spot -> spot.assumed() ? 1 : 0)
                .thenComparingInt(spot -> place(spot.component().type())));
        List<Change> changes = new ArrayList<>();
        for (Spot spot : spots) {
            Set<Object> values = new LinkedHashSet<>();
            for (Kind.Component told : followers(spot)) {
                looking.forEach(clause -> values.addAll(choices.values(clause, question, spot.fact(), told)));
            }
            Object said = spot.fact().said().get(spot.component().name());
            if (!values.isEmpty()) {
                values.addAll(Controls.narrower(said, values));
            }
            values.remove(said);
            values.removeIf(value -> nameless(value)
                    || upon(spot.fact(), value)
                    || !Ground.inOrder(spot.fact().with(spot.component().name(), value)));
            values.stream()
                    .sorted(Comparator.<Object, BigDecimal>comparing(value -> far(said, value))
                            .thenComparing(value -> alike(said, value) ? 0 : 1)
                            .thenComparing(value -> -named(value))
                            .thenComparing(value -> value instanceof Party party && dealing(party) ? 0 : 1))
                    .limit(DAYS)
                    .forEach(value -> changes.add(new Change.Says(spot.slot(), value)));
        }
        return changes;
    }

    /** What an authority decided comes first; what makes an act the one it is comes after how it was done. */
    private static int place(Class<?> type) {
        if (ByAuthority.class.isAssignableFrom(type)) {
            return -1;
        }
        if (type == Goods.class || type == Party.class || type == Ref.class || type == Sector.class) {
            return 3;
        }
        if (type == Firm.class || type == Firms.class) {
            return 5;
        }
        if (type.isEnum() || type == boolean.class) {
            return 0;
        }
        return type == Actor.class ? 4 : type == Reach.class ? 1 : 2;
    }

    /** Whether a value stands for all that is not named: no file could say it of anything. */
    private static boolean nameless(Object value) {
        return value.equals(Party.STRANGER)
                || value instanceof Actor actor && actor.party().equals(Party.STRANGER)
                || value instanceof Parties several && several.members().contains(Party.STRANGER)
                || value instanceof Reach reach && reach.named().contains(Party.STRANGER)
                || value.equals(Firm.ANOTHER)
                || value instanceof Firms firms && firms.members().contains(Firm.ANOTHER)
                || value instanceof Goods goods && goods.said().equals("other goods");
    }

    /** Whether a measure would reach its own party alone. */
    private static boolean upon(Stated fact, Object value) {
        return value instanceof Reach reach
                && !reach.everyone()
                && Doer.actor(fact)
                        .filter(actor -> reach.named().equals(Set.of(actor.party())))
                        .isPresent();
    }

    /** Whether the names of goods end alike, as those of two kinds of magnets do. */
    private static boolean alike(@Nullable Object said, Object value) {
        return said instanceof Goods before
                && value instanceof Goods goods
                && last(before).equals(last(goods));
    }

    private static String last(Goods goods) {
        return goods.coded() ? "" : goods.said().substring(goods.said().lastIndexOf('-') + 1);
    }

    /** How many words of the name of goods the clauses use themselves: such goods come before others of the like. */
    private int named(Object value) {
        if (!(value instanceof Goods goods)) {
            return 0;
        }
        int named = 0;
        for (Commitment clause : looking) {
            String words = (clause.title() + " " + clause.summary()).toLowerCase(Locale.ROOT);
            for (String word : goods.said().split("[^a-z]+")) {
                named += word.length() > 2 && words.contains(word) ? 1 : 0;
            }
        }
        return named;
    }

    /** Whether a text at hand is of the party: such a one comes to mind before all others. */
    private boolean dealing(Party party) {
        return packs.values().stream()
                .flatMap(pack -> pack.instruments().stream())
                .anyMatch(text -> text.parties().contains(party));
    }

    /** How far a value is from what is said; of days from the one asked about where none is said. */
    private BigDecimal far(@Nullable Object said, Object value) {
        LocalDate to = OtherDay.day(value);
        LocalDate stated = OtherDay.day(said);
        LocalDate from = stated.equals(LocalDate.MAX) && !to.equals(LocalDate.MAX) ? question.asOf() : stated;
        if (value instanceof Actor actor && said instanceof Actor before) {
            return actor.party().equals(before.party()) ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return from.equals(LocalDate.MAX) || to.equals(LocalDate.MAX)
                ? Controls.distance(said, value)
                : BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(from, to)));
    }

    /** Acts that a clause asks for: that they were done on a day, or were not. */
    private List<Change> acts(LocalDate day) {
        List<Change> changes = new ArrayList<>();
        for (Commitment clause : looking) {
            for (Commitment.Requirement asked : Choices.asked(clause)) {
                for (Party holder : clause.holders()) {
                    boolean stated = question.facts().stream().anyMatch(fact -> Choices.isAct(asked, holder, fact));
                    boolean denied = question.none().stream().anyMatch(fact -> Choices.isAct(asked, holder, fact));
                    if (!stated) {
                        choices.done(asked, clause, holder, question, "further", day).stream()
                                .filter(act -> act.said().values().stream().noneMatch(Variations::nameless))
                                .limit(DAYS)
                                .forEach(act -> changes.add(new Change.Adds(act)));
                    }
                    if (!stated && !denied) {
                        changes.add(new Change.Denies(Choices.denied(asked, holder)));
                    }
                }
            }
        }
        return changes;
    }

    /** Notices and requests about a fact of the case, where a clause speaks of them and the case has none. */
    private List<Change> calls() {
        List<Change> changes = new ArrayList<>();
        for (Commitment clause : looking) {
            boolean calls = clause.subjects().contains("notice")
                    && question.facts().stream().noneMatch(fact -> fact.kind() == Notice.class);
            if (calls && clause.holders().size() == 1) {
                Party to = clause.holders().iterator().next();
                for (Party by : clause.beneficiaries()) {
                    for (Notice.Purpose purpose : Notice.Purpose.values()) {
                        question.facts()
                                .forEach(fact -> changes.add(new Change.Adds(call(by, to, purpose, fact.id()))));
                    }
                }
            }
        }
        return changes;
    }

    /** Proof of a shipment and what is decided on it, where a measure hears of proof and the case has none. */
    private List<Change> proofs() {
        List<Change> changes = new ArrayList<>();
        boolean heard = looking.stream().anyMatch(measure -> measure.needs().containsKey("proof"))
                && question.facts().stream().noneMatch(fact -> fact.kind() == Proof.class);
        for (Stated shipment : question.facts()) {
            if (heard && shipment.kind() == Shipment.class) {
                for (Decision decision : List.of(Decision.ACCEPTED, Decision.REJECTED)) {
                    changes.add(new Change.Adds(new Stated(
                            Proof.class,
                            "further",
                            Map.of(
                                    "of",
                                    new Ref(shipment.id()),
                                    "shows",
                                    Proof.Shows.NO_FORCED_LABOUR,
                                    "standard",
                                    Proof.Standard.CLEAR_AND_CONVINCING,
                                    "decision",
                                    decision),
                            Map.of())));
                }
            }
        }
        return changes;
    }

    private Stated call(Party by, Party to, Notice.Purpose purpose, String about) {
        return new Stated(
                Notice.class,
                "further",
                Map.of(
                        "by",
                        Actor.central(by.code()),
                        "to",
                        to,
                        "purpose",
                        purpose,
                        "concerns",
                        purpose == Notice.Purpose.REQUEST_TO_ACT_ON_COMPANIES ? Ref.NONE : new Ref(about),
                        "on",
                        question.asOf()),
                Map.of());
    }

    private Set<String> texts(Commitment clause) {
        Set<String> ids = new LinkedHashSet<>(Set.of(clause.instrument()));
        for (Pivot pivot : clause.pivots()) {
            pivot.options().stream()
                    .map(Pivot.Option::standsIn)
                    .filter(id -> !id.isEmpty())
                    .forEach(ids::add);
        }
        return ids;
    }

    /** A text in force since the first day that counts, or only later, or over. */
    private List<Change> texts() {
        List<Change> changes = new ArrayList<>();
        LocalDate asOf = question.asOf();
        for (Commitment clause : looking) {
            Pack pack = packs.get(clause.pack());
            if (clause.measure() || pack == null) {
                continue;
            }
            for (Instrument text : pack.instruments()) {
                if (texts(clause).contains(text.id())) {
                    StatusEvent.Kind begins = text.political() ? StatusEvent.Kind.SIGNED : StatusEvent.Kind.IN_FORCE;
                    if (!text.political()) {
                        changes.add(new Change.Assumes(text.id(), begins, first()));
                        if (clause.deadline().anchor() == Deadline.Anchor.FIXED) {
                            changes.add(new Change.Assumes(
                                    text.id(), begins, clause.deadline().fixed()));
                        }
                    }
                    changes.add(new Change.Assumes(text.id(), begins, asOf));
                    changes.add(new Change.Assumes(text.id(), begins, asOf.plusDays(1)));
                    changes.add(new Change.Assumes(text.id(), StatusEvent.Kind.TERMINATED, asOf));
                }
            }
        }
        return changes;
    }

    /** The first day that a fact of the case names, or the day asked about. */
    private LocalDate first() {
        LocalDate first = question.asOf();
        for (Spot spot : spots()) {
            LocalDate day = OtherDay.day(spot.fact().said().get(spot.component().name()));
            first = day.isBefore(first) ? day : first;
        }
        return first;
    }

    private List<Change> days() {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Commitment clause : looking) {
            Pack pack = packs.get(clause.pack());
            if (pack != null) {
                Domains.of(pack, clause, question, groups)
                        .of(LocalDate.class)
                        .forEach(day -> days.add((LocalDate) day));
            }
        }
        days.remove(question.asOf());
        days.removeIf(day -> Math.abs(day.getYear()) > 9000);
        return days.stream()
                .sorted(Comparator.comparing(day -> far(question.asOf(), day)))
                .limit(DAYS)
                .map(day -> (Change) new Change.AsksOn(day))
                .toList();
    }

    private List<Change> open() {
        List<Change> changes = new ArrayList<>();
        for (Spot spot : spots()) {
            String kind = Kind.of(spot.fact().kind()).name();
            boolean needed = looking.stream().anyMatch(clause -> clause.needs()
                    .getOrDefault(kind, List.of())
                    .contains(spot.component().name()));
            if (needed && spot.fact().said().containsKey(spot.component().name())) {
                changes.add(new Change.Opens(spot.slot()));
            }
        }
        return changes;
    }

    private List<Change> readings() {
        List<Change> changes = new ArrayList<>();
        for (Commitment clause : looking) {
            for (Pivot pivot : clause.pivots()) {
                pivot.options().stream()
                        .filter(option ->
                                !option.id().equals(question.readings().get(pivot.id())))
                        .forEach(option -> changes.add(new Change.Reads(pivot.id(), option.id())));
            }
        }
        return changes;
    }
}
