package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tradepact.border.Border;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Position;
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

/** An invented treaty whose figures are made from a seed: a cap on a rate with a band below it, and least purchases by a day. */
final class Tolls {
    private static final String AGREEMENT =
            """
            pack: xa_xb_tolls
            title: Invented treaty on tolls
            knownUntil: 2026-12-31
            instruments:
              - {id: tolls, title: Treaty on tolls, called: the tolls treaty, kind: treaty, parties: [XA, XB], events: [{event: signed, on: 2026-01-01, source: S1}, {event: inForce, on: 2026-01-01, source: S1}], sources: [S1]}
            commitments:
            """
                    + commitment("TOLL-RATE", "customsDuty: [takenBy, originating, rate]", "customsDuty", "rate-cap")
                    + commitment("TOLL-MONEY", "purchase: [by, amount]", "purchase", "obligation")
                    + commitment("TOLL-UNITS", "purchase: [by, units]", "purchase", "obligation")
                    + commitment("TOLL-DAY", "purchase: [by, on]", "purchase", "obligation")
                    + """
                        readings:
                          - id: day
                            turnsOn: '"by the day"'
                            options:
                              - {id: on-it, means: the day itself is in time, standing: text, sources: [S1]}
                              - {id: before-it, means: the day itself is late, standing: scholar, sources: [S1]}
                    """;

    private static final String RULES =
            """
            package rules.xa_xb_tolls;

            import org.tradepact.agreement.Reading;
            import org.tradepact.agreement.Term.AmountTerm;
            import org.tradepact.agreement.Term.DateTerm;
            import org.tradepact.agreement.Term.NumberTerm;
            import org.tradepact.agreement.Term.RateTerm;
            import org.tradepact.fact.CustomsDuty;
            import org.tradepact.fact.Purchase;
            import org.tradepact.finding.Breach;
            import org.tradepact.finding.Engaged;
            import static org.tradepact.finding.Citation.cite;

            rule "TOLL-RATE engaged: XA charges goods of XB"
            when
                $d : CustomsDuty(takenBy.actsFor("XA"), originating.code == "XB")
            then
                insertLogical(new Engaged(cite(drools.getRule()), $d));
            end

            rule "TOLL-RATE breached: above the most"
            when
                RateTerm(id == "TOLL-RATE/most", $most : rate)
                $d : CustomsDuty(takenBy.actsFor("XA"), originating.code == "XB", $rate : rate, rate.exceeds($most))
            then
                insertLogical(new Breach(cite(drools.getRule()), $d));
            end

            rule "TOLL-RATE breached: within the band"
            when
                RateTerm(id == "TOLL-RATE/low", $low : rate)
                RateTerm(id == "TOLL-RATE/high", $high : rate)
                $d : CustomsDuty(takenBy.actsFor("XA"), originating.code == "XB", $rate : rate, rate.atLeast($low), !rate.exceeds($high))
            then
                insertLogical(new Breach(cite(drools.getRule()), $d));
            end

            rule "TOLL-MONEY engaged: XA buys"
            when
                $p : Purchase(by.actsFor("XA"))
            then
                insertLogical(new Engaged(cite(drools.getRule()), $p));
            end

            rule "TOLL-MONEY breached: for less"
            when
                AmountTerm(id == "TOLL-MONEY/least", $least : amount)
                $p : Purchase(by.actsFor("XA"), $amount : amount, amount.usd < $least.usd)
            then
                insertLogical(new Breach(cite(drools.getRule()), $p));
            end

            rule "TOLL-UNITS engaged: XA buys"
            when
                $p : Purchase(by.actsFor("XA"))
            then
                insertLogical(new Engaged(cite(drools.getRule()), $p));
            end

            rule "TOLL-UNITS breached: fewer"
            when
                NumberTerm(id == "TOLL-UNITS/least", $least : number)
                $p : Purchase(by.actsFor("XA"), $units : units, units.number < $least.number)
            then
                insertLogical(new Breach(cite(drools.getRule()), $p));
            end

            rule "TOLL-DAY engaged: XA buys"
            when
                $p : Purchase(by.actsFor("XA"))
            then
                insertLogical(new Engaged(cite(drools.getRule()), $p));
            end

            rule "TOLL-DAY breached: after the day"
            when
                Reading(pivot == "TOLL-DAY/day", option == "on-it")
                DateTerm(id == "TOLL-DAY/last", $last : date)
                $p : Purchase(by.actsFor("XA"), $on : on, on > $last)
            then
                insertLogical(new Breach(cite(drools.getRule()), $p));
            end

            rule "TOLL-DAY breached: on the day, where that is late"
            when
                Reading(pivot == "TOLL-DAY/day", option == "before-it")
                DateTerm(id == "TOLL-DAY/last", $last : date)
                $p : Purchase(by.actsFor("XA"), $on : on, on >= $last)
            then
                insertLogical(new Breach(cite(drools.getRule()), $p));
            end
            """;

    private static final Rulebook BOOK =
            Rulebook.of("xa_xb_tolls", RuleCompiler.compile("xa_xb_tolls", List.of(new RuleFile("tolls.drl", RULES))));
    private static final Rulebook TWIN = BOOK.forAnotherThread();
    static final LocalDate AS_OF = LocalDate.of(2026, 12, 1);

