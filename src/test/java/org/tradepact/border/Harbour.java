package org.tradepact.border;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Stated;
import org.tradepact.pack.FactReader;
import org.tradepact.pack.Library;
import org.tradepact.pack.PackFiles;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;
import org.tradepact.pack.Values;

/**
 * An invented world: customs of US charge duties on three bases, of which one is struck down and one disputed, hold back
 * goods of one producer and of one region, and XC asks licences under a notice that is suspended. A pact of US and XA caps
 * what US charges. None of it is law.
 */
final class Harbour {
    /** Charged by origin; disputed. */
    static final String SURCHARGE = "HB-SURCHARGE";

    /** Charged to a total on goods of XB. */
    static final String TOP_UP = "HB-TOP-UP";

    /** Charged on goods of XA under a statute that fell. */
    static final String EMERGENCY = "HB-EMERGENCY";

    /** Charged on the metal in goods. */
    static final String METAL = "HB-METAL";

    static final String HOLD = "HB-HOLD";
    static final String REGION = "HB-REGION";
    static final String LICENCE = "HB-LICENCE";
    static final String REFUND = "HB-REFUND";
    static final String AS_OF = "2026-10-05";

    static final String AGREEMENT =
            """
            pack: harbour
            title: What the harbour authorities do
            world: true
            knownUntil: 2026-10-05
            instruments:
              - {id: trade_act, title: Trade Act, called: the trade act, kind: domestic-law, parties: [US], events: [{event: inForce, on: 1975-01-03, source: S1}], sources: [S1]}
              - id: emergency_act
                title: Emergency Act
                called: the emergency act
                kind: domestic-law
                parties: [US]
                events: [{event: inForce, on: 1977-12-28, source: S1}, {event: struckDown, on: 2026-02-20, source: S2}]
                sources: [S1]
              - id: surcharge
                title: Surcharge proclamation
                called: the surcharge
                kind: tariff-action
                parties: [US]
                restsOn: [trade_act]
                challenges: [{kind: pending, on: 2026-01-10, source: S2, note: filed}, {kind: heldUnlawful, on: 2026-05-07, source: S2, note: stayed on appeal}]
                events: [{event: inForce, on: 2025-04-05, source: S1}]
                sources: [S1]
              - {id: top_up, title: Top-up notice, called: the top-up, kind: tariff-action, parties: [US], restsOn: [trade_act], events: [{event: inForce, on: 2025-08-07, source: S1}], sources: [S1]}
              - {id: emergency_order, title: Emergency order, called: the emergency order, kind: tariff-action, parties: [US], restsOn: [emergency_act], events: [{event: inForce, on: 2025-02-04, source: S1}], sources: [S1]}
              - {id: metal_order, title: Metal order, called: the metal order, kind: tariff-action, parties: [US], restsOn: [trade_act], events: [{event: inForce, on: 2025-03-12, source: S1}], sources: [S1]}
              - {id: labour_act, title: Labour Act, called: the labour act, kind: domestic-law, parties: [US], events: [{event: inForce, on: 1930-06-17, source: S1}], sources: [S1]}
              - id: notice
                title: Notice on items
                called: the notice
                kind: domestic-law
                parties: [XC]
                events: [{event: inForce, on: 2025-10-09, source: S1}, {event: suspended, on: 2025-11-07, source: S2}, {event: resumed, on: 2026-11-10, source: S2}]
                sources: [S1]
            commitments:
              - id: HB-SURCHARGE
                instrument: surcharge
                clause: "1"
                title: Surcharge by origin
                summary: invented
                holder: US
                modality: charge
                owed: measure
                subjects: [shipment]
                needs: {shipment: [goods, origin, to, mode, loaded, entered, usContent, workShare, claims]}
                lists: [hb-exempt]
                treatment: {customsDuty: {basis: reciprocal}}
                encoding: full
                sources: [S1]
                confidence: primary
              - id: HB-TOP-UP
                instrument: top_up
                clause: "2"
                title: Duty up to a total
                summary: invented
                holder: US
                modality: charge
                owed: measure
                subjects: [shipment]
                needs: {shipment: [origin, to, entered]}
                encoding: full
                sources: [S1]
                confidence: primary
              - id: HB-EMERGENCY
                instrument: emergency_order
                clause: "3"
                title: Emergency duty
                summary: invented
                holder: US
                modality: charge
                owed: measure
                subjects: [shipment]
                needs: {shipment: [origin, to, entered, claims]}
                encoding: full
                sources: [S1]
                confidence: primary
              - id: HB-METAL
                instrument: metal_order
                clause: "4"
                title: Duty on metal
                summary: invented
                holder: US
                modality: charge
                owed: measure
                subjects: [shipment]
                needs: {shipment: [goods, origin, to, entered, sector232, metalShare]}
                lists: [hb-steel]
                encoding: full
                sources: [S1]
                confidence: primary
              - id: HB-HOLD
                instrument: labour_act
                clause: "307"
                title: Goods of named producers
                summary: invented
                holder: US
                modality: import-control
                owed: measure
                subjects: [shipment]
                needs: {shipment: [goods, to, producer, imported, released, made], importOrder: [by, state, producers, product, inForce, importedFrom, importedBefore, madeBefore]}
                encoding: full
                sources: [S1]
                confidence: primary
              - id: HB-REGION
                instrument: labour_act
                clause: "3"
                title: Goods with inputs of a region
                summary: invented
                holder: US
                modality: import-control
                owed: measure
                subjects: [shipment]
                needs: {shipment: [to], input: [of, fromXinjiang], proof: [of, shows, decision]}
                encoding: full
                sources: [S1]
                confidence: primary
              - id: HB-LICENCE
                instrument: notice
                clause: "61"
                title: Licence for items that leave XC
                summary: invented
                holder: XC
                modality: export-control
                owed: measure
                subjects: [shipment]
                needs: {shipment: [goods, shippedFrom, exported]}
                lists: [hb-items]
                dateBasis: exported
                encoding: full
                sources: [S1]
                confidence: primary
              - id: HB-REFUND
                instrument: emergency_order
                clause: "5"
                title: Refund of the emergency duty
                summary: invented
                holder: US
                modality: remedy
                owed: measure
                subjects: [shipment]
                needs: {shipment: [to, entered, liquidated]}
                encoding: full
                sources: [S1]
                confidence: primary
              - id: HB-UNWRITTEN
                instrument: trade_act
                clause: "9"
                title: What no rule decides
                summary: invented
                holder: US
                modality: charge
                owed: measure
                encoding: none
                encodingNote: not read
                sources: [S1]
                confidence: primary
            """;

