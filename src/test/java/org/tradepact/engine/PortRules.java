package org.tradepact.engine;

import java.util.List;

/** Rules for these tests: a port limits what it takes, singly and in total, and may waive it. */
final class PortRules {
    private PortRules() {}

    static final String HEAD =
            """
            package rules.ports;

            import org.tradepact.engine.Cargo;
            import org.tradepact.engine.Cargo.Kind;
            import org.tradepact.engine.Limit;
            import org.tradepact.engine.Waiver;
            import org.tradepact.finding.Breach;
            import org.tradepact.finding.Engaged;
            import org.tradepact.finding.ExceptionApplies;
            import org.tradepact.finding.Within;
            import static org.tradepact.finding.Citation.cite;

            """;

    static final RuleFile LIMITS = new RuleFile(
            "limits.drl",
            HEAD
                    + """
                    rule "P.1 engaged: cargo goes to a port that limits its kind"
                    when
                        $cargo : Cargo($kind : kind, $port : port)
                        exists Limit(kind == $kind, port == $port)
                    then
                        insertLogical(new Engaged(cite(drools.getRule()), $cargo));
                    end

                    rule "P.1 breached: the cargo is heavier than the limit"
                    when
                        Engaged(commitment == "P.1", $cargo : subject)
                        $limit : Limit($kind : kind, $port : port, $most : tonnes)
                        Cargo(this == $cargo, kind == $kind, port == $port, heavierThan($most))
                    then
                        insertLogical(new Breach(cite(drools.getRule()), $cargo));
                    end

                    rule "P.1 excepted: the port has waived its limits"
                    when
                        Engaged(commitment == "P.1", $cargo : subject)
                        Cargo(this == $cargo, $port : port)
                        Waiver(port == $port)
                    then
                        insertLogical(new ExceptionApplies(cite(drools.getRule()), $cargo));
                    end
                    """);

    static final RuleFile TOTALS = new RuleFile(
            "totals.drl",
            HEAD
                    + """
                    rule "P.2 within: ore of any weight"
                    when
                        $cargo : Cargo(kind == Kind.ORE)
                    then
                        insertLogical(new Within(cite(drools.getRule()), $cargo));
                    end

                    rule "P.2 within: anything at a port without limits"
                    when
                        $cargo : Cargo($port : port)
                        not Limit(port == $port)
                    then
                        insertLogical(new Within(cite(drools.getRule()), $cargo));
                    end

                    rule "P.2 engaged: one of several cargoes whose total is above the limit"
                    when
                        $limit : Limit($kind : kind, $port : port, $most : tonnes)
                        accumulate(
                            Cargo(kind == $kind, port == $port, $tonnes : tonnes);
                            $total : sum($tonnes);
                            $total > $most)
                        $cargo : Cargo(kind == $kind, port == $port)
                    then
                        insertLogical(new Engaged(cite(drools.getRule()), $cargo));
                    end

                    rule "P.2 breached: engaged, and nothing takes it out"
                    when
                        Engaged(commitment == "P.2", $cargo : subject)
                        not Within(commitment == "P.2", subject == $cargo)
                        not ExceptionApplies(commitment == "P.1", subject == $cargo)
                    then
                        insertLogical(new Breach(cite(drools.getRule()), $cargo));
                    end
                    """);

    static List<RuleFile> all() {
        return List.of(LIMITS, TOTALS);
    }

    static Rulebook rulebook() {
        return Holder.RULEBOOK;
    }

    private static final class Holder {
        private static final Rulebook RULEBOOK = Rulebook.of("ports", RuleCompiler.compile("ports", all()));
    }
}
