package org.tradepact.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Edit;
import org.tradepact.explore.QuestionContrast;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Counterexample;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Marked;
import org.tradepact.learn.Step;
import org.tradepact.learn.Task;
import org.tradepact.learn.Told;
import org.tradepact.pack.Library;

/** A marked answer for people: right or wrong in a word, what the checker says and why, and where the answer would be right. */
public final class MarkPage {
    private final Style style;
    private final Library library;
    private final TaskSaid said;

    public MarkPage(Style style, Library library) {
        this.style = style;
        this.library = library;
        this.said = new TaskSaid(library);
    }

    /** All that is said after an answer; of a case that a learner may edit again without the way to the answer. */
    public String write(Marked marked) {
        return write(marked, Optional.empty());
    }

    /** @param right a right answer, said where what the checker says does not tell it */
    public String write(Marked marked, Optional<Attempt> right) {
        Page page = style.page();
        page.line();
        head(page, marked);
        right.ifPresent(answer -> page.marked(0, "the answer:", Paint.PLAIN, 12, said.answered(marked.task(), answer)));
        told(page, marked);
        if (!marked.task().head().why().isEmpty() && (marked.right() || !again(marked.task()))) {
            page.line().text(0, Paint.PLAIN, marked.task().head().why());
        }
        if (marked.mark() == Marked.Mark.WRONG) {
            page.line();
            counterexample(page, marked);
        }
        return page.toString();
    }

    /** Whether a task can be answered again after a wrong answer, since that does not give the answer away. */
    public static boolean again(Task task) {
        return task instanceof Task.Mend || task instanceof Task.Build;
    }

    private void head(Page page, Marked marked) {
        if (marked.attempt() instanceof Attempt.OfCase own
                && own.posed().text().equals(marked.task().posed().text())) {
            page.marked(0, "not yet:", Paint.YELLOW, 9, "this is the case as it was given");
            return;
        }
        switch (marked.mark()) {
            case RIGHT -> page.marked(0, "right:", Paint.GREEN, 7, own(marked));
            case WRONG -> page.marked(0, "wrong:", Paint.RED, 7, own(marked) + parts(marked));
            case UNMARKED ->
                page.marked(0, "kept:", Paint.PLAIN, 6, "your lecturer reads it; this is what they look for");
        }
        if (marked.task() instanceof Task.Argue argue) {
            argue.rubric().forEach(point -> page.marked(2, "-", Paint.PLAIN, 2, point));
        }
        if (!marked.strayed().isEmpty()) {
            page.text(
                    2,
                    Paint.PLAIN,
                    "the task does not let you change %s; put it back"
                            .formatted(Names.list(
                                    marked.strayed().stream()
                                            .map("`%s`"::formatted)
                                            .toList(),
                                    "and")));
        }
    }

    /** What was answered; of a case that a learner wrote what it comes to. */
    private String own(Marked marked) {
        if (!(marked.attempt() instanceof Attempt.OfCase)) {
            return said.answered(marked.task(), marked.attempt());
        }
        if (marked.task() instanceof Task.Build) {
            return marked.right() ? "two readings part on your case" : "no two readings part on your case";
        }
        return marked.right()
                ? "nothing goes against it in your case, and nothing is open"
                : marked.strayed().isEmpty() ? "your case is not there yet" : "your case changes too much";
    }

    /** Which part of a prediction was right. */
    private static String parts(Marked marked) {
        if (marked.parts().size() != 2
                || marked.parts().get(0).equals(marked.parts().get(1))) {
            return reading(marked);
        }
        return (marked.parts().get(0)
                        ? " (what it says of the conduct is right, what the text weighs is not)"
                        : " (what the text weighs is right, what it says of the conduct is not)")
                + reading(marked);
    }

    /** Of a contested answer: whether it is that of some readers. */
    private static String reading(Marked marked) {
        if (!(marked.attempt() instanceof Attempt.OfClause said)) {
            return "";
        }
        for (Told told : marked.told()) {
            if (told instanceof Told.OfClause clause
                    && clause.row().verdict() == Verdict.CONTESTED
                    && on(clause.row(), said.verdict())) {
                return "; some readers answer so, and others do not";
            }
        }
        return "";
    }

