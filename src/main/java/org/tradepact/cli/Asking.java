package org.tradepact.cli;

import java.io.Console;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.fact.Slot;
import org.tradepact.pack.GoodsWords;
import org.tradepact.pack.Library;
import org.tradepact.report.Checked;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentForm;

/** Asks for the facts that still matter, one at a time and the most decisive first, until the answer is settled. */
final class Asking {
    private static final Set<String> UNKNOWN = Set.of("?", "unknown");

    private final Shell shell;
    private final Described described;
    private final Answering answering;
    private final Library library;
    private final @Nullable Supplier<@Nullable String> lines;
    private final Set<Slot> passed = new HashSet<>();
    private Settings settings;

    /** Asks on the terminal, if there is one. */
    Asking(Shell shell, Described described, Settings settings, Answering answering, Library library) {
        this(shell, described, settings, answering, library, terminal(shell));
    }

    /** @param lines what is answered, line by line; null where nobody answers */
    Asking(
            Shell shell,
            Described described,
            Settings settings,
            Answering answering,
            Library library,
            @Nullable Supplier<@Nullable String> lines) {
        this.shell = shell;
        this.described = described;
        this.settings = settings;
        this.answering = answering;
        this.library = library;
        this.lines = lines;
    }

    private static @Nullable Supplier<@Nullable String> terminal(Shell shell) {
        Console console = System.console();
        return shell.terminal() && console != null ? console::readLine : null;
    }

    /** Whether there is somebody to ask. */
    boolean possible() {
        return lines != null;
    }

    /** The answer as it stands when nothing is left to ask. */
    Checked ask(List<Scenario> scenarios) {
        Checked checked = one(scenarios);
        if (lines == null) {
            return checked;
        }
        Optional<Asked> next = next(checked);
        if (next.isPresent()) {
            shell.tell("one fact at a time, the most decisive first: `?` if you do not know it, an empty line to stop");
        }
        while (next.isPresent()) {
            next.get().lines().forEach(shell::tell);
            shell.err().print("> ");
            shell.err().flush();
            String line = lines.get();
            if (line == null || line.isBlank()) {
                return checked;
            }
            if (UNKNOWN.contains(line.strip())) {
                passed.add(next.get().missing().slot());
            } else {
                checked = answered(next.get(), line.strip(), checked);
            }
            next = next(checked);
        }
        return checked;
    }

    private Checked one(List<Scenario> scenarios) {
        if (scenarios.size() != 1) {
            throw new Refused("--ask: one shipment at a time, got %d".formatted(scenarios.size()));
        }
        Checked checked = answering.check(scenarios.get(0));
        if (checked.shipments().size() != 1) {
            throw new Refused("--ask: one shipment at a time, the file states %d"
                    .formatted(checked.shipments().size()));
        }
        return checked;
    }

    private Optional<Asked> next(Checked checked) {
        return (open(checked) ? all(checked) : List.<Asked>of())
                .stream()
                        .filter(asked -> asked.component().isPresent())
                        .filter(asked -> !passed.contains(asked.missing().slot()))
                        .findFirst();
    }

    private static List<Asked> all(Checked checked) {
        ShipmentAnswer answer = checked.shipments().get(0);
        return answer.missing().stream()
                .map(missing -> Asked.of(missing, answer, checked.scenario()))
                .toList();
    }

    /** The answer with one more fact; the same after a report of what is wrong with it. */
    private Checked answered(Asked asked, String text, Checked before) {
        String said = asked.goods() ? inWords(text) : text;
        if (said.isEmpty()) {
            return before;
        }
        Settings more = settings.with(asked.over(settings.over(), said));
        ShipmentForm.Filled read = described.read(more);
        if (!read.scenarios().problems().isEmpty()) {
            read.scenarios().problems().forEach(problem -> shell.tell(problem.sentence()));
            return before;
        }
        settings = more;
        return answering.check(read.scenarios().scenarios().get(0));
    }

    /** A tariff line as it is; words only if they settle one. */
    private String inWords(String text) {
        if (Character.isDigit(text.charAt(0)) || library.goods().group(text).isPresent()) {
            return text;
        }
        GoodsWords.Meaning meaning = library.words().read(text);
        shell.tell(meaning.sentence());
        return meaning.lines().size() == 1 ? meaning.goods() : "";
    }

    /** Whether something is left that matters; for a shipment that may not go nothing does. */
    static boolean open(Checked checked) {
        ShipmentAnswer answer = checked.shipments().get(0);
        return answer.may() != ShipmentAnswer.May.MAY_NOT && !answer.missing().isEmpty();
    }

    /** What matters and is not known, in order, for where nobody can be asked. */
    static String missing(Checked checked) {
        StringBuilder text = new StringBuilder("what still matters, the most decisive first:\n");
        int number = 0;
        for (Asked asked : all(checked)) {
            number++;
            List<String> lines = asked.lines();
            text.append("%3d. %s\n".formatted(number, lines.get(0)));
            lines.stream()
                    .skip(1)
                    .forEach(line -> text.append("   ").append(line).append('\n'));
        }
        return text.toString();
    }
}
