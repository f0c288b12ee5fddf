package org.tradepact.cli;

import java.io.Console;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
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
            shell.say("one fact at a time, the most decisive first: `?` if you do not know it, an empty line to stop");
        }
        while (next.isPresent()) {
            List<String> said = next.get().lines();
            shell.say(said.get(0));
            said.stream().skip(1).forEach(line -> shell.err().print(shell.wrapped(2, line)));
            shell.err().print("> ");
            shell.err().flush();
            String line = lines.get();
            if (line == null || line.isBlank()) {
                return checked;
            }
            if (UNKNOWN.contains(line.strip())) {
                passed.add(next.get().target());
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
                        .filter(asked -> !passed.contains(asked.target()))
                        .findFirst();
    }

    private static List<Asked> all(Checked checked) {
        ShipmentAnswer answer = checked.shipments().get(0);
        Map<Slot, List<Asked>> questions = new LinkedHashMap<>();
        for (Missing missing : answer.missing()) {
            Asked asked = Asked.of(missing, answer, checked.scenario());
            questions
                    .computeIfAbsent(asked.target(), target -> new ArrayList<>())
                    .add(asked);
        }
        boolean lineOpen = questions.values().stream().anyMatch(same -> ofShipment(same.get(0), answer));
        return questions.values().stream()
                .map(same -> same.get(0)
                        .deciding(
                                same.stream()
                                        .map(asked -> asked.missing().slot())
                                        .toList(),
                                answer))
                .filter(asked -> !lineOpen || !asked.rate())
                .sorted(Comparator.comparingInt(asked -> asked.turn(answer)))
                .toList();
    }

    private static boolean ofShipment(Asked asked, ShipmentAnswer answer) {
        return asked.goods() && asked.fact().id().equals(answer.shipment().id());
    }

    /** The answer with one more fact; the same after a report of what is wrong with it. */
    private Checked answered(Asked asked, String text, Checked before) {
        Optional<GoodsWords.Meaning> goods = asked.goods() ? inWords(text) : Optional.empty();
        if (asked.goods() && goods.isEmpty()) {
            return before;
        }
        Settings more = settings.with(goods.map(said -> asked.over(settings.over(), said, library.goods()))
                .orElseGet(() -> asked.over(settings.over(), text)));
        ShipmentForm.Filled read = described.read(more);
        if (!read.scenarios().problems().isEmpty()) {
            read.scenarios().problems().forEach(problem -> shell.say(problem.sentence()));
            return before;
        }
        settings = more;
        return answering.check(read.scenarios().scenarios().get(0));
    }

    /** A tariff line as it is; words only if they settle one. */
    private Optional<GoodsWords.Meaning> inWords(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Character.isDigit(text.charAt(0)) || library.goods().group(text).isPresent()) {
            return Optional.of(new GoodsWords.Meaning(text, "", "", "", List.of()));
        }
        GoodsWords.Meaning meaning = library.words().read(text);
        shell.say(meaning.sentence());
        meaning.grouped(text, meaning.goods()).ifPresent(shell::say);
        return meaning.lines().size() == 1 ? Optional.of(meaning) : Optional.empty();
    }

    /** Whether something is left that matters; for a shipment that may not go nothing does. */
    static boolean open(Checked checked) {
        ShipmentAnswer answer = checked.shipments().get(0);
        return answer.may() != ShipmentAnswer.May.MAY_NOT && !answer.missing().isEmpty();
    }

    /** What matters and is not known, in order, for where nobody can be asked. */
    static String missing(Checked checked, Shell shell) {
        StringBuilder text = new StringBuilder("what still matters, the most decisive first:\n");
        int number = 0;
        for (Asked asked : all(checked)) {
            number++;
            String mark = "%3d. ".formatted(number);
            List<String> lines = asked.lines();
            text.append(mark).append(shell.wrapped(mark.length(), lines.get(0)).stripLeading());
            lines.stream().skip(1).forEach(line -> text.append(shell.wrapped(mark.length(), line)));
        }
        return text.toString();
    }
}