    static final String TERMS =
            """
            terms:
              - {id: HB-SURCHARGE/content-floor, rate: 20, from: 2025-04-05, source: S1, confidence: primary, note: US content counts from here}
              - {id: HB-SURCHARGE/loaded-before, date: 2025-08-07, from: 2025-04-05, source: S1, confidence: primary, note: first day of the rates by origin}
              - {id: HB-SURCHARGE/window-until, date: 2025-10-05, from: 2025-04-05, source: S1, confidence: primary, note: end of the time for goods at sea}
              - {id: HB-REFUND/days, number: 80, from: 2025-04-05, source: S1, confidence: primary, note: days after liquidation}
            headings:
              - {measure: HB-SURCHARGE, heading: 9903.90.01, origin: all, rate: 10, from: 2025-04-05, until: 2025-08-07, source: S1, confidence: primary}
              - {measure: HB-SURCHARGE, heading: 9903.90.01, origin: {allExcept: [XA]}, rate: 10, from: 2025-08-07, until: 2026-07-24, source: S1, confidence: primary}
              - {measure: HB-SURCHARGE, heading: 9903.90.02, origin: XA, rate: 19, from: 2025-08-07, until: 2026-07-24, source: S2, confidence: primary}
              - {measure: HB-TOP-UP, heading: 9903.91.20, reached: 9903.91.19, origin: XB, toTotal: 15, from: 2025-08-07, source: S1, confidence: primary}
              - {measure: HB-EMERGENCY, heading: 9903.92.01, origin: XA, rate: 20, from: 2025-02-04, until: 2026-02-24, source: S1, confidence: primary}
              - {measure: HB-METAL, heading: 9903.93.01, origin: all, rate: 25, from: 2025-03-12, until: 2025-06-04, source: S1, confidence: primary}
              - {measure: HB-METAL, heading: 9903.93.02, origin: all, rate: 50, from: 2025-06-04, source: S1, confidence: primary}
            schedules:
              - id: hb-exempt
                kind: list
                heading: 9903.90.32
                version: "2026 Revision 6"
                settlesFrom: 2025-11-13
                files: [exempt-note]
                source: S1
                note: partial
                entries:
                  - {line: "0901", from: 2025-04-05, source: S2}
                  - {line: "090112", listed: false, from: 2025-04-05, source: S2}
                  - {line: "4015", listed: open, from: 2025-04-05, source: S2}
                  - {line: "40151910", from: 2025-11-13, source: S2}
                  - {lines: ["7202", "7304", "8471"], listed: false, from: 2025-04-05, source: S2}
                  - {line: spices, from: 2025-04-05, source: S2}
              - id: hb-steel
                kind: list
                complete: true
                source: S1
                entries: [{line: "7304", from: 2025-03-12, source: S1}]
              - id: hb-items
                kind: list
                assumedOff: true
                source: S1
                note: partial
                entries: [{line: magnets, from: 2025-01-01, source: S1}, {line: "7202", listed: open, from: 2025-01-01, source: S1}]
              - {id: us-mfn, fills: baseRate, kind: rates, source: S1, note: partial, entries: [{line: "847130", rate: 2.5, from: 2025-01-01, source: S2}]}
            """;

