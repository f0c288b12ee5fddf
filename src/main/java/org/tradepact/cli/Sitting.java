package org.tradepact.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Bench;
import org.tradepact.learn.CaseEdit;
import org.tradepact.learn.Form;
import org.tradepact.learn.Marked;
import org.tradepact.learn.Marking;
import org.tradepact.learn.Posed;
import org.tradepact.learn.Step;
import org.tradepact.learn.Task;
import org.tradepact.learn.course.Course;
import org.tradepact.learn.progress.Event;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Unreadable;
import org.tradepact.report.CardPage;
import org.tradepact.report.Clean;
import org.tradepact.report.MarkPage;
import org.tradepact.report.Style;
import org.tradepact.report.TaskPage;
import org.tradepact.report.TaskSaid;
import org.tradepact.scenario.Scenarios;

/** One task, asked until it is answered, passed over, or the session ends. */
final class Sitting {
    private static final String COMMANDS =
            """
            ?            the next hint
            card         the clause in full; `card ID` shows any other, or a doctrine
            sources      where it is from
            case         the case again
            show         give up and see the answer
            skip         go on without an answer; it comes back in the review
            quit         stop here; what you answered is kept
            """;
    private static final String EDITS =
            """
            q1.form = quota       edit the case; several edits are parted by `;`
            asOf = 2028-01-01     the same for the day
            malaysia_art.inForceFrom = 2027-01-01
                                  the same for what is assumed of a text
            legalAct: {…}         state a further fact
            none legalAct: {…}    state that it did not happen
            drop q1               take a fact away
            save FILE             write the case to a file, to edit it there
            FILE.yaml             answer with the case in a file
            again                 begin with the case of the task again
            """;

    private final Prompt prompt;
    private final Bench bench;
    private final Marking marking;
    private final Notes notes;
    private final Style style;
    private final Course course;
    private final Task task;
    private final Form form;
    private final TaskPage page;
    private final List<Object> values = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private Posed working;
    private int hints;
    private boolean ended;

    /** @param style of what is printed */
    Sitting(Prompt prompt, Bench bench, Notes notes, Style style, Course course, Task task) {
        this.prompt = prompt;
        this.bench = bench;
        this.marking = new Marking(bench);
        this.notes = notes;
        this.style = style;
        this.course = course;
        this.task = task;
        this.form = Form.of(task, marking, bench);
        this.page = new TaskPage(style, bench.library());
        this.working = task.posed();
    }

    /** How it ended. */
    enum End {
        RIGHT,
        WRONG,
        PASSED,
        QUIT
    }

