package org.tradepact.report;

import java.util.List;
import org.tradepact.learn.Form;
import org.tradepact.learn.Posed;
import org.tradepact.learn.Step;
import org.tradepact.learn.Task;
import org.tradepact.pack.Library;

/** A task for people: its case, what is asked, and what is offered. Everything it says it says in words. */
public final class TaskPage {
    private final Style style;
    private final TaskSaid said;

    public TaskPage(Style style, Library library) {
        this.style = style;
        this.said = new TaskSaid(library);
    }

    /** The head and the case or cases. @param place {@code 2 of 5} */
    public String head(Task task, String place) {
        Page page = style.page();
        page.text(0, Paint.BOLD, "Task %s: %s".formatted(place, TaskSaid.heading(task)));
        cases(page, task);
        return page.toString();
    }

    /** The case or cases alone. */
    public String cases(Task task) {
        Page page = style.page();
        cases(page, task);
        return page.toString();
    }

    /** A case as a learner has it now. */
    public String written(Posed posed) {
        Page page = style.page();
        CaseText.print(page, 2, posed.text());
        return page.toString();
    }

    private static void cases(Page page, Task task) {
        List<Posed> cases = task instanceof Task.Pair pair ? pair.cases() : List.of(task.posed());
        for (int i = 0; i < cases.size(); i++) {
            if (cases.size() > 1) {
                page.line().text(0, Paint.BOLD, "Case " + Step.letter(i));
            } else {
                page.line();
            }
            CaseText.print(page, 2, cases.get(i).text());
        }
    }

    /** The question of one step with its options, numbered. */
    public String step(Form form, int step) {
        Step asked = form.steps().get(step);
        Page page = style.page();
        page.line().text(0, Paint.BOLD, said.question(form.task(), asked));
        boolean letters = asked.asks() == Step.Asks.PAIR || asked.asks() == Step.Asks.AGAINST;
        for (int i = 0; i < asked.options().size() && !letters; i++) {
            page.marked(
                    2,
                    (i + 1) + ".",
                    Paint.PLAIN,
                    4,
                    said.option(form.task(), asked.options().get(i)));
        }
        return page.toString();
    }

    /** A hint. @param of how many there are */
    public String hint(String hint, int number, int of) {
        return style.page()
                .labelled(0, "hint " + number + "/" + of, Paint.PLAIN, hint)
                .toString();
    }
}