    static final String GOODS =
            """
            goods:
              - {id: magnets, title: magnets, lines: ["85051110"]}
              - {id: spices, title: spices, lines: ["0904", "0910"]}
              - {id: gloves, title: gloves, lines: ["401512", "401519"]}
            """;

    static final String FACTS =
            """
            facts:
              - importOrder:
                  id: hold-1
                  by: US
                  state: withhold
                  producers: [Brightway Holdings Sdn Bhd]
                  product: gloves
                  evidence: reasonableIndication
                  importedFrom: 2021-12-20
                  importedBefore: 2026-05-01
                  source: S2
            """;

    static final String RULES =
            """
            package rules.harbour;

            import org.tradepact.agreement.AskedOn;
            import org.tradepact.agreement.TariffHeading;
            import org.tradepact.agreement.Term.DateTerm;
            import org.tradepact.agreement.Term.NumberTerm;
            import org.tradepact.agreement.Term.RateTerm;
            import org.tradepact.fact.Claim;
            import org.tradepact.fact.Decision;
            import org.tradepact.fact.ImportOrder;
            import org.tradepact.fact.Input;
            import org.tradepact.fact.ListEntry;
            import org.tradepact.fact.Mode;
            import org.tradepact.fact.Proof;
            import org.tradepact.fact.Sector;
            import org.tradepact.fact.Shipment;
            import org.tradepact.finding.Charged;
            import org.tradepact.finding.Consequence;
            import org.tradepact.finding.ExceptionApplies;
            import org.tradepact.finding.Follows;
            import org.tradepact.finding.Spared;
            import static org.tradepact.finding.Citation.cite;

            rule "HB-SURCHARGE charged: goods enter under the heading of their origin"
            when
                $floor : RateTerm(id == "HB-SURCHARGE/content-floor")
                $s : Shipment($origin : origin, to.code == "US", $entered : entered, $us : usContent, $claims : claims, $work : workShare)
                $heading : TariffHeading(measure == "HB-SURCHARGE", covers($origin), holds($entered))
            then
                insertLogical(new Charged(cite(drools.getRule()), $s, $heading, $s.chargedShare($floor.rate())));
            end

            rule "HB-SURCHARGE spared: it was at sea when the rates by origin began"
            when
                DateTerm(id == "HB-SURCHARGE/loaded-before", $before : date)
                DateTerm(id == "HB-SURCHARGE/window-until", $until : date)
                $s : Shipment($mode : mode, mode == Mode.VESSEL, $loaded : loaded, loaded < $before, $entered : entered, entered >= $before, entered < $until)
            then
                insertLogical(new Spared(cite(drools.getRule()), $s, "9903.90.05"));
            end

            rule "HB-SURCHARGE spared: the goods are listed"
            when
                $s : Shipment($goods : goods)
                ListEntry(list.id == "hb-exempt", goods == $goods, listed)
            then
                insertLogical(new Spared(cite(drools.getRule()), $s, "9903.90.32"));
            end

            rule "HB-SURCHARGE spared: it is a donation"
            when
                $s : Shipment($claims : claims, claims.has(Claim.DONATION))
            then
                insertLogical(new Spared(cite(drools.getRule()), $s, "9903.90.30"));
            end

            rule "HB-TOP-UP charged: goods of XB enter"
            when
                $s : Shipment($origin : origin, to.code == "US", $entered : entered)
                $heading : TariffHeading(measure == "HB-TOP-UP", covers($origin), holds($entered))
            then
                insertLogical(new Charged(cite(drools.getRule()), $s, $heading));
            end

            rule "HB-EMERGENCY charged: goods of XA enter"
            when
                $s : Shipment($origin : origin, to.code == "US", $entered : entered)
                $heading : TariffHeading(measure == "HB-EMERGENCY", covers($origin), holds($entered))
            then
                insertLogical(new Charged(cite(drools.getRule()), $s, $heading));
            end

            rule "HB-EMERGENCY spared: it is information"
            when
                $s : Shipment($claims : claims, claims.has(Claim.INFORMATIONAL_MATERIAL))
            then
                insertLogical(new Spared(cite(drools.getRule()), $s, ""));
            end

            rule "HB-METAL charged: the sector is stated"
            when
                $s : Shipment($origin : origin, to.code == "US", $entered : entered, $sector : sector232, sector232 == Sector.STEEL, $metal : metalShare)
                $heading : TariffHeading(measure == "HB-METAL", covers($origin), holds($entered))
            then
                insertLogical(new Charged(cite(drools.getRule()), $s, $heading, $metal));
            end

            rule "HB-METAL charged: the goods are listed"
            when
                $s : Shipment($goods : goods, $origin : origin, to.code == "US", $entered : entered, $sector : sector232, sector232 == Sector.AS_LISTED, $metal : metalShare)
                ListEntry(list.id == "hb-steel", goods == $goods, listed)
                $heading : TariffHeading(measure == "HB-METAL", covers($origin), holds($entered))
            then
                insertLogical(new Charged(cite(drools.getRule()), $s, $heading, $metal));
            end

            rule "HB-HOLD detained: an order names the producer"
            when
                $s : Shipment(to.code == "US", $goods : goods, $producer : producer, $imported : imported, $released : released, $made : made)
                $order : ImportOrder(by.code == "US", state == ImportOrder.State.WITHHOLD, inForce, producers.include($producer), covers($goods), counts($imported, $released, $made))
            then
                insertLogical(new Follows(cite(drools.getRule()), $s, Consequence.DETAINED));
            end

            rule "HB-REGION presumed: an input comes from the region"
            when
                $s : Shipment(to.code == "US")
                Input(of.to($s), fromXinjiang)
            then
                insertLogical(new Follows(cite(drools.getRule()), $s, Consequence.PRESUMED_FORCED_LABOUR));
            end

            rule "HB-REGION excepted: proof is accepted"
            when
                $s : Shipment(to.code == "US")
                Proof(of.to($s), $shows : shows, shows != Proof.Shows.FORCED_LABOUR, $decision : decision, decision == Decision.ACCEPTED)
            then
                insertLogical(new ExceptionApplies(cite(drools.getRule()), $s));
            end

            rule "HB-LICENCE needed: items leave XC"
            when
                $s : Shipment($goods : goods, $from : shippedFrom, shippedFrom.code == "XC")
                ListEntry(list.id == "hb-items", goods == $goods, listed)
            then
                insertLogical(new Follows(cite(drools.getRule()), $s, Consequence.LICENCE_NEEDED));
            end

            rule "HB-REFUND open: the entry is not long liquidated"
            when
                AskedOn($asked : on)
                NumberTerm(id == "HB-REFUND/days", $days : number)
                $s : Shipment(to.code == "US", $entered : entered, entered < $asked, $liquidated : liquidated, liquidated.daysUntil($asked) <= $days.number)
            then
                insertLogical(new Follows(cite(drools.getRule()), $s, Consequence.REFUND_ROUTE_OPEN));
            end
            """;

