package org.tradepact.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentTable;

/** Acts of two invented parties, and shipments between them. */
final class Acts {
    private static final Path RULES = Path.of("src/test/resources/chain/rules");
    private static final Problems PROBLEMS = new Problems();
    static final Library LIBRARY = Library.of(List.of(), Map.of()).plus(RULES, PROBLEMS);
    private static final Map<String, Rulebook> BOOKS = new ConcurrentHashMap<>();

    private final Path folder;
    private final LocalDate asOf;
    private final String facts;
    private final String inForceFrom;

    private Acts(Path folder, LocalDate asOf, String facts, String inForceFrom) {
        this.folder = folder;
        this.asOf = asOf;
        this.facts = facts;
        this.inForceFrom = inForceFrom;
    }

    /** What these facts lead to, the pact being in force. */
    static Acts of(Path folder, String facts) {
        return new Acts(folder, LocalDate.of(2026, 12, 1), facts, "2026-02-01");
    }

    Acts notInForce() {
        return new Acts(folder, asOf, facts, "2027-12-31");
    }

    Acts ended(String day) {
        return new Acts(folder, asOf, facts, inForceFrom + ", terminatedOn: " + day);
    }

    Acts on(String day) {
        return new Acts(folder, LocalDate.parse(day), facts, inForceFrom);
    }

    /** @param rows of the table: id, line, origin, to, entered, value */
    Chain follow(String... rows) {
        if (!PROBLEMS.none()) {
            throw new IllegalStateException(PROBLEMS.list().toString());
        }
        String act =
                "asOf: %s\nassume: {xa_xb_pact: {inForceFrom: %s}}\nfacts: [%s]\n".formatted(asOf, inForceFrom, facts);
        Path file = write("act.yaml", act);
        Scenario scenario = only(ScenarioFile.read(file, folder, LIBRARY, Settings.NONE));
        Path table = write(
                "table.csv", "id,line,origin,to,entered,value,currency\n" + String.join(",USD\n", rows) + ",USD\n");
        try (Checker checker = new Checker(LIBRARY.packs(), Acts::rules, List.of());
                Border border = new Border(LIBRARY.packs(), Acts::rules, List.of(), checker)) {
            List<ShipmentAnswer> shipments = new ArrayList<>();
            Scenarios read = ShipmentTable.read(table, LIBRARY, new Settings(Optional.empty(), Map.of()), asOf)
                    .scenarios();
            if (!read.problems().isEmpty()) {
                throw new IllegalStateException(read.problems().toString());
            }
            for (Scenario each : read.scenarios()) {
                Question asks = each.asks();
                border.subjects(asks).forEach(shipment -> shipments.add(border.answer(asks, shipment)));
            }
            Chain chain = Chain.of(
                    checker.answer(scenario.asks(), Set.of()),
                    shipments,
                    LIBRARY.links().values(),
                    LIBRARY);
            chain.steps().forEach(step -> step.row().verdict()); // rows are worked out while the rules are open
            return chain;
        }
    }

    private static Scenario only(Scenarios read) {
        if (read.scenarios().size() != 1) {
            throw new IllegalStateException(read.problems().toString());
        }
        return read.scenarios().get(0);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rulebook rules(String pack) {
        return BOOKS.computeIfAbsent(pack, Acts::compiled);
    }

    private static Rulebook compiled(String pack) {
        try {
            return Rulebook.of(pack, RuleCompiler.compile(pack, RuleFile.in(RULES.resolve(pack))))
                    .forAnotherThread();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
