package org.tradepact.learn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Answer;
import org.tradepact.check.Checker;
import org.tradepact.check.Choices;
import org.tradepact.check.Course;
import org.tradepact.check.ForceAnswer;
import org.tradepact.check.Question;
import org.tradepact.engine.Rulebook;
import org.tradepact.explore.Change;
import org.tradepact.explore.Changing;
import org.tradepact.explore.Clause;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.pack.SourceText;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/** Where cases are evaluated, with the packs at hand. What it returns is read while it is open. For one thread. */
public final class Bench implements AutoCloseable {
    private final Library library;
    private final List<Pack> packs;
    private final Checker checker;
    private final Border border;
    private final Changing changing;
    private final Choices choices;
    private final Function<String, Rulebook> rules;
    private final Map<String, Border> alone = new HashMap<>();
    private long asked;

    /**
     * @param packs those that answer
     * @param rules the rules of a pack, by its name
     */
    public Bench(Library library, Collection<Pack> packs, Function<String, Rulebook> rules) {
        this.library = library;
        this.packs = List.copyOf(packs);
        this.rules = rules;
        this.checker = new Checker(packs, rules, library.goods().each());
        this.border = new Border(packs, rules, library.goods().each(), checker);
        this.changing = new Changing(library.goods());
        this.choices = new Choices(packs, library.goods().each());
    }

    public Library library() {
        return library;
    }

    public Checker checker() {
        return checker;
    }

    public Border border() {
        return border;
    }

    /** A border at which one measure alone is asked: quicker for who asks it again and again. */
    public Border border(Clause measure) {
        return alone.computeIfAbsent(
                measure.commitment().id(),
                id -> new Border(
                        List.of(measure.pack().with(List.of(measure.commitment()))),
                        rules,
                        library.goods().each(),
                        checker));
    }

    public Choices choices() {
        return choices;
    }

    /** A case from its text; it may not extend another. */
    public Scenarios read(SourceText source) {
        return ScenarioFile.read(source, library, Settings.NONE);
    }

    /** All that is said of a case. */
    public Evaluated evaluate(Scenario scenario) {
        return evaluate(scenario, List.of());
    }

    /** @param points of which something is wanted even where no fact touches them */
    public Evaluated evaluate(Scenario scenario, Collection<Point> points) {
        asked++;
        Set<String> wanted = new HashSet<>(scenario.asks().about());
        points.stream().filter(point -> point.of() == Point.Of.CLAUSE).forEach(point -> wanted.add(point.id()));
        Question question = scenario.asks();
        Answer answer = checker.answer(question, wanted);
        List<ShipmentAnswer> shipments = border.answers(question);
        return new Evaluated(scenario, answer, shipments);
    }

    /** What is said at some points alone, which is quicker. */
    Evaluated quick(Scenario scenario, Collection<Point> points) {
        Question asks = scenario.asks();
        Set<String> clauses = new HashSet<>();
        points.stream().filter(point -> point.of() == Point.Of.CLAUSE).forEach(point -> clauses.add(point.id()));
        boolean shipments = points.stream().anyMatch(point -> point.of() != Point.Of.CLAUSE);
        if (clauses.isEmpty() && !shipments) {
            return evaluate(scenario);
        }
        asked++;
        Question narrow = new Question(
                asks.asOf(), asks.facts(), asks.none(), asks.assume(), clauses, asks.with(), asks.readings());
        Answer answer =
                clauses.isEmpty() ? new Answer(asks, List.of(), List.of(), List.of()) : checker.answer(narrow, clauses);
        return new Evaluated(scenario, answer, shipments ? border.answers(asks) : List.of());
    }

    /** What the text of a clause weighs on a day; that of a measure likewise. */
    public ForceAnswer force(Commitment commitment, LocalDate day) {
        if (!commitment.measure()) {
            Question nothing =
                    new Question(day, List.of(), List.of(), Map.of(), Set.of(commitment.id()), Set.of(), Map.of());
            return checker.answer(nothing, Set.of(commitment.id()))
                    .rows()
                    .get(0)
                    .force();
        }
        Course course = library.instrument(commitment.instrument())
                .map(instrument -> Course.of(instrument, Map.of()))
                .orElseThrow();
        LocalDate known = course.instrument().knownUntil();
        return new ForceAnswer(
                course, course.on(day), false, false, List.of(), day.isAfter(known) ? known : LocalDate.MAX);
    }

    Changing changing() {
        return changing;
    }

    /** The same case with some things said otherwise; nothing if they contradict the rest. */
    public Optional<Scenario> changed(Scenario scenario, Collection<Change> changes) {
        return changing.apply(scenario.asks(), changes).map(asks -> with(scenario, asks));
    }

    /** The same case with another question. */
    public static Scenario with(Scenario scenario, Question asks) {
        return new Scenario(
                scenario.file(),
                scenario.name(),
                scenario.title(),
                scenario.question(),
                asks,
                List.of(),
                "",
                "",
                scenario.at());
    }

    public List<Pack> packs() {
        return packs;
    }

    /** How many cases were evaluated since this was made. */
    public long asked() {
        return asked;
    }

    @Override
    public void close() {
        checker.close();
        border.close();
        alone.values().forEach(Border::close);
        alone.clear();
    }
}
