package org.tradepact.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Form;
import org.tradepact.learn.Marked;
import org.tradepact.learn.Marking;
import org.tradepact.learn.Posed;
import org.tradepact.learn.Step;
import org.tradepact.learn.Task;
import org.tradepact.learn.Told;
import org.tradepact.learn.course.Course;
import org.tradepact.learn.course.Exercise;
import org.tradepact.learn.course.Lesson;
import org.tradepact.learn.reference.Doctrine;

/**
 * A course on paper, in words: a list of parts that each shape of a hand-out sets its own way.
 *
 * @param key the answers; empty if they were not asked for
 */
public record Handout(String title, String summary, List<Part> parts, List<Solved> key) {
    private static final int WIDTH = 80;

    /** A lesson. */
    public record Part(
            String title, List<String> paragraphs, List<Card> cards, Optional<Worked> worked, List<Asked> tasks) {}

    /** A clause in short. */
    public record Card(String name, List<String> said) {}

    /** A case with its answer. */
    public record Worked(String text, List<String> said) {}

    /**
     * A task.
     *
     * @param number {@code 2.1}
     * @param cases name and text of each; the name is empty where there is one
     * @param questions each with its options
     */
    public record Asked(String number, String heading, List<Case> cases, List<Asking> questions) {}

    /** A case of a task. */
    public record Case(String name, String text) {}

    /** A question. */
    public record Asking(String question, List<String> options) {}

    /** An answer with its reasons. */
    public record Solved(String number, String answer, List<String> said) {}

    public Handout {
        parts = List.copyOf(parts);
        key = List.copyOf(key);
    }

    /**
     * @param doctrines all doctrine cards, by id
     * @param key whether to add the answers
     */
    public static Handout of(Course course, Bench bench, Map<String, Doctrine> doctrines, boolean key) {
        List<Part> parts = new ArrayList<>();
        List<Solved> solved = new ArrayList<>();
        Marking marking = new Marking(bench);
        TaskSaid said = new TaskSaid(bench.library());
        int number = 0;
        for (Lesson lesson : course.lessons()) {
            number++;
            List<Asked> tasks = new ArrayList<>();
            int inner = 0;
            for (Exercise exercise : lesson.exercises()) {
                inner++;
                String place = number + "." + inner;
                tasks.add(asked(place, Form.of(exercise.task(), marking, bench), said));
                if (key) {
                    solved.add(solved(place, exercise, marking, said));
                }
            }
            parts.add(part(lesson, tasks, bench, doctrines));
        }
        return new Handout(course.title(), course.summary(), parts, solved);
    }

    private static Part part(Lesson lesson, List<Asked> tasks, Bench bench, Map<String, Doctrine> doctrines) {
        List<String> paragraphs = Arrays.stream(lesson.text().split("\\n\\s*\\n"))
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
        List<Card> cards = new ArrayList<>();
        lesson.doctrine().stream()
                .flatMap(id -> Optional.ofNullable(doctrines.get(id)).stream())
                .forEach(one -> cards.add(new Card(one.name(), List.of(one.rule(), one.means()))));
        lesson.cards().stream()
                .flatMap(id -> bench.library().commitment(id).stream())
                .forEach(clause -> cards.add(card(clause)));
        Optional<Worked> worked = lesson.worked().map(shown -> {
            Evaluated evaluated = bench.evaluate(shown.posed().scenario(), List.of(shown.point()));
            return new Worked(text(shown.posed()), said(evaluated.at(shown.point()), evaluated));
        });
        return new Part(lesson.title(), paragraphs, cards, worked, tasks);
    }

    private static Card card(Commitment clause) {
        List<String> said = new ArrayList<>(List.of(
                clause.title(),
                clause.summary(),
                org.tradepact.report.Card.who(clause),
                org.tradepact.report.Card.owed(clause)));
        String due = Words.deadline(clause.deadline());
        if (!due.isEmpty()) {
            said.add("due " + due);
        }
        return new Card(clause.id(), said);
    }

    private static Asked asked(String number, Form form, TaskSaid said) {
        Task task = form.task();
        List<Posed> cases = task instanceof Task.Pair pair ? pair.cases() : List.of(task.posed());
        List<Case> texts = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            texts.add(new Case(cases.size() == 1 ? "" : "Case " + Step.letter(i), text(cases.get(i))));
        }
        List<Asking> questions = form.steps().stream()
                .map(step -> new Asking(
                        said.question(task, step),
                        step.asks() == Step.Asks.PAIR || step.asks() == Step.Asks.AGAINST
                                ? List.of()
                                : step.options().stream()
                                        .map(option -> said.option(task, option))
                                        .toList()))
                .toList();
        return new Asked(number, TaskSaid.heading(task), texts, questions);
    }

    private static Solved solved(String number, Exercise exercise, Marking marking, TaskSaid said) {
        Task task = exercise.task();
        if (task instanceof Task.Argue argue) {
            return new Solved(number, "in your own words; look for:", argue.rubric());
        }
        Optional<Attempt> answer = exercise.expect()
                .flatMap(expect -> expect.solution())
                .<Attempt>map(Attempt.OfCase::new)
                .or(() -> marking.solve(task));
        if (answer.isEmpty()) {
            return new Solved(number, "no one answer was found", List.of());
        }
        Marked marked = marking.mark(task, answer.get());
        List<String> reasons = new ArrayList<>();
        if (answer.get() instanceof Attempt.OfCase solution) {
            reasons.add("for example: " + facts(solution.posed()));
        }
        for (Told told : marked.told()) {
            reasons.addAll(said(List.of(told), MarkPage.of(told, marked.evaluated())));
        }
        if (!task.head().why().isEmpty()) {
            reasons.add(task.head().why());
        }
        boolean own = answer.get() instanceof Attempt.OfCase;
        return new Solved(number, own ? "one case of several" : said.answered(task, answer.get()), reasons);
    }

    /** Lines that fit a sheet of paper. */
    private static String text(Posed posed) {
        List<String> lines = new ArrayList<>();
        posed.text().strip().lines().forEach(line -> lines.addAll(CaseText.broken(line, WIDTH)));
        return String.join("\n", lines);
    }

    /** The facts of a case in one line. */
    private static String facts(Posed posed) {
        return String.join(
                "; ",
                posed.scenario().asks().facts().stream()
                        .map(fact -> "`%s`"
                                .formatted(org.tradepact.scenario.QuestionText.fact(fact, fact.id(), Optional.empty())))
                        .toList());
    }

    /** The answer and what decided it, a sentence each. */
    private static List<String> said(List<Told> told, Evaluated evaluated) {
        List<String> said = new ArrayList<>();
        for (Told one : told) {
            said.add(ToldPage.line(one));
            if (one instanceof Told.OfClause clause) {
                Reasons.lines(clause.row(), ToldPage.checked(evaluated)).forEach(line -> said.add(line.sentence()));
                said.add("force: "
                        + Weight.of(
                                clause.row().force(),
                                evaluated.scenario().asks().asOf()));
                said.add("%s; sources %s"
                        .formatted(clause.row().commitment().clause(), String.join(", ", Cited.by(clause.row()))));
            } else if (one instanceof Told.OfMeasure measure) {
                measure.measured().because().forEach(reason -> said.add(Because.of(reason)));
                said.add("%s; sources %s"
                        .formatted(
                                measure.measured().measure().clause(),
                                String.join(", ", Measures.sources(measure.measured()))));
            }
        }
        return said;
    }
}
