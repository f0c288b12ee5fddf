package org.tradepact.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Answer;
import org.tradepact.check.Checker;
import org.tradepact.check.MeasureCheck;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Input;
import org.tradepact.fact.Kind;
import org.tradepact.fact.OriginTest;
import org.tradepact.fact.Party;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.finding.Consequence;
import org.tradepact.pack.Pack;

/** Answers shipments: asks every measure, then puts gates, duties and what is missing together. For one thread. */
public final class Border implements AutoCloseable {
    private final MeasureCheck check;
    private final Checker checker;
    private final KnownFirms firms;
    private final Made made;

    /**
     * @param packs all packs; those with measures are asked
     * @param rulebooks the rules of a pack, by its name
     * @param groups every named group of goods
     * @param checker of commitments, which stays open
     */
    public Border(
            Collection<Pack> packs, Function<String, Rulebook> rulebooks, Collection<Goods> groups, Checker checker) {
        this.checker = checker;
        this.check = new MeasureCheck(packs, rulebooks, groups);
        this.firms = new KnownFirms(check.packs());
        this.made = new Made(packs);
    }

    /**
     * The same for who asks about many shipments.
     *
     * @param kept answers of each measure that are kept for shipments to come
     */
    public Border(
            Collection<Pack> packs,
            Function<String, Rulebook> rulebooks,
            Collection<Goods> groups,
            Checker checker,
            int kept) {
        this.checker = checker;
        this.check = new MeasureCheck(packs, rulebooks, groups, kept);
        this.firms = new KnownFirms(check.packs());
        this.made = new Made(packs);
    }

    /** How often rules were asked about measures, since this was made; those of commitments are the checker's. */
    public long evaluations() {
        return check.evaluations();
    }

