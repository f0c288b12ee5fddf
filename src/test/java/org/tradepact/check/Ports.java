package org.tradepact.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.Term;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Actor;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.Pack;

/**
 * A small agreement between the invented parties XA and XB: a treaty in force 30 days after notices, ended 60 days after
 * notice, with a statement beside it. XA is not to limit exports, charges at most a scheduled duty, and owes a law within
 * a year.
 */
final class Ports {
    private Ports() {}

    static final LocalDate SIGNED = day("2025-01-01");
    static final String BAN = "P-1";
    static final String DUTY = "P-2";
    static final String LAW = "P-3";
    static final String PLEDGE = "P-4";

    /** Whether raw goods are goods: decides a verdict. */
    static final Pivot STAGE = new Pivot(
            "P-1/stage",
            BAN,
            "\"goods\"",
            false,
            List.of(
                    option("any-stage", Pivot.Standing.TEXT, "", ""),
                    option("processed-only", Pivot.Standing.PARTY, "XA", "")));

    /** In which text the ban stands: decides its force alone. */
    static final Pivot PLACE = new Pivot(
            "P-1/place",
            BAN,
            "where it stands",
            true,
            List.of(
                    option("treaty", Pivot.Standing.TEXT, "", "xa_xb"),
                    option("statement", Pivot.Standing.PARTY, "XA", "xa_xb_statement")));

    private static final String RULES =
            """
            package rules.ports;

            import org.tradepact.agreement.Obligation;
            import org.tradepact.agreement.Reading;
            import org.tradepact.agreement.Term.RateTerm;
            import org.tradepact.fact.ActInForce;
            import org.tradepact.fact.CustomsDuty;
            import org.tradepact.fact.Defence;
            import org.tradepact.fact.ExportRestriction;
            import org.tradepact.fact.ExportRestriction.Form;
            import org.tradepact.fact.LegalAct;
            import org.tradepact.fact.ScheduledRate;
            import org.tradepact.finding.Breach;
            import org.tradepact.finding.Engaged;
            import org.tradepact.finding.ExceptionApplies;
            import static org.tradepact.finding.Citation.cite;

            rule "P-1 engaged: XA limits exports of processed goods"
            when
                $r : ExportRestriction(takenBy.actsFor("XA"), to.reaches("XB"), $stage : stage, !stage.raw)
            then
                insertLogical(new Engaged(cite(drools.getRule()), $r));
            end

            rule "P-1 engaged: the same of raw goods, where the words reach any stage"
            when
                Reading(pivot == "P-1/stage", option == "any-stage")
                $r : ExportRestriction(takenBy.actsFor("XA"), to.reaches("XB"), $stage : stage, stage.raw)
            then
                insertLogical(new Engaged(cite(drools.getRule()), $r));
            end

            rule "P-1 breached: it is a ban or a quota"
            when
                Engaged(commitment == "P-1", $r : subject)
                ExportRestriction(this == $r, $form : form, form in (Form.BAN, Form.QUOTA))
            then
                insertLogical(new Breach(cite(drools.getRule()), $r));
            end

            rule "P-1 excepted: security is pleaded"
            when
                Engaged(commitment == "P-1", $r : subject)
                ExportRestriction(this == $r, $pleads : pleads, pleads.has(Defence.ECONOMIC_OR_NATIONAL_SECURITY))
            then
                insertLogical(new ExceptionApplies(cite(drools.getRule()), $r));
            end

            rule "P-2 engaged: XA charges a duty on goods of XB"
            when
                $d : CustomsDuty(takenBy.actsFor("XA"), originating.code == "XB")
            then
                insertLogical(new Engaged(cite(drools.getRule()), $d));
            end

            rule "P-2 breached: the duty is above the scheduled rate"
            when
                Engaged(commitment == "P-2", $d : subject)
                CustomsDuty(this == $d, $rate : rate, $goods : goods)
                ScheduledRate(schedule.id == "xa-schedule", goods == $goods, $most : rate, $rate.exceeds($most))
            then
                insertLogical(new Breach(cite(drools.getRule()), $d));
            end

            rule "P-3 engaged: XA owes a law"
            when
                $o : Obligation(commitment == "P-3")
            then
                insertLogical(new Engaged(cite(drools.getRule()), $o));
            end

            rule "P-3 breached: no such law is in operation"
            when
                $o : Obligation(commitment == "P-3", $holder : holder)
                not ActInForce(subject == LegalAct.Matter.LABOUR_RIGHTS, takenBy.party == $holder, inOperation)
            then
                insertLogical(new Breach(cite(drools.getRule()), $o));
            end

            rule "P-4 engaged: XA charges a duty on goods of XB"
            when
                $d : CustomsDuty(takenBy.actsFor("XA"), originating.code == "XB")
            then
                insertLogical(new Engaged(cite(drools.getRule()), $d));
            end

            rule "P-4 breached: the duty is above the pledged rate"
            when
                Engaged(commitment == "P-4", $d : subject)
                $most : RateTerm(id == "P-4/rate")
                CustomsDuty(this == $d, $rate : rate, $rate.exceeds($most.rate))
            then
                insertLogical(new Breach(cite(drools.getRule()), $d));
            end
            """;

