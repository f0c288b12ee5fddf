package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tradepact.explore.AnswerContrast;
import org.tradepact.explore.QuestionContrast;
import org.tradepact.explore.Told;
import org.tradepact.fact.Shipment;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Unreadable;
import org.tradepact.report.AnswerContrastHtml;
import org.tradepact.report.AnswerContrastPage;
import org.tradepact.report.ContrastCsv;
import org.tradepact.report.ContrastJson;
import org.tradepact.report.Format;
import org.tradepact.report.SavedRun;
import org.tradepact.report.Style;
import org.tradepact.report.Telling;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/** Holds two scenario files, or two saved runs, against each other. */
final class DiffFiles {
    private final Shell shell;
    private final RuleOptions rules;
    private final Format format;
    private final Output output;

    DiffFiles(Shell shell, RuleOptions rules, Format format, Output output) {
        this.shell = shell;
        this.rules = rules;
        this.format = format;
        this.output = output;
    }

    DiffCommand.Result scenarios(Path one, Path other, @Nullable String asOf, List<String> assume) {
        Packs packs = rules.open();
        Problems problems = new Problems();
        Settings flags = new CheckSettings(problems).read(asOf, assume, List.of());
        Settings settings = new Settings(flags.asOf(), Map.of(), false, flags.over());
        Map<String, Scenario> first = read(one, packs, settings, problems);
        Map<String, Scenario> second = read(other, packs, settings, problems);
        List<AnswerContrast> all = new ArrayList<>();
        Set<String> only = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        Set<String> told = new LinkedHashSet<>();
        if (problems.none()) {
            try (Answering answering = new Answering(packs)) {
                for (Pair<Scenario> pair : pairs(first, second, one, other, only)) {
                    List<Scenario> both = List.of(pair.one(), pair.other());
                    both.forEach(scenario -> lacking(scenario, answering, problems));
                    if (problems.none()) {
                        all.add(contrast(pair, answering));
                    }
                    if (both.stream().anyMatch(DiffFiles::ships)) {
                        notes.add("shipments are left out: what happens to them at the borders is not compared");
                    }
                }
            }
        }
        packs.problems().forEach(problem -> told.add(problem.toString()));
        problems.list().forEach(problem -> told.add(problem.toString()));
        return result(all, only, notes, List.copyOf(told), false, packs.library());
    }

    private record Pair<T>(String name, T one, T other) {}

    private static boolean ships(Scenario scenario) {
        return scenario.asks().facts().stream().anyMatch(fact -> fact.kind() == Shipment.class);
    }

    private static void lacking(Scenario scenario, Answering answering, Problems problems) {
        Set<String> lacking = answering.lacking(scenario);
        if (!lacking.isEmpty()) {
            problems.add(Problem.of(
                    scenario.file(),
                    "not asked, since pack `%s` has mistakes".formatted(String.join("`, `", lacking))));
        }
    }

    private static AnswerContrast contrast(Pair<Scenario> pair, Answering answering) {
        QuestionContrast said =
                QuestionContrast.of(pair.one().asks(), pair.other().asks());
        UnaryOperator<String> subject = id -> said.ids().getOrDefault(id, id);
        return AnswerContrast.of(
                pair.name(),
                pair.one().file(),
                pair.other().file(),
                said.edits(),
                Telling.of(answering.check(pair.one())),
                Telling.of(answering.check(pair.other())),
                subject);
    }

    private static Map<String, Scenario> read(Path file, Packs packs, Settings settings, Problems problems) {
        Scenarios read = ScenarioFile.read(file, packs.library(), settings);
        problems.addAll(read.problems());
        Map<String, Scenario> byName = new LinkedHashMap<>();
        read.scenarios().forEach(scenario -> byName.put(scenario.name(), scenario));
        return byName;
    }

    /** By name; two single ones in any case. */
    private static <T> List<Pair<T>> pairs(
            Map<String, T> first, Map<String, T> second, Object one, Object other, Set<String> only) {
        List<Pair<T>> pairs = new ArrayList<>();
        if (first.size() == 1 && second.size() == 1) {
            String name = first.keySet().iterator().next();
            pairs.add(new Pair<>(
                    name,
                    first.values().iterator().next(),
                    second.values().iterator().next()));
            return pairs;
        }
        first.forEach((name, scenario) -> Optional.ofNullable(second.get(name))
                .ifPresentOrElse(
                        match -> pairs.add(new Pair<>(name, scenario, match)), () -> only.add(only(name, one))));
        second.keySet().stream().filter(name -> !first.containsKey(name)).forEach(name -> only.add(only(name, other)));
        return pairs;
    }

    private static String only(String name, Object file) {
        return "%s is only in %s".formatted(name.isEmpty() ? "what the file asks itself" : "`" + name + "`", file);
    }

    DiffCommand.Result runs(Path one, Path other) {
        List<String> problems = new ArrayList<>();
        Optional<SavedRun> first = run(one, problems);
        Optional<SavedRun> second = run(other, problems);
        if (first.isEmpty() || second.isEmpty()) {
            return new DiffCommand.Result("", false, problems);
        }
        Set<String> only = new LinkedHashSet<>();
        List<AnswerContrast> all = new ArrayList<>();
        for (Pair<SavedRun.Scenario> pair : pairs(byName(first.get()), byName(second.get()), one, other, only)) {
            List<Told> before = pair.one().rows();
            List<Told> after = pair.other().rows();
            all.add(AnswerContrast.of(
                    pair.one().name(), pair.one().file(), pair.other().file(), List.of(), before, after, id -> id));
        }
        Library none = Library.of(List.of(), Map.of()); // a saved run may be of packs that are not at hand
        return result(all, only, Set.of(), problems, true, none);
    }

    private static Optional<SavedRun> run(Path file, List<String> problems) {
        try {
            return Optional.of(SavedRun.read(file));
        } catch (Unreadable e) {
            problems.add(e.problem().toString());
            return Optional.empty();
        }
    }

    private static Map<String, SavedRun.Scenario> byName(SavedRun run) {
        Map<String, SavedRun.Scenario> byName = new LinkedHashMap<>();
        run.scenarios()
                .forEach(scenario -> byName.put(
                        scenario.file() + (scenario.name().isEmpty() ? "" : ": " + scenario.name()), scenario));
        return byName;
    }

    /** @param only what only one side asks */
    private DiffCommand.Result result(
            List<AnswerContrast> all,
            Set<String> only,
            Set<String> remarks,
            List<String> problems,
            boolean quiet,
            Library library) {
        boolean differs = !only.isEmpty() || all.stream().anyMatch(AnswerContrast::differs);
        List<String> notes = new ArrayList<>(only);
        notes.addAll(remarks);
        if (all.isEmpty() && notes.isEmpty()) {
            return new DiffCommand.Result("", false, problems);
        }
        String text =
                switch (format) {
                    case JSON -> ContrastJson.write(all, notes);
                    case CSV -> ContrastCsv.write(all);
                    case HTML -> AnswerContrastHtml.write(all, notes, quiet, library);
                    default ->
                        AnswerContrastPage.write(
                                all,
                                notes,
                                quiet,
                                new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
                };
        return new DiffCommand.Result(text, differs, problems);
    }
}
