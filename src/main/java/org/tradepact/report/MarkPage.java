package org.tradepact.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Counterexample;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Marked;
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
        Page page = style.page();
        page.line();
        head(page, marked);
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
            case RIGHT -> page.marked(0, "right:", Paint.GREEN, 7, said.answered(marked.task(), marked.attempt()));
            case WRONG ->
                page.marked(0, "wrong:", Paint.RED, 7, said.answered(marked.task(), marked.attempt()) + parts(marked));
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
        Set<Told> shown = new LinkedHashSet<>(marked.told());
        for (Told told : shown) {
            page.line();
            pages.print(told, of(told, evaluated));
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
        String cases = "%,d %s".formatted(marked.tried(), marked.tried() == 1 ? "case" : "cases");
        if (marked.counterexample().isEmpty()) {
            page.text(
                    0,
                    Paint.PLAIN,
                    again(marked.task())
                            ? "No one or two changes were found that would do, among %s that were tried."
                                    .formatted(cases)
                            : "No case near this one was found in which your answer would be right, among %s that were tried."
                                    .formatted(cases));
            return;
        }
        Counterexample counter = marked.counterexample().get();
        if (again(marked.task())) {
            int count = counter.changes().size();
            page.text(
                    0,
                    Paint.PLAIN,
                    "You are near: %s would do.".formatted(count == 1 ? "one more change" : "two more changes"));
            return;
        }
        page.text(0, Paint.PLAIN, sentence(marked, counter));
        lines(page, counter);
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
        page.text(0, Paint.PLAIN, "It would do if %s.".formatted(changes(marked, counter)));
        page.line();
        CaseText.print(page, 2, counter.posed().text());
        page.line();
        lines(page, counter);
    }

    private static void lines(Page page, Counterexample counter) {
        for (Told told : counter.told()) {
            page.text(2, Paint.DIM, ToldPage.line(told));
        }
    }

    private String sentence(Marked marked, Counterexample counter) {
        String changes = changes(marked, counter);
        if (marked.task() instanceof Task.Pair) {
            return "The case that you say goes against it would make a pair with one in which %s:".formatted(changes);
        }
        return counter.whole()
                ? "Your answer would be right if %s:".formatted(changes)
                : "The wrong part of your answer would be right if %s; no case near this one was found for all of it:"
                        .formatted(changes);
    }

    private String changes(Marked marked, Counterexample counter) {
        Evaluated from = marked.attempt() instanceof Attempt.OfPair pair
                ? marked.evaluated().get(pair.against() == pair.one() ? 0 : 1)
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