    private static boolean on(Row row, Verdict verdict) {
        return row.readings().stream().anyMatch(line -> line.verdicts().contains(verdict));
    }

    private void told(Page page, Marked marked) {
        ToldPage pages = new ToldPage(page);
        List<Evaluated> evaluated = marked.evaluated();
        if (marked.attempt() instanceof Attempt.OfPair pair && marked.task() instanceof Task.Pair task) {
            for (int i = 0; i < evaluated.size(); i++) {
                Evaluated one = evaluated.get(i);
                page.line().text(0, Paint.PLAIN, "Case " + Step.letter(i == 0 ? pair.one() : pair.other()));
                one.at(task.point()).forEach(told -> pages.print(told, one));
            }
            return;
        }
        Set<Told> shown = new LinkedHashSet<>(marked.told());
        for (Told told : shown) {
            page.line();
            pages.print(told, of(told, evaluated));
        }
        if (marked.task() instanceof Task.Decides task && marked.attempt() instanceof Attempt.OfDecides said) {
            task.among().stream()
                    .filter(point -> point.id().equals(said.id()))
                    .filter(point -> evaluated.get(0).at(point).isEmpty())
                    .forEach(point -> page.line()
                            .head(
                                    2,
                                    point.id(),
                                    Paint.YELLOW,
                                    "not reached: it does not speak of what the case states"));
        }
    }

    static Evaluated of(Told told, List<Evaluated> evaluated) {
        return evaluated.stream()
                .filter(one -> told instanceof Told.OfClause clause
                        ? one.answer().rows().contains(clause.row())
                        : one.shipments().stream()
                                .anyMatch(shipment -> told instanceof Told.OfMeasure measure
                                        ? shipment == measure.shipment()
                                        : shipment == ((Told.OfShipment) told).shipment()))
                .findFirst()
                .orElse(evaluated.get(0));
    }

    private void counterexample(Page page, Marked marked) {
        if (again(marked.task())) {
            page.text(0, Paint.PLAIN, near(marked));
            return;
        }
        if (marked.attempt() instanceof Attempt.OfPair pair) {
            pair(page, marked, pair);
        }
        if (marked.counterexample().isEmpty()) {
            page.text(0, Paint.PLAIN, new NoCaseSaid(library).of(marked));
            return;
        }
        Counterexample counter = marked.counterexample().get();
        String sentence = sentence(marked, counter);
        page.text(0, Paint.PLAIN, counter.told().isEmpty() ? sentence.replaceFirst(":$", ".") : sentence);
        lines(page, marked.task(), counter);
        if (!counter.whole()) {
            page.line().text(0, Paint.PLAIN, new NoCaseSaid(library).rest(marked));
        }
    }

    private static String near(Marked marked) {
        if (marked.counterexample().isEmpty()) {
            return "No one or two changes were found that would do, among %s that were tried.".formatted(cases(marked));
        }
        int more = marked.counterexample().get().changes().size();
        String changes = more == 1 ? "one more change" : "two more changes";
        if (marked.strayed().isEmpty()) {
            return "You are near: %s would do.".formatted(changes);
        }
        return more == 0
                ? "With that put back, your case would do."
                : "With that put back, %s would do.".formatted(changes);
    }

    static String cases(Marked marked) {
        return "%,d %s".formatted(marked.tried(), marked.tried() == 1 ? "case" : "cases");
    }

    /** In how many things the two differ that a learner named, if that is not one. */
    private void pair(Page page, Marked marked, Attempt.OfPair pair) {
        List<Evaluated> two = marked.evaluated();
        List<String> slots =
                QuestionContrast.of(
                                two.get(0).scenario().asks(),
                                two.get(1).scenario().asks())
                        .edits()
                        .stream()
                        .filter(edit ->
                                edit.part() == Edit.Part.FACT && !edit.field().isEmpty())
                        .map(edit -> "`%s.%s`"
                                .formatted(edit.of().substring(edit.of().indexOf(' ') + 1), edit.field()))
                        .distinct()
                        .toList();
        if (slots.size() > 1) {
            page.text(
                    0,
                    Paint.PLAIN,
                    "Cases %s and %s differ in more than one thing: %s."
                            .formatted(Step.letter(pair.one()), Step.letter(pair.other()), Names.list(slots, "and")));
        }
    }