    private static final String PACT =
            """
            pack: pact
            title: Pact of US and XA
            knownUntil: 2026-10-05
            instruments:
              - {id: pact, title: Pact, called: the pact, kind: treaty, parties: [US, XA], events: [{event: signed, on: 2025-01-01, source: S1}, {event: inForce, on: 2025-02-01, source: S1}], sources: [S1]}
            commitments:
              - id: PACT-1
                instrument: pact
                clause: "1"
                title: At most 15 %
                summary: invented
                holder: US
                beneficiary: XA
                modality: rate-cap
                owed: result
                subjects: [customsDuty]
                needs: {customsDuty: [takenBy, originating, basis, rate]}
                encoding: full
                sources: [S1]
                confidence: primary
            """;

    private static final String PACT_TERMS =
            """
            terms: [{id: PACT-1/rate, rate: 15, from: 2025-01-01, source: S1, confidence: primary}]
            """;

    private static final String PACT_RULES =
            """
            package rules.pact;

            import org.tradepact.agreement.Term.RateTerm;
            import org.tradepact.fact.CustomsDuty;
            import org.tradepact.finding.Breach;
            import org.tradepact.finding.Engaged;
            import static org.tradepact.finding.Citation.cite;

            rule "PACT-1 engaged: US charges a duty on goods of XA"
            when
                $d : CustomsDuty($takenBy : takenBy, takenBy.actsFor("US"), originating.code == "XA", $basis : basis, basis == CustomsDuty.Basis.RECIPROCAL)
            then
                insertLogical(new Engaged(cite(drools.getRule()), $d));
            end

            rule "PACT-1 breached: it is above the cap"
            when
                Engaged(commitment == "PACT-1", $d : subject)
                RateTerm(id == "PACT-1/rate", $most : rate)
                CustomsDuty(this == $d, $rate : rate, rate.exceeds($most))
            then
                insertLogical(new Breach(cite(drools.getRule()), $d));
            end
            """;

