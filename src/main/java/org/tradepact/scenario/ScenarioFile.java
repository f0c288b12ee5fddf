package org.tradepact.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.check.Question;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;
import org.tradepact.pack.FactReader;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;
import org.tradepact.pack.Values;

/** Reads a scenario file. */
public final class ScenarioFile {
    static final List<String> CASE = List.of(
            "name",
            "title",
            "question",
            "asOf",
            "assume",
            "about",
            "with",
            "readings",
            "facts",
            "none",
            "expect",
            "why",
            "hint",
            "note");
    static final List<String> KEYS = List.of(
            "title",
            "question",
            "asOf",
            "assume",
            "about",
            "with",
            "readings",
            "facts",
            "none",
            "expect",
            "why",
            "hint",
            "note",
            "extends",
            "cases");

    /** Each case repeats the facts of its file, so that a small file could fill the memory. */
    private static final int FACTS = 100_000;

    private final String file;
    private final Library library;
    private final Settings settings;
    private final Problems problems = new Problems();

    private ScenarioFile(String file, Library library, Settings settings) {
        this.file = file;
        this.library = library;
        this.settings = settings;
    }

    /** Reads a file; files it {@code extends} lie in the working folder, or where this is elsewhere in its own folder. */
    public static Scenarios read(Path path, Library library, Settings settings) {
        Path here = Path.of("").toAbsolutePath();
        Path own = Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
                .orElse(here);
        return read(path, own.startsWith(here) ? here : own, library, settings);
    }

    /**
     * Reads a file.
     *
     * @param root folder in which the files it {@code extends} must lie
     */
    public static Scenarios read(Path path, Path root, Library library, Settings settings) {
        return new ScenarioFile(path.toString(), library, settings).read(path, root);
    }

    /** Reads the text of a file, which says all that it says by itself: it may not {@code extend} another. */
    public static Scenarios read(SourceText source, Library library, Settings settings) {
        return new ScenarioFile(source.file(), library, settings).read(source);
    }

    private Scenarios read(SourceText source) {
        List<Scenario> scenarios = List.of();
        try {
            Tree tree = TreeReader.read(source);
            if (tree instanceof Tree.Mapping top) {
                top.entry("extends")
                        .ifPresent(entry -> problems.add(
                                entry.at(), "`extends` may not stand here: write out all that the case says"));
                scenarios = scenarios(Layers.without(top, "extends"));
            } else {
                problems.add(Layers.noKeys(tree));
            }
        } catch (Unreadable e) {
            problems.add(e.problem());
        }
        return new Scenarios(problems.none() ? scenarios : List.of(), problems.list());
    }

    /**
     * Reads what was described elsewhere as a file would write it.
     *
     * @param at what reports name as its place
     * @param name of the case
     */
    static Scenarios of(Position at, String name, Tree.Mapping top, Library library, Settings settings) {
        ScenarioFile reader = new ScenarioFile(at.file(), library, settings);
        Scenario scenario = reader.scenario(name, top, KEYS);
        List<Problem> problems = reader.problems.list();
        return new Scenarios(problems.isEmpty() ? List.of(scenario) : List.of(), problems);
    }

    private Scenarios read(Path path, Path root) {
        List<Scenario> scenarios = List.of();
        try {
            Layers layers = new Layers(root, problems);
            Tree.Mapping top = layers.read(path);
            if (layers.whole()) {
                scenarios = scenarios(top);
            } else {
                Fields.of(top, problems, KEYS); // what else seems wrong may stand in the file that is lacking
            }
        } catch (Unreadable e) {
            problems.add(e.problem());
        }
        return new Scenarios(problems.none() ? scenarios : List.of(), problems.list());
    }

    private List<Scenario> scenarios(Tree.Mapping top) {
        Fields fields = Fields.of(top, problems, KEYS);
        List<Tree> cases = fields.list("cases");
        List<Scenario> scenarios = new ArrayList<>();
        if (cases.isEmpty() || fields.has("expect")) {
            scenarios.add(scenario("", top, KEYS));
        }
        Tree.Mapping base = new Tree.Mapping(
                top.entries().stream()
                        .filter(entry -> !entry.key().equals("cases") && KEYS.contains(entry.key()))
                        .toList(),
                top.at());
        Set<String> names = new HashSet<>();
        int facts = 0;
        for (Tree item : cases) {
            String name = Fields.of(item, problems, CASE).text("name");
            if (!name.isEmpty() && !names.add(name)) {
                problems.add(item.at(), "case `%s` comes twice".formatted(name));
            }
            if (item instanceof Tree.Mapping variation) {
                Tree.Mapping whole = Overlay.of(base, variation, problems);
                facts += whole.get("facts").map(ScenarioFile::size).orElse(0);
                if (facts > FACTS) {
                    problems.add(
                            item.at(),
                            "the cases of a file must not hold more than %,d facts together; split the file"
                                    .formatted(FACTS));
                    break;
                }
                scenarios.add(scenario(name, whole, CASE));
            }
        }
        return scenarios;
    }

    private static int size(Tree list) {
        return list instanceof Tree.Sequence sequence ? sequence.items().size() : 0;
    }

    private Scenario scenario(String name, Tree.Mapping said, List<String> keys) {
        Tree.Mapping tree = Overlay.settings(said, settings.over(), problems);
        Fields fields = Fields.of(tree, problems, keys);
        LocalDate asOf = asOf(fields, tree);
        Values values = new Values(library.goods());
        FactReader reader = new FactReader(values, Optional.of(asOf), problems);
        List<Stated> facts = fields.get("facts").map(reader::facts).orElse(List.of());
        List<Stated> none = fields.get("none").map(reader::none).orElse(List.of());
        Names known = new Names(library, problems);
        Set<String> with = known.with(fields);
        Set<String> ids = known.ids(facts, with);
        known.references(facts, ids);
        known.references(none, ids);
        known.unique(facts, with);
        if (settings.real()) {
            Territories.report(facts, library, problems);
        }
        Map<String, String> readings = new LinkedHashMap<>(known.readings(fields));
        readings.putAll(settings.readings());
        Question question = new Question(
                asOf,
                facts,
                none,
                new AssumeReader(library, problems).read(fields),
                known.about(fields),
                with,
                Map.copyOf(readings));
        return new Scenario(
                file,
                name,
                fields.text("title", ""),
                fields.text("question", ""),
                question,
                new ExpectationReader(library, facts, ids, problems).read(fields),
                fields.text("why", ""),
                fields.text("hint", ""),
                tree.at());
    }

    private LocalDate asOf(Fields fields, Tree.Mapping tree) {
        boolean misspelt = tree.entries().stream()
                .anyMatch(entry -> Nearest.to(entry.key(), KEYS).equals(Optional.of("asOf")));
        if (!fields.has("asOf") && !misspelt && settings.asOf().isEmpty()) {
            problems.add(tree.at(), "`asOf` is missing: the day the question is asked for, such as `asOf: 2027-06-01`");
        }
        return settings.asOf().or(() -> fields.day("asOf")).orElse(LocalDate.MIN);
    }
}
