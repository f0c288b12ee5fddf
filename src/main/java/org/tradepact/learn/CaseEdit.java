package org.tradepact.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;
import org.tradepact.scenario.QuestionText;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioEdit;
import org.tradepact.scenario.Scenarios;

/**
 * Edits of a case in one line, parted by semicolons: {@code q1.form = quota}, {@code asOf = 2028-01-01},
 * {@code malaysia_art.inForceFrom = 2027-01-01}, {@code legalAct: {…}} for a further fact, {@code none legalAct: {…}} for an act
 * that did not happen, {@code drop q1} for a fact that is not there.
 */
public final class CaseEdit {
    private static final Position LINE = new Position("your answer", 0, 0);

    private final Bench bench;
    private final Problems problems = new Problems();

    public CaseEdit(Bench bench) {
        this.bench = bench;
    }

    /** Whether a line looks like edits at all. */
    public static boolean looksLike(String line) {
        return line.matches("(?s)\\s*([A-Za-z0-9_.-]+\\s*=.*|(none\\s+)?[A-Za-z]+\\s*:\\s*\\{.*|drop\\s+\\S+.*)");
    }

    /** The case with the edits; nothing if they cannot be read, see {@link #problems}. */
    public Optional<Posed> apply(Posed posed, String line) {
        Scenario scenario = posed.scenario();
        ScenarioEdit edit = new ScenarioEdit(LINE);
        for (String part : parts(line)) {
            if (!part.isBlank()) {
                part(part.strip(), scenario, edit);
            }
        }
        if (!problems.none()) {
            return Optional.empty();
        }
        Scenarios read = edit.read(new SourceText("your answer", QuestionText.of(scenario)), bench.library());
        problems.addAll(read.problems());
        if (!problems.none()) {
            return Optional.empty();
        }
        String text = QuestionText.of(read.scenarios().get(0));
        return bench.read(new SourceText(scenario.file(), text)).scenarios().stream()
                .findFirst()
                .map(written -> new Posed(written, text)); // read again, so that reasons name its lines
    }

    /** A semicolon between braces or quotes parts nothing. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (char c : line.toCharArray()) {
            depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
            if (c == ';' && depth <= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private void part(String part, Scenario scenario, ScenarioEdit edit) {
        if (part.startsWith("drop ")) {
            edit.drop(part.substring("drop ".length()).strip());
            return;
        }
        boolean none = part.startsWith("none ");
        String said = none ? part.substring("none ".length()).strip() : part;
        if (said.matches("(?s)[A-Za-z]+\\s*:\\s*\\{.*")) {
            tree(said).ifPresent(tree -> edit.add(none ? "none" : "facts", tree));
            return;
        }
        int equals = said.indexOf('=');
        String name = equals < 0 ? said : said.substring(0, equals).strip();
        if (equals < 0 || name.isEmpty()) {
            problems.add(
                    LINE,
                    "expected an edit such as `q1.form = quota`, several parted by `;`, got `%s`".formatted(part));
            return;
        }
        tree(said.substring(equals + 1).strip()).ifPresent(value -> set(name, value, scenario, edit));
    }

    private void set(String name, Tree value, Scenario scenario, ScenarioEdit edit) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            edit.top(name, value);
            return;
        }
        String id = name.substring(0, dot);
        Optional<Stated> fact = scenario.asks().facts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (fact.isPresent()) {
            edit.fact(Kind.of(fact.get().kind()).name(), id, name.substring(dot + 1), value);
        } else if (bench.library().instrument(id).isPresent()) {
            edit.assume(id, name.substring(dot + 1), value);
        } else {
            List<String> known =
                    scenario.asks().facts().stream().map(Stated::id).toList();
            problems.add(
                    LINE, "the case states no fact `%s`%s".formatted(id, org.tradepact.pack.Nearest.hint(id, known)));
        }
    }

    private Optional<Tree> tree(String text) {
        try {
            return Optional.of(TreeReader.read(new SourceText("your answer", text)));
        } catch (Unreadable e) {
            problems.add(Problem.of("your answer", e.problem().sentence()));
            return Optional.empty();
        }
    }

    /** What could not be read, one sentence each. */
    public List<String> problems() {
        return problems.list().stream().map(Problem::sentence).toList();
    }
}
