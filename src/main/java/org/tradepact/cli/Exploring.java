package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tradepact.border.Border;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.RulesRejected;
import org.tradepact.explore.Asker;
import org.tradepact.explore.Changing;
import org.tradepact.explore.Watcher;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.ScenarioFolder;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/**
 * What the commands have in common that vary the question of a file: reads it, answers again without a pack whose rules
 * turn out not to compile, shows how far it is, ends early at Ctrl-C, and tells what is wrong. For one command.
 */
final class Exploring implements Watcher, AutoCloseable {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;
    private static final String BLANK = "\r" + " ".repeat(60) + "\r";

    private final Shell shell;
    private final AskOptions options;
    private final Packs packs;
    private final Problems problems = new Problems();
    private final Settings settings;
    private final String unit;
    private final Interrupt interrupt;
    private final Map<String, Rulebook> rulebooks = new HashMap<>();
    private final List<Asker> further = new ArrayList<>();
    private final long started = System.nanoTime();
    private long shown;
    private int unreached;

    /** @param unit what is counted while it goes on, such as {@code days asked} */
    Exploring(Shell shell, AskOptions options, String unit) {
        this.shell = shell;
        this.options = options;
        this.packs = options.open();
        this.settings = options.settings(packs, problems);
        this.unit = unit;
        this.interrupt = new Interrupt(); // last: whoever refuses to go on before would leave it waiting
    }

    Packs packs() {
        return packs;
    }

    /** Mistakes found so far, to which more may be added. */
    Problems problems() {
        return problems;
    }

    /** The scenarios of a file; none if anything is wrong. */
    List<Scenario> read(Path file) {
        Scenarios read = ScenarioFile.read(file, packs.library(), settings);
        problems.addAll(read.problems());
        return problems.none() ? read.scenarios() : List.of();
    }

    /** The scenarios of files and folders; a file with mistakes is told of, and the others are asked. */
    List<Scenario> read(List<Path> paths) {
        boolean flags = problems.none(); // what they ask for is not what would be answered
        ScenarioFolder.Found found = ScenarioFolder.find(paths);
        problems.addAll(found.problems());
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : found.files()) {
            Scenarios read = ScenarioFile.read(file, packs.library(), settings);
            problems.addAll(read.problems());
            scenarios.addAll(read.scenarios());
        }
        return flags ? scenarios : List.of();
    }

    /** The question of a scenario, narrowed as the flags say. */
    Question asks(Scenario scenario) {
        Question asks = scenario.asks();
        return options.about().isEmpty()
                ? asks
                : new Question(
                        asks.asOf(),
                        asks.facts(),
                        asks.none(),
                        asks.assume(),
                        Set.copyOf(options.about()),
                        asks.with(),
                        asks.readings());
    }

    /** Commitments and packs of which a row is wanted although no fact touches them: those the file expects something of. */
    Set<String> rowsFor(Scenario scenario) {
        Set<String> wanted = new HashSet<>();
        if (options.about().isEmpty()) {
            scenario.expect().forEach(e -> wanted.add(e.commitment().isEmpty() ? e.pack() : e.commitment()));
        }
        return wanted;
    }

    /**
     * Explores every scenario in turn, and hands all results on while they can still be read.
     *
     * @param explore may be called again, where the rules of a pack turn out not to compile
     * @return what {@code told} returns, given the results of scenarios that could be explored
     */
    <T> int each(List<Scenario> scenarios, BiFunction<Scenario, Asker, T> explore, Function<List<T>, Integer> told) {
        while (true) {
            List<Problem> wrong = new ArrayList<>();
            unreached = 0;
            List<T> found = new ArrayList<>();
            try (Asker asker = asker(rulebooks);
                    Answering answering = new Answering(packs)) {
                for (Scenario scenario : scenarios) {
                    Set<String> lacking = answering.lacking(scenario);
                    if (interrupt.asked()) {
                        unreached++;
                    } else if (lacking.isEmpty()) {
                        found.add(explore.apply(scenario, asker));
                    } else {
                        wrong.add(Problem.of(
                                scenario.file(),
                                "not asked, since pack `%s` has mistakes".formatted(String.join("`, `", lacking))));
                    }
                }
                problems.addAll(wrong);
                return told.apply(found);
            } catch (RulesRejected e) {
                rulebooks.clear();
                closeFurther(); // again, without the pack they came from
            }
        }
    }

    /** More askers for other threads, one for each core that is left; they are closed with this. */
    List<Asker> further() {
        while (further.size() < Runtime.getRuntime().availableProcessors() - 1) {
            further.add(asker(new HashMap<>()));
        }
        return further;
    }

    private Asker asker(Map<String, Rulebook> own) {
        Function<String, Rulebook> rules = pack -> rulebook(pack, own);
        Checker checker =
                new Checker(packs.sound(), rules, packs.library().goods().each());
        Border border = new Border(packs.sound(), rules, packs.library().goods().each(), checker);
        return new Asker(
                packs.sound(), checker, border, new Changing(packs.library().goods()));
    }

    private Rulebook rulebook(String pack, Map<String, Rulebook> opened) {
        Rulebook own = opened.get(pack);
        if (own == null) {
            own = packs.rulebookToAnswer(pack).forAnotherThread();
            opened.put(pack, own);
        }
        return own;
    }

    @Override
    public boolean goOn(long done, long of) {
        long now = System.nanoTime();
        if (shell.terminal() && now - started > PATIENCE && now - shown > PAUSE) {
            shown = now;
            String most = of > done ? " of %,d".formatted(of) : ""; // a search knows no end
            shell.err().print("\r%,d%s %s, Ctrl-C ends early ".formatted(done, most, unit));
            shell.err().flush();
        }
        return !interrupt.asked();
    }

    /** How many scenarios were not begun when the end was asked for. */
    int unreached() {
        return unreached;
    }

    /** Tells what is wrong and takes the progress off the terminal. Returns the exit code that follows from it. */
    int tell() {
        if (shown != 0) {
            shell.err().print(BLANK);
            shell.err().flush();
        }
        Set<String> told = new LinkedHashSet<>();
        packs.problems().forEach(problem -> told.add(problem.toString()));
        told.addAll(Few.problems(problems.list()));
        told.forEach(shell::tell);
        if (unreached > 0) {
            shell.tell(
                    unreached == 1
                            ? "ended early: 1 scenario was not asked"
                            : "ended early: %,d scenarios were not asked".formatted(unreached));
        }
        return told.isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private void closeFurther() {
        further.forEach(Asker::close);
        further.clear();
    }

    @Override
    public void close() {
        closeFurther();
        shell.out().flush();
        shell.err().flush();
        interrupt.close();
    }
}