    /** The figures of the treaty. */
    final BigDecimal most;

    final BigDecimal low;
    final BigDecimal high;
    final BigDecimal money;
    final long units;
    final LocalDate last;
    final Library library;

    /** @param random from which the figures are made */
    Tolls(Random random) {
        most = hundredths(random, 2000, 3000);
        low = hundredths(random, 300, 1000);
        high = low.add(hundredths(random, 0, 30));
        money = hundredths(random, 10_000, 90_000);
        units = 5 + random.nextInt(90);
        last = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(200));
        Problems problems = new Problems();
        library = Library.of(List.of(), Map.of()).plus(new Texts(terms()), problems);
        if (!problems.none()) {
            throw new IllegalStateException(problems.toString());
        }
    }

    private static BigDecimal hundredths(Random random, int from, int until) {
        return BigDecimal.valueOf(from + random.nextInt(until - from + 1), 2).stripTrailingZeros();
    }

    private static String commitment(String id, String needs, String subject, String modality) {
        return """
                  - id: %s
                    instrument: tolls
                    clause: "1"
                    title: invented
                    summary: invented
                    holder: XA
                    beneficiary: XB
                    modality: %s
                    owed: result
                    subjects: [%s]
                    needs: {%s}
                    encoding: full
                    sources: [S1]
                    confidence: primary
                """
                .formatted(id, modality, subject, needs);
    }

    private String terms() {
        return """
                terms:
                  - {id: TOLL-RATE/most, rate: %s, from: 2026-01-01, source: S1, confidence: primary}
                  - {id: TOLL-RATE/low, rate: %s, from: 2026-01-01, source: S1, confidence: primary}
                  - {id: TOLL-RATE/high, rate: %s, from: 2026-01-01, source: S1, confidence: primary}
                  - {id: TOLL-MONEY/least, amount: USD %s, from: 2026-01-01, source: S1, confidence: primary}
                  - {id: TOLL-UNITS/least, number: %d, from: 2026-01-01, source: S1, confidence: primary}
                  - {id: TOLL-DAY/last, date: %s, from: 2026-01-01, source: S1, confidence: primary}
                """
                .formatted(
                        most.toPlainString(),
                        low.toPlainString(),
                        high.toPlainString(),
                        money.toPlainString(),
                        units,
                        last);
    }

    Asker asker() {
        return asker(BOOK);
    }

    private Asker asker(Rulebook book) {
        Checker checker = new Checker(library.packs(), pack -> book, List.of());
        Border border = new Border(library.packs(), pack -> book, List.of(), checker);
        return new Asker(library.packs(), checker, border, new Changing(library.goods()));
    }

    /** A duty of a rate, and a purchase, with more or other components. */
    Question question(String duty, String purchase) {
        String yaml =
                "- customsDuty: {id: d, takenBy: XA, goods: '720211', rate: 1, basis: ordinary, inForceFrom: 2026-02-01, "
                        + (duty.contains("originating") ? "" : "originating: XB, ")
                        + "followsOwnLaw: false"
                        + duty
                        + "}\n- purchase: {id: p, by: XA, seller: XB, item: coalAndTelecom, amount: USD 5, units: 1, on: 2026-02-01"
                        + purchase
                        + "}\n";
        Problems problems = new Problems();
        try {
            List<Stated> facts = new FactReader(new Values(library.goods()), Optional.of(AS_OF), problems)
                    .facts(TreeReader.read(new SourceText("x.yaml", yaml)));
            if (!problems.none()) {
                throw new IllegalArgumentException(problems.toString());
            }
            return new Question(AS_OF, facts, List.of(), Map.of(), Set.of("xa_xb_tolls"), Set.of(), Map.of());
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The sweep of what is named. */
    Sweep sweep(Question question, String... vary) {
        return sweep(question, (done, of) -> true, vary);
    }

    Sweep sweep(Question question, Watcher watcher, String... vary) {
        try (Asker one = asker(BOOK);
                Asker other = asker(TWIN)) {
            return Sweep.of(question, Set.of(), axes(question, vary), List.of(one, other), watcher);
        }
    }

    List<Axis> axes(Question question, String... vary) {
        Problems problems = new Problems();
        List<Axis> axes = new AxisReader(
                        question, library.packs(), library.goods(), new Position("--vary", 0, 0), problems)
                .read(List.of(vary));
        if (!problems.none()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return axes;
    }

    static Track track(Sweep sweep, String commitment) {
        return sweep.tracks().stream()
                .filter(t -> t.commitment().map(c -> c.id().equals(commitment)).orElse(false))
                .findFirst()
                .orElseThrow();
    }

    /** The pack in memory. */
    private record Texts(String terms) implements PackFiles {
        @Override
        public Set<String> packs() {
            return Set.of("xa_xb_tolls");
        }

        @Override
        public Set<String> files(String pack) {
            return Set.of("agreement", "terms");
        }

        @Override
        public Tree read(String pack, String file) throws Unreadable {
            return TreeReader.read(new SourceText(file + ".yaml", file.equals("terms") ? terms : AGREEMENT));
        }

        @Override
        public boolean hasSources() {
            return true;
        }

        @Override
        public Tree sources() throws Unreadable {
            return TreeReader.read(new SourceText("sources.yaml", "S1: an invented gazette\n"));
        }
    }
}