    /** @param place {@code 2 of 5} */
    End sit(String place) {
        prompt.say("\n" + page.head(task, place));
        prompt.say(page.step(form, 0));
        if (asks() == Step.Asks.CASE) {
            prompt.say(style.page()
                    .text(0, org.tradepact.report.Paint.DIM, "`help` tells how to edit the case.")
                    .toString());
        }
        while (true) {
            Optional<String> line = prompt.read();
            if (line.isEmpty()) {
                return End.QUIT;
            }
            Optional<End> end = line.get().isBlank() ? blank() : said(line.get().strip());
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /** Shows more of the task that was just answered; whether the line asked for it. */
    boolean more(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT);
        if (!word.matches("(card|sources?|case|help|h)( .*)?")) {
            return false;
        }
        ended = true;
        values.clear();
        said(line.strip());
        return true;
    }

    private Step step() {
        return form.steps().get(values.size());
    }

    private Step.Asks asks() {
        return step().asks();
    }

    private Optional<End> blank() {
        tell(TaskSaid.how(step()) + "; `help` lists what else you can do");
        return Optional.empty();
    }

    private Optional<End> said(String line) {
        String word = line.toLowerCase(Locale.ROOT);
        switch (word) {
            case "?", "hint" -> hint();
            case "help", "h" -> prompt.say(COMMANDS + (asks() == Step.Asks.CASE ? EDITS : ""));
            case "card" -> TaskSaid.clauses(task).forEach(this::card);
            case "sources", "source" -> TaskSaid.clauses(task).forEach(this::sources);
            case "case" -> {
                boolean own = asks() == Step.Asks.CASE;
                prompt.say(own ? page.written(working) : page.cases(task));
                prompt.say(ended ? "" : page.step(form, values.size()));
            }
            case "skip" -> {
                notes.add(course.id(), task, Event.What.SKIPPED, hints, "");
                return Optional.of(End.PASSED);
            }
            case "show" -> {
                show();
                notes.add(course.id(), task, Event.What.SKIPPED, hints, "");
                return Optional.of(End.PASSED);
            }
            case "quit", "exit", "q" -> {
                return Optional.of(End.QUIT);
            }
            default -> {
                if (word.startsWith("card ")) {
                    card(line.substring("card ".length()).strip());
                } else if (word.startsWith("sources ")) {
                    sources(line.substring("sources ".length()).strip());
                } else {
                    return asks() == Step.Asks.CASE ? edited(line) : answered(line);
                }
            }
        }
        return Optional.empty();
    }

    private void tell(String sentence) {
        prompt.say(
                style.page().text(0, org.tradepact.report.Paint.PLAIN, sentence).toString());
    }

    private void hint() {
        if (task.hints().isEmpty()) {
            tell("there is no hint for this task; `card` shows the clause");
        } else if (hints >= task.hints().size()) {
            tell("there are no more hints; `card` shows the clause, `show` the answer");
        } else {
            hints++;
            prompt.say(
                    page.hint(task.hints().get(hints - 1), hints, task.hints().size()));
        }
    }

    private void card(String id) {
        Doctrine doctrine = Courses.doctrines().get(id.toLowerCase(Locale.ROOT));
        if (doctrine != null) {
            prompt.say(CardPage.doctrine(doctrine, style));
            return;
        }
        prompt.say(CardPage.of(id, bench, task.posed().scenario().asks().asOf(), style)
                .orElseGet(() -> unknown(id)));
    }

    private String unknown(String id) {
        Set<String> known = new TreeSet<>(bench.library().commitmentIds());
        known.addAll(Courses.doctrine());
        return style.page()
                .text(
                        0,
                        org.tradepact.report.Paint.PLAIN,
                        "there is no clause or doctrine `%s`%s"
                                .formatted(
                                        Clean.of(id), Nearest.hint(id, known, "`tradepact list` prints all clauses")))
                .toString();
    }

    private void sources(String id) {
        prompt.say(CardPage.sources(id, bench.library(), style).orElseGet(() -> unknown(id)));
    }

    private void show() {
        MarkPage marks = new MarkPage(style, bench.library());
        Optional<Attempt> answer =
                MarkPage.again(task) ? Optional.of(new Attempt.OfCase(working)) : marking.solve(task);
        if (answer.isPresent()) {
            Marked marked = marking.mark(task, answer.get());
            Optional<Posed> solution = course.solution(task);
            boolean lost = MarkPage.again(task)
                    && !marked.right()
                    && (working.equals(task.posed()) || marked.counterexample().isEmpty());
            if (lost && solution.isPresent()) {
                prompt.say("\n" + page.written(solution.get()));
                marked = marking.mark(task, new Attempt.OfCase(solution.get()));
            }
            prompt.say(marks.answer(marked));
        } else {
            tell("there is no one answer to show");
        }
    }

    private Optional<End> answered(String line) {
        String text = asks() == Step.Asks.WORDS ? words(line) : line;
        List<Object> read = form.read(values.size(), text);
        if (read.isEmpty()) {
            tell(TaskSaid.how(step()) + "; `help` lists what else you can do");
            return Optional.empty();
        }
        values.addAll(read);
        typed.add(text);
        if (values.size() < form.steps().size()) {
            prompt.say(page.step(form, values.size()));
            return Optional.empty();
        }
        Optional<String> wrong = form.wrong(values);
        if (wrong.isPresent()) {
            tell(wrong.get());
            values.remove(values.size() - 1);
            return Optional.empty();
        }
        return marked(form.attempt(values));
    }

    /** Paragraphs up to an empty line. */
    private String words(String first) {
        StringBuilder text = new StringBuilder(first);
        tell("go on; an empty line ends it");
        Optional<String> line = prompt.read();
        while (line.isPresent() && !line.get().isBlank()) {
            text.append('\n').append(line.get());
            line = prompt.read();
        }
        return text.toString();
    }

    private Optional<End> marked(Attempt attempt) {
        Marked marked = marking.mark(task, attempt);
        boolean tells = marked.mark() == Marked.Mark.WRONG
                && (task instanceof Task.Pair || task instanceof Task.Decides || task instanceof Task.Deadline);
        prompt.say(new MarkPage(style, bench.library()).write(marked, tells ? marking.solve(task) : Optional.empty()));
        Event.What what =
                switch (marked.mark()) {
                    case RIGHT -> Event.What.RIGHT;
                    case WRONG -> Event.What.WRONG;
                    case UNMARKED -> Event.What.UNMARKED;
                };
        notes.add(course.id(), task, what, hints, String.join("; ", typed));
        if (what == Event.What.WRONG && MarkPage.again(task)) {
            values.clear();
            typed.clear();
            tell("edit it further; `?` gives a hint, `show` the answer, `again` begins anew, `skip` goes on");
            return Optional.empty();
        }
        return Optional.of(what == Event.What.WRONG ? End.WRONG : End.RIGHT);
    }

    private Optional<End> edited(String line) {
        if (line.equalsIgnoreCase("again")) {
            working = task.posed();
            prompt.say(page.written(working));
            return Optional.empty();
        }
        if (line.toLowerCase(Locale.ROOT).startsWith("save ")) {
            save(line.substring("save ".length()).strip());
            return Optional.empty();
        }
        Optional<Posed> posed = line.matches("(?i).*\\.ya?ml") ? file(line) : edits(line);
        if (posed.isEmpty()) {
            return Optional.empty();
        }
        working = posed.get();
        typed.add(line);
        values.add(working);
        return marked(form.attempt(values));
    }

    private Optional<Posed> edits(String line) {
        if (!CaseEdit.looksLike(line)) {
            tell(TaskSaid.how(step()) + "; `help` lists what else you can do");
            return Optional.empty();
        }
        CaseEdit edit = new CaseEdit(bench);
        Optional<Posed> posed = edit.apply(working, line);
        edit.problems().forEach(this::tell);
        return posed;
    }

    private void save(String name) {
        try {
            Path file = Path.of(name);
            Files.writeString(file, working.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            tell("written; edit it, then answer with `%s`".formatted(file));
        } catch (java.nio.file.FileAlreadyExistsException e) {
            tell("`%s` is there already; name another file".formatted(name));
        } catch (IOException | InvalidPathException e) {
            tell("`%s` cannot be written; name another file".formatted(name));
        }
    }

    private Optional<Posed> file(String name) {
        List<Problem> problems;
        try {
            SourceText source = SourceText.of(Path.of(name));
            Scenarios read = bench.read(source);
            if (read.scenarios().size() == 1) {
                return Optional.of(new Posed(read.scenarios().get(0), source.text()));
            }
            problems = read.problems().isEmpty()
                    ? List.of(Problem.of(name, "a case poses one question; take out `cases`"))
                    : read.problems();
        } catch (Unreadable e) {
            problems = List.of(e.problem());
        } catch (InvalidPathException e) {
            problems = List.of(Problem.of(name, "there is no such file"));
        }
        problems.forEach(problem -> tell(problem.toString()));
        return Optional.empty();
    }
}
