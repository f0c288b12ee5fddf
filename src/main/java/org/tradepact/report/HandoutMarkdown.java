package org.tradepact.report;

/** A hand-out as Markdown. */
public final class HandoutMarkdown {
    private static final int LINES = 2;

    private final Markdown text = new Markdown();

    private HandoutMarkdown() {}

    public static String write(Handout handout) {
        HandoutMarkdown page = new HandoutMarkdown();
        page.text.head(1, handout.title()).paragraph(handout.summary());
        for (int i = 0; i < handout.parts().size(); i++) {
            page.part(i + 1, handout.parts().get(i));
        }
        if (!handout.key().isEmpty()) {
            page.text.head(2, "Key");
        }
        for (Handout.Solved solved : handout.key()) {
            page.text.head(3, solved.number() + ": " + solved.answer()).entries(solved.said());
        }
        return page.text.toString();
    }

    private void part(int number, Handout.Part part) {
        text.head(2, number + ". " + part.title());
        part.paragraphs().forEach(text::paragraph);
        for (Handout.Card card : part.cards()) {
            text.bold(card.name()).bullets(card.said());
        }
        part.worked().ifPresent(worked -> {
            text.head(3, "A worked case").code(worked.text()).entries(worked.said());
        });
        part.tasks().forEach(this::task);
    }

    private void task(Handout.Asked task) {
        text.head(3, "Task %s: %s".formatted(task.number(), task.heading()));
        for (Handout.Case one : task.cases()) {
            if (!one.name().isEmpty()) {
                text.bold(one.name());
            }
            text.code(one.text());
        }
        for (Handout.Asking asking : task.questions()) {
            text.bold(asking.question());
            text.boxes(asking.options());
            if (asking.options().isEmpty()) {
                text.blanks(LINES);
            }
        }
    }
}