    /** Facts of the question that measures judge: shipments, and whatever else a measure has as its subject. */
    public List<Stated> subjects(Question question) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Pack pack : check.packs()) {
            for (Commitment measure : pack.commitments()) {
                if (measure.measure()) {
                    kinds.addAll(measure.subjects());
                }
            }
        }
        return question.facts().stream()
                .filter(f -> kinds.contains(Kind.of(f.kind()).name()))
                .toList();
    }

    /** As {@link MeasureCheck#mentioned}. */
    public Collection<Object> mentioned(Question question, Class<?> type, Predicate<Commitment> of) {
        return check.mentioned(question, type, of);
    }

    /** Answers to every shipment of a question, in its order. */
    public List<ShipmentAnswer> answers(Question question) {
        return subjects(question).stream().map(s -> answer(question, s)).toList();
    }

    public ShipmentAnswer answer(Question question, Stated asked) {
        return answer(question, asked, shipment -> check.of(question, shipment));
    }

    /** @param measures what every measure does to the shipment, with its ordinary rate */
    public ShipmentAnswer answer(Question question, Stated asked, Function<Stated, List<Measured>> measures) {
        Optional<OrdinaryRate> base = base(question, asked);
        Stated shipment = rated(asked, base);
        List<Measured> measured = measures.apply(shipment);
        List<Stated> own = own(question, asked);
        Duty duty = new DutyTable(shipment, new Bases(check.instruments(), question.assume()), question.asOf(), base)
                .of(measured, notCovered(asked));
        List<OriginAnswer> origin = origin(question, asked);
        Gate refund = Gate.of(Consequence.Gate.REFUND, duty.withoutAuthority() ? measured : List.of());
        Gate leave = Gate.of(Consequence.Gate.LEAVE, measured);
        Gate enter = Gate.of(Consequence.Gate.ENTER, measured);
        Gate price = Gate.of(Consequence.Gate.PRICE, measured);
        return new ShipmentAnswer(
                question,
                shipment,
                measured,
                leave,
                enter,
                price,
                refund,
                duty,
                Floors.of(measured, shipment, MeasureCheck.joined(question, shipment)),
                origin,
                missing(List.of(leave, enter, price, refund), duty, origin),
                new WorkedOut(
                        () -> assumed(measured, asked, own),
                        () -> Leads.of(own, firms, measured),
                        () -> touched(question, shipment, measured)),
                check.packs().stream()
                        .map(Pack::knownUntil)
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MAX),
                notCovered(asked));
    }

    private Optional<OrdinaryRate> base(Question question, Stated asked) {
        LocalDate day = asked.said().get("entered") instanceof LocalDate entered ? entered : question.asOf();
        return OrdinaryRate.of(asked, check.packs(), day);
    }

    /** The shipment with its ordinary rate, where that is known. */
    private static Stated rated(Stated asked, Optional<OrdinaryRate> base) {
        return base.isPresent() && Kind.of(asked.kind()).component("baseRate").isPresent()
                ? asked.with("baseRate", base.get().rate())
                : asked;
    }

    /** What the parties promised about the way the shipment is treated, by texts that were made when it entered. */
    private Answer touched(Question question, Stated shipment, List<Measured> measured) {
        List<Stated> acts = Treatment.of(measured, shipment);
        Question about = new Question(
                question.asOf(), acts, List.of(), question.assume(), Set.of(), Set.of(), question.readings());
        if (acts.isEmpty()) {
            return new Answer(about, List.of(), List.of(), List.of());
        }
        Set<String> ids = new LinkedHashSet<>();
        acts.forEach(act -> ids.add(act.id()));
        Answer all = checker.ofFacts(about);
        List<Row> rows = all.rows().stream()
                .filter(row -> ids.contains(row.subject()))
                .filter(row -> !made.after(shipment.said().get("entered"), row.commitment(), question.assume()))
                .filter(row -> row.verdict() != Verdict.NOT_ENGAGED)
                .toList();
        return new Answer(about, all.packs(), rows, List.of());
    }

    private static List<Stated> own(Question question, Stated shipment) {
        return question.facts().stream()
                .filter(f -> f.id().equals(shipment.id())
                        || f.said().get("of") instanceof Ref of && of.id().equals(shipment.id()))
                .toList();
    }

    private static List<OriginAnswer> origin(Question question, Stated shipment) {
        return own(question, shipment).stream()
                .filter(f -> f.kind() == OriginTest.class)
                .map(f -> OriginArithmetic.of(f, question.facts()))
                .toList();
    }

    private static List<Reason> assumed(List<Measured> measured, Stated shipment, List<Stated> own) {
        Map<Object, Reason> all = new LinkedHashMap<>();
        Object to = shipment.said().get("to");
        boolean looksInside = measured.stream()
                .anyMatch(m -> to instanceof Party
                        && m.measure().needs().containsKey("input")
                        && m.measure().holders().contains(to));
        List<Stated> inputs = own.stream().filter(f -> f.kind() == Input.class).toList();
        if (looksInside && inputs.isEmpty()) {
            Slot inside = new Slot(shipment.id(), "input");
            all.put(
                    inside,
                    new Reason(
                            Reason.Kind.ABSENCE,
                            inside,
                            "what went into the goods, such as content from Xinjiang or of a producer under an order",
                            "nothing is stated",
                            Optional.empty(),
                            ""));
        }
        for (Stated input : inputs) {
            if (Boolean.FALSE.equals(input.said().get("fromXinjiang"))
                    && !input.at().containsKey("fromXinjiang")) {
                Slot region = new Slot(input.id(), "fromXinjiang");
                all.put(
                        region,
                        new Reason(
                                Reason.Kind.ABSENCE,
                                region,
                                "whether the input comes from Xinjiang, in whole or in part",
                                "no, as its stated origin is not China",
                                Optional.empty(),
                                ""));
            }
        }
        measured.forEach(m -> m.why().assumed(slot -> !all.containsKey(slot)).forEach(r -> all.put(r.slot(), r)));
        return List.copyOf(all.values());
    }

    /** Gates before duties, and the most decisive first. */
    private static List<Missing> missing(List<Gate> gates, Duty duty, List<OriginAnswer> origin) {
        Map<Object, Missing> all = new LinkedHashMap<>();
        for (Gate gate : gates) {
            List<Missing> own = new ArrayList<>();
            gate.deciding().stream().filter(Measured::open).forEach(m -> own.addAll(m.missing()));
            own.sort(Comparator.comparingDouble(Missing::weight).reversed());
            own.forEach(m -> all.putIfAbsent(m.slot(), m));
        }
        List<Missing> own = new ArrayList<>();
        duty.lines().forEach(line -> own.addAll(line.missing()));
        own.sort(Comparator.comparingDouble(Missing::weight).reversed());
        own.forEach(m -> all.putIfAbsent(m.slot(), m));
        origin.forEach(o -> o.missing().forEach(m -> all.putIfAbsent(m.slot(), m)));
        return List.copyOf(all.values());
    }

    private boolean begunAfter(Commitment measure, @Nullable Object entered) {
        Instrument instrument = check.instruments().get(measure.instrument());
        return instrument != null
                && entered instanceof LocalDate day
                && instrument.events().stream()
                        .anyMatch(e -> e.kind() == StatusEvent.Kind.IN_FORCE && e.on().isAfter(day));
    }

    /** Measures that no rule decides; one that is about goods of some origins only where the goods are of one of them. */
    private List<Commitment> notCovered(Stated shipment) {
        Object origin = shipment.said().get("origin");
        return check.packs().stream()
                .flatMap(p -> p.commitments().stream())
                .filter(c -> c.measure() && c.encoding() == Commitment.Encoding.NONE)
                .filter(c -> c.beneficiaries().isEmpty() || c.beneficiaries().contains(origin))
                .filter(c -> !begunAfter(c, shipment.said().get("entered")))
                .toList();
    }

    @Override
    public void close() {
        check.close();
    }
}