    static final Rulebook BOOK =
            Rulebook.of("ports", RuleCompiler.compile("ports", List.of(new RuleFile("p.drl", RULES))));

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Checker checker() {
        return new Checker(List.of(pack()), name -> BOOK, List.of());
    }

    static Pack pack() {
        return pack(List.of(STAGE, PLACE), List.of());
    }

    /** The same with other points on which readers of the ban and of the duty to make a law differ. */
    static Pack pack(List<Pivot> ofBan, List<Pivot> ofLaw) {
        List<Party> parties = List.of(new Party("XA"), new Party("XB"));
        Instrument treaty = new Instrument(
                "xa_xb",
                "ports",
                "Treaty of XA and XB",
                "the treaty",
                Instrument.Kind.TREATY,
                false,
                parties,
                new Instrument.Entry(StatusEvent.Kind.NOTICES_EXCHANGED, Period.ofDays(30), "9"),
                new Instrument.Ending(Period.ofDays(60), "10"),
                List.of(new StatusEvent(StatusEvent.Kind.SIGNED, SIGNED, "S1")),
                day("2026-06-30"),
                List.of(),
                List.of(),
                List.of("S1"),
                "");
        Instrument statement = new Instrument(
                "xa_xb_statement",
                "ports",
                "Statement of XA and XB",
                "the statement",
                Instrument.Kind.JOINT_STATEMENT,
                true,
                parties,
                Instrument.Entry.NONE,
                Instrument.Ending.NONE,
                List.of(new StatusEvent(StatusEvent.Kind.SIGNED, SIGNED, "S1")),
                day("2026-06-30"),
                List.of(),
                List.of(),
                List.of("S1"),
                "");
        return new Pack(
                "ports",
                "XA and XB",
                false,
                parties,
                day("2026-06-30"),
                List.of(treaty, statement),
                List.of(
                        commitment(
                                BAN,
                                "xa_xb",
                                Commitment.Modality.PROHIBITION,
                                Deadline.NONE,
                                List.of("exportRestriction"),
                                Map.of("exportRestriction", List.of("takenBy", "form", "stage", "to", "pleads")),
                                Commitment.Requirement.NOTHING,
                                "",
                                ofBan),
                        commitment(
                                DUTY,
                                "xa_xb",
                                Commitment.Modality.RATE_CAP,
                                Deadline.NONE,
                                List.of("customsDuty"),
                                Map.of("customsDuty", List.of("takenBy", "goods", "originating", "rate")),
                                Commitment.Requirement.NOTHING,
                                "xa-schedule",
                                List.of()),
                        commitment(
                                LAW,
                                "xa_xb",
                                Commitment.Modality.OBLIGATION,
                                new Deadline(Deadline.Anchor.ENTRY_INTO_FORCE, Period.ofYears(1), false, LocalDate.MAX),
                                List.of(),
                                Map.of("legalAct", List.of("takenBy", "subject")),
                                new Commitment.Requirement(
                                        "legalAct", Map.of("takenBy", "XA", "subject", "labourRights")),
                                "",
                                ofLaw),
                        commitment(
                                PLEDGE,
                                "xa_xb_statement",
                                Commitment.Modality.RATE_CAP,
                                Deadline.NONE,
                                List.of("customsDuty"),
                                Map.of("customsDuty", List.of("takenBy", "originating", "rate")),
                                Commitment.Requirement.NOTHING,
                                "",
                                List.of())),
                List.of(new DatedTerm(
                        new Term.RateTerm("P-4/rate", Percent.of("10")),
                        Span.from(SIGNED),
                        "S1",
                        Commitment.Confidence.PRIMARY,
                        "the pledged rate",
                        new Position("terms.yaml", 1, 1))),
                List.of(new Schedule(
                        "xa-schedule",
                        Schedule.Kind.RATES,
                        false,
                        false,
                        List.of(new Schedule.Entry(
                                "720211", Percent.of("5"), Schedule.On.YES, Span.from(SIGNED), "S1")),
                        "",
                        "",
                        LocalDate.MIN,
                        false,
                        "",
                        List.of(),
                        "",
                        "S1",
                        "")),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of("S1", "invented"));
    }

    private static Pivot.Option option(String id, Pivot.Standing standing, String heldBy, String standsIn) {
        return new Pivot.Option(id, id, standing, heldBy, List.of("S1"), "", standsIn, List.of());
    }