    /**
     * The answer of a task that a learner gave up.
     *
     * @param solved a right answer, marked; of a case that a learner edits the one as it stands
     */
    public String answer(Marked solved) {
        Page page = style.page();
        page.line();
        if (again(solved.task()) && !solved.right()) {
            shown(page, solved);
            return page.toString();
        }
        boolean own = solved.attempt() instanceof Attempt.OfCase;
        page.marked(
                0,
                "the answer:",
                Paint.PLAIN,
                12,
                own ? "one case of several" : said.answered(solved.task(), solved.attempt()));
        told(page, solved);
        if (!solved.task().head().why().isEmpty()) {
            page.line().text(0, Paint.PLAIN, solved.task().head().why());
        }
        return page.toString();
    }

    private void shown(Page page, Marked marked) {
        if (marked.counterexample().isEmpty()) {
            page.text(0, Paint.PLAIN, "No one or two changes to the case as it stands were found that would do.");
            return;
        }
        Counterexample counter = marked.counterexample().get();
        page.text(
                0,
                Paint.PLAIN,
                counter.changes().isEmpty()
                        ? "It would do with what you may not change put back."
                        : "It would do if %s.".formatted(changes(marked, counter)));
        page.line();
        CaseText.print(page, 2, counter.posed().text());
        if (!counter.told().isEmpty()) {
            page.line();
            lines(page, marked.task(), counter);
        }
        if (!marked.task().head().why().isEmpty()) {
            page.line().text(0, Paint.PLAIN, marked.task().head().why());
        }
    }

    /** What is said there; of several clauses of those alone that decide. */
    private static void lines(Page page, Task task, Counterexample counter) {
        for (Told told : counter.decisive(task)) {
            page.text(2, Paint.DIM, ToldPage.line(told) + due(task, told));
        }
    }

    /** With the last day, where that is what was asked. */
    private static String due(Task task, Told told) {
        return task instanceof Task.Deadline
                        && told instanceof Told.OfClause clause
                        && clause.row().verdict() != Verdict.PENDING
                        && !clause.row().due().equals(LocalDate.MAX)
                ? " (due by %s)".formatted(clause.row().due())
                : "";
    }

    /** The case of a pair of which a learner says that it goes against the clause. */
    private static Evaluated named(Marked marked, Attempt.OfPair pair) {
        return marked.evaluated().get(pair.against() == pair.one() ? 0 : 1);
    }

    private String sentence(Marked marked, Counterexample counter) {
        String changes = changes(marked, counter);
        if (marked.task() instanceof Task.Pair task && marked.attempt() instanceof Attempt.OfPair pair) {
            boolean against =
                    named(marked, pair).rows(task.point()).stream().anyMatch(row -> row.verdict() == Verdict.BREACH);
            return "Case %s %s if %s:"
                    .formatted(
                            Step.letter(pair.against()),
                            against ? "goes against it, and would not" : "would go against it",
                            changes);
        }
        if (counter.whole()) {
            return "Your answer would be right if %s:".formatted(changes);
        }
        boolean conduct = marked.attempt() instanceof Attempt.OfClause said
                && counter.told().stream()
                        .anyMatch(told -> told instanceof Told.OfClause clause
                                && clause.row().verdict() == said.verdict());
        return conduct && !marked.parts().get(0)
                ? "What you say of the conduct would be right if %s:".formatted(changes)
                : "What you say the text weighs would be right if %s:".formatted(changes);
    }

    private String changes(Marked marked, Counterexample counter) {
        Evaluated from = marked.attempt() instanceof Attempt.OfPair pair
                ? named(marked, pair)
                : marked.evaluated().get(0);
        boolean strayed = !marked.strayed().isEmpty();
        return new ChangeSaid(
                        library,
                        strayed
                                ? marked.task().posed().scenario().asks()
                                : from.scenario().asks())
                .of(counter.changes());
    }
}
