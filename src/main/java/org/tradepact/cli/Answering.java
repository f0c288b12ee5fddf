package org.tradepact.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Answer;
import org.tradepact.check.Checker;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.RulesRejected;
import org.tradepact.report.Checked;
import org.tradepact.report.Said;
import org.tradepact.scenario.Examiner;
import org.tradepact.scenario.Expectation;
import org.tradepact.scenario.Scenario;

/** Answers scenarios, going on without a pack whose rules turn out not to compile. For one thread. */
final class Answering implements AutoCloseable {
    private final Packs packs;
    private final Examiner examiner = new Examiner(Said::of);
    private final Map<String, Rulebook> rulebooks = new HashMap<>();
    private Checker checker;
    private Border border;

    Answering(Packs packs) {
        this.packs = packs;
        checker = checker();
        border = border();
    }

    private Checker checker() {
        return new Checker(
                packs.sound(), this::rulebook, packs.library().goods().each());
    }

    private Border border() {
        return new Border(packs.sound(), this::rulebook, packs.library().goods().each(), checker);
    }

    private Rulebook rulebook(String pack) {
        Rulebook own = rulebooks.get(pack);
        if (own == null) {
            own = packs.rulebookToAnswer(pack).forAnotherThread();
            rulebooks.put(pack, own);
        }
        return own;
    }

    Checked check(Scenario scenario) {
        Set<String> asked = new HashSet<>();
        for (Expectation expected : scenario.expect()) {
            asked.add(expected.commitment().isEmpty() ? expected.pack() : expected.commitment());
        }
        while (true) {
            try {
                Answer answer = checker.answer(scenario.asks(), asked);
                opened(answer);
                List<ShipmentAnswer> shipments = shipments(scenario);
                shipments.forEach(shipment -> opened(shipment.touched()));
                return new Checked(scenario, answer, shipments, examiner.examine(scenario.expect(), answer, shipments));
            } catch (RulesRejected e) {
                close();
                checker = checker(); // without the pack it came from
                border = border();
            }
        }
    }

    private List<ShipmentAnswer> shipments(Scenario scenario) {
        return border.answers(scenario.asks());
    }

    /** Rows are worked out when they are looked at, too late to find that the rules of a folder do not compile. */
    private void opened(Answer answer) {
        for (String pack : answer.packs()) {
            if (packs.folder(pack) != null) {
                rulebook(pack);
            }
        }
    }

    /** Packs left out that the scenario asks about, so that its answer would mislead. */
    Set<String> lacking(Scenario scenario) {
        Set<String> lacking = new TreeSet<>();
        for (Expectation expected : scenario.expect()) {
            lack(expected.pack(), lacking);
            packs.library().commitment(expected.commitment()).ifPresent(c -> lack(c.pack(), lacking));
        }
        for (String named : scenario.asks().about()) {
            lack(named, lacking);
            packs.library().commitment(named).ifPresent(c -> lack(c.pack(), lacking));
        }
        scenario.asks().with().forEach(pack -> lack(pack, lacking));
        return lacking;
    }

    private void lack(String pack, Set<String> lacking) {
        if (packs.isLeftOut(pack)) {
            lacking.add(pack);
        }
    }

    @Override
    public void close() {
        checker.close();
        border.close();
    }
}