    static final Map<String, Rulebook> BOOKS = Map.of(
            "harbour", book("harbour", RULES), "pact", book("pact", PACT_RULES), "goods", Rulebook.empty("goods"));

    static final Library LIBRARY = library(Map.of());

    private Harbour() {}

    private static Rulebook book(String pack, String rules) {
        return Rulebook.of(pack, RuleCompiler.compile(pack, List.of(new RuleFile(pack + ".drl", rules))));
    }

    /** The world with some files replaced: name such as {@code harbour/terms} to text. */
    static Library library(Map<String, String> replaced) {
        Map<String, String> files = new TreeMap<>(Map.of(
                "harbour/agreement", AGREEMENT,
                "harbour/terms", TERMS,
                "harbour/goods", GOODS,
                "harbour/facts", FACTS,
                "pact/agreement", PACT,
                "pact/terms", PACT_TERMS));
        files.putAll(replaced);
        Problems problems = new Problems();
        Library library = Library.of(List.of(), Map.of()).plus(new Texts(files), problems);
        if (!problems.none()) {
            throw new IllegalStateException(problems.toString());
        }
        return library;
    }

    static Border border(Library library) {
        Function<String, Rulebook> books = pack -> BOOKS.getOrDefault(pack, Rulebook.empty(pack));
        return new Border(
                library.packs(),
                books,
                library.goods().each(),
                new Checker(library.packs(), books, library.goods().each()));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Facts as a file states them, asked about on a day. */
    static List<Stated> facts(Library library, LocalDate asOf, String yaml) {
        Problems problems = new Problems();
        try {
            List<Stated> facts = new FactReader(new Values(library.goods()), Optional.of(asOf), problems)
                    .facts(TreeReader.read(new SourceText("x.yaml", yaml)));
            if (!problems.none()) {
                throw new IllegalArgumentException(problems.toString());
            }
            return facts;
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A question in the making. */
    record Ask(Library library, LocalDate asOf, List<Stated> facts, Map<String, Assumed> assume) {
        /** The shipment s1 with these components, to US. */
        static Ask of(String components) {
            return yaml("- shipment: {id: s1, to: US, %s}".formatted(components));
        }

        static Ask yaml(String yaml) {
            return new Ask(LIBRARY, day(AS_OF), Harbour.facts(LIBRARY, day(AS_OF), yaml), Map.of());
        }

        Ask on(String day) {
            return new Ask(library, day(day), facts, assume);
        }

        Ask assume(String instrument, StatusEvent.Kind event, LocalDate on) {
            Map<String, Assumed> all = new LinkedHashMap<>(assume);
            all.put(instrument, new Assumed(instrument, Map.of(event, on), Set.of(), Map.of()));
            return new Ask(library, asOf, facts, all);
        }

        /** An event of an instrument on a day nobody knows. */
        Ask assumeSometime(String instrument, StatusEvent.Kind event) {
            Assumed assumed = new Assumed(instrument, Map.of(), Set.of(event), Map.of());
            return new Ask(library, asOf, facts, Map.of(instrument, assumed));
        }

        Question question() {
            return new Question(asOf, facts, List.of(), assume, Set.of(), Set.of(), Map.of());
        }

        ShipmentAnswer answer() {
            try (Border border = border(library)) {
                return border.answers(question()).get(0);
            }
        }

        Measured measured(String measure) {
            return Harbour.measured(answer(), measure);
        }
    }

    static Measured measured(ShipmentAnswer answer, String measure) {
        return answer.measured().stream()
                .filter(m -> m.measure().id().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** A measure as a line: outcome, headings with rate and share, consequences, what is missing. */
    static String said(Measured measured) {
        if (measured.open()) {
            return "open " + slots(measured.missing());
        }
        return measured.effect()
                .map(e -> e.outcome()
                        + e.charges().stream()
                                .map(c -> " %s %s on %s"
                                        .formatted(
                                                c.heading().heading(),
                                                c.heading().rate(),
                                                c.share()))
                                .sorted()
                                .reduce("", String::concat)
                        + (e.spared().isEmpty() ? "" : " " + e.spared())
                        + (e.consequences().isEmpty() ? "" : " " + e.consequences()))
                .orElseThrow();
    }

    /** A line of the table: measure, heading, rate, share, amount, status. */
    static String said(DutyLine line) {
        return "%s %s %s of %s = %s %s%s"
                .formatted(
                        line.measure().map(m -> m.measure().id()).orElse("ordinary"),
                        line.heading(),
                        line.rate().map(Object::toString).orElse("?"),
                        line.share(),
                        line.amount().map(Object::toString).orElse("?"),
                        line.status(),
                        line.exempt() ? " exempt" : "");
    }

    static List<String> lines(ShipmentAnswer answer) {
        return answer.duty().lines().stream().map(Harbour::said).toList();
    }

    static List<String> slots(List<Missing> missing) {
        return missing.stream().map(m -> m.slot().toString()).toList();
    }

    static List<String> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> "%s %s = %s%s"
                        .formatted(r.kind(), r.slot(), r.value(), r.source().isEmpty() ? "" : " " + r.source()))
                .toList();
    }

    /** Files of packs in memory. */
    private record Texts(Map<String, String> files) implements PackFiles {
        @Override
        public Set<String> packs() {
            return Set.of("harbour", "pact");
        }

        @Override
        public Set<String> files(String pack) {
            return Set.copyOf(files.keySet().stream()
                    .filter(f -> f.startsWith(pack + "/"))
                    .map(f -> f.substring(pack.length() + 1))
                    .toList());
        }

        @Override
        public Tree read(String pack, String file) throws Unreadable {
            String name = pack + "/" + file;
            return TreeReader.read(new SourceText(name + ".yaml", files.getOrDefault(name, "")));
        }

        @Override
        public boolean hasSources() {
            return true;
        }

        @Override
        public Tree sources() throws Unreadable {
            return TreeReader.read(new SourceText("sources.yaml", "S1: an invented gazette\nS2: an invented notice\n"));
        }
    }
}