    private static Commitment commitment(
            String id,
            String instrument,
            Commitment.Modality modality,
            Deadline deadline,
            List<String> subjects,
            Map<String, List<String>> needs,
            Commitment.Requirement requires,
            String schedule,
            List<Pivot> pivots) {
        return new Commitment(
                id,
                "ports",
                instrument,
                id,
                id,
                id,
                List.of(new Party("XA")),
                List.of(new Party("XB")),
                modality,
                Commitment.Owed.RESULT,
                List.of(),
                deadline,
                "",
                subjects,
                needs,
                requires,
                List.of(),
                schedule,
                List.of(),
                "",
                Commitment.Requirement.NOTHING,
                pivots,
                List.of(),
                Commitment.Encoding.FULL,
                "",
                List.of("S1"),
                Commitment.Confidence.PRIMARY,
                List.of(),
                List.of());
    }

    /** A question of these facts, to be asked of some commitment. */
    record Ask(
            LocalDate asOf,
            List<Stated> facts,
            List<Stated> none,
            Map<String, Assumed> assume,
            Map<String, String> readings) {
        static Ask on(String asOf, Stated... facts) {
            return new Ask(day(asOf), List.of(facts), List.of(), Map.of(), Map.of());
        }

        Ask inForceFrom(String date) {
            return assume(StatusEvent.Kind.IN_FORCE, date);
        }

        Ask assume(StatusEvent.Kind event, String date) {
            Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
            Assumed before = assume.get("xa_xb");
            if (before != null) {
                on.putAll(before.on());
            }
            on.put(event, day(date));
            return new Ask(asOf, facts, none, Map.of("xa_xb", new Assumed("xa_xb", on, Set.of(), Map.of())), readings);
        }

        Ask inForceSinceUnknown() {
            Assumed assumed = new Assumed("xa_xb", Map.of(), EnumSet.of(StatusEvent.Kind.IN_FORCE), Map.of());
            return new Ask(asOf, facts, none, Map.of("xa_xb", assumed), readings);
        }

        Ask none(Stated denied) {
            return new Ask(asOf, facts, List.of(denied), assume, readings);
        }

        Ask reading(String pivot, String option) {
            return new Ask(asOf, facts, none, assume, Map.of(pivot, option));
        }

        Row of(String commitment) {
            return rows(commitment).get(0);
        }

        List<Row> rows(String commitment) {
            try (Checker checker = checker()) {
                return checker.answer(
                                new Question(asOf, facts, none, assume, Set.of(commitment), Set.of(), readings),
                                Set.of())
                        .rows();
            }
        }
    }

    static Stated ban(String from) {
        return stated(
                ExportRestriction.class,
                "q1",
                Map.of(
                        "takenBy",
                        Actor.central("XA"),
                        "form",
                        ExportRestriction.Form.BAN,
                        "goods",
                        new Goods("720211", Set.of()),
                        "stage",
                        Stage.METAL,
                        "to",
                        Reach.ALL,
                        "effect",
                        Effect.OPEN,
                        "pleads",
                        Defences.NONE,
                        "inForceFrom",
                        day(from),
                        "inForceUntil",
                        When.NEVER));
    }

    static Stated duty(String rate, String line) {
        return stated(
                CustomsDuty.class,
                "d1",
                Map.of(
                        "takenBy",
                        Actor.central("XA"),
                        "goods",
                        new Goods(line, Set.of()),
                        "originating",
                        new Party("XB"),
                        "rate",
                        Percent.of(rate),
                        "basis",
                        CustomsDuty.Basis.ORDINARY,
                        "pleads",
                        Defences.NONE,
                        "inForceFrom",
                        SIGNED,
                        "inForceUntil",
                        When.NEVER));
    }

    static Stated law(String adopted, String operation) {
        return stated(
                LegalAct.class,
                "law",
                Map.of(
                        "takenBy",
                        Actor.central("XA"),
                        "subject",
                        LegalAct.Matter.LABOUR_RIGHTS,
                        "inResponseTo",
                        Ref.NONE,
                        "adoptedOn",
                        When.on(day(adopted)),
                        "inOperationOn",
                        When.on(day(operation)),
                        "appliedOn",
                        When.on(day(operation)),
                        "repealedOn",
                        When.NEVER));
    }

    static Stated noLaw() {
        return stated(
                LegalAct.class,
                "none",
                Map.of("takenBy", Actor.central("XA"), "subject", LegalAct.Matter.LABOUR_RIGHTS));
    }

    static Stated without(Stated fact, String component) {
        Map<String, Object> said = new LinkedHashMap<>(fact.said());
        said.remove(component);
        return new Stated(fact.kind(), fact.id(), said, fact.at());
    }

    private static Stated stated(Class<? extends Fact> kind, String id, Map<String, Object> said) {
        Map<String, Position> at = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(said.keySet());
        names.forEach(n -> at.put(n, new Position("x.yaml", 1, 1)));
        return new Stated(kind, id, said, at);
    }
}
