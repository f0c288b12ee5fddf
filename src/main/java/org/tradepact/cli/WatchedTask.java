package org.tradepact.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Form;
import org.tradepact.learn.Marked;
import org.tradepact.learn.Marking;
import org.tradepact.learn.Posed;
import org.tradepact.learn.Task;
import org.tradepact.learn.progress.Event;
import org.tradepact.pack.Problem;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Unreadable;
import org.tradepact.report.MarkPage;
import org.tradepact.report.Style;
import org.tradepact.report.TaskPage;
import org.tradepact.scenario.Scenarios;

/** A case that a learner edits with an editor: it is marked whenever it is saved, until it is right. Hints come when asked for. */
final class WatchedTask {
    private final Shell shell;
    private final Packs packs;
    private final Notes notes;
    private final String course;
    private final Task task;
    private final Style style;
    private final AtomicInteger hints = new AtomicInteger();
    private String last = "";

    WatchedTask(Shell shell, Packs packs, Notes notes, String course, Task task) {
        this.shell = shell;
        this.packs = packs;
        this.notes = notes;
        this.course = course;
        this.task = task;
        this.style = new Style(shell.width(), shell.colour(), true, false);
    }

    int watch(Path file) {
        if (!MarkPage.again(task)) {
            throw new Refused("--watch: in `%s` no case is edited; leave it out".formatted(task.id()));
        }
        if (!file.toString().endsWith(".yaml") && !file.toString().endsWith(".yml")) {
            throw new Refused("--watch: a case ends in `.yaml` or `.yml`, got `%s`".formatted(file));
        }
        packs.openInFull();
        try (Bench bench = Learning.bench(packs)) {
            TaskPage page = new TaskPage(style, packs.library());
            say(page.head(task, "1 of 1"));
            say(page.step(Form.of(task, new Marking(bench), bench), 0));
            begin(file);
            Thread watching = Thread.currentThread();
            Thread asked = new Thread(() -> hints(page, watching), "hints");
            asked.setDaemon(true);
            asked.start();
            new Watch(List.of(file), shell).each(() -> mark(file, bench));
        }
        Thread.interrupted(); // it ended because it was right, or somebody stopped it
        return Exit.FINE;
    }

    private void begin(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, task.posed().text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                say("\nThe case is in `%s`: edit it and save it.%n".formatted(file));
            }
        } catch (IOException e) {
            throw new Refused("--watch: `%s` cannot be written".formatted(file));
        }
        say("`?` and Enter gives a hint%s, `quit` stops.%n"
                .formatted(task.hints().isEmpty() ? " (there is none for this task)" : ""));
    }

    private int mark(Path file, Bench bench) {
        try {
            SourceText source = SourceText.of(file);
            if (source.text().equals(last)) {
                return Exit.FINE;
            }
            last = source.text();
            Scenarios read = bench.read(source);
            if (read.scenarios().size() != 1) {
                read.problems().forEach(problem -> say(problem + "\n"));
                if (read.problems().isEmpty()) {
                    say("%s: a case poses one question; take out `cases`%n".formatted(file));
                }
                return Exit.WRONG_INPUT;
            }
            Marked marked = new Marking(bench)
                    .mark(task, new Attempt.OfCase(new Posed(read.scenarios().get(0), source.text())));
            say(new MarkPage(style, packs.library()).write(marked));
            boolean begun = source.text().equals(task.posed().text());
            if (!begun) {
                notes.add(
                        course,
                        task,
                        marked.right() ? Event.What.RIGHT : Event.What.WRONG,
                        hints.get(),
                        file.toString());
            }
            if (marked.right()) {
                Thread.currentThread().interrupt(); // nothing is left to wait for
            }
            return Exit.FINE;
        } catch (Unreadable e) {
            Problem problem = e.problem();
            say(problem + "\n");
            return Exit.WRONG_INPUT;
        }
    }

    /** Reads what is typed beside the editor. */
    private void hints(TaskPage page, Thread watching) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
        try {
            String line = lines.readLine();
            while (line != null) {
                String word = line.strip().toLowerCase(Locale.ROOT);
                if (word.equals("?") || word.equals("hint")) {
                    int next = hints.get();
                    say(
                            next < task.hints().size()
                                    ? page.hint(
                                            task.hints().get(next),
                                            hints.incrementAndGet(),
                                            task.hints().size())
                                    : "there are no more hints\n");
                } else if (word.equals("quit") || word.equals("q")) {
                    watching.interrupt();
                    return;
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            // nobody types any more; the file is still watched
        }
    }

    private void say(String text) {
        synchronized (shell) {
            shell.out().print(text);
            shell.out().flush();
        }
    }
}
