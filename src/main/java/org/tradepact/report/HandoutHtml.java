package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.report.html.Anchors;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Html;
import org.tradepact.report.html.Sheet;
import org.tradepact.report.html.Text;

/** A hand-out as a page for a browser or a printer. */
public final class HandoutHtml {
    private final Anchors anchors = new Anchors();

    private HandoutHtml() {}

    public static String write(Handout handout) {
        HandoutHtml page = new HandoutHtml();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < handout.parts().size(); i++) {
            blocks.add(page.part(i + 1, handout.parts().get(i)));
        }
        if (!handout.key().isEmpty()) {
            blocks.add(
                    page.section("Key", handout.key().stream().map(page::solved).toList()));
        }
        return Html.write(new Sheet(handout.title(), "", handout.summary(), blocks));
    }

    private Block section(String title, List<Block> blocks) {
        return new Block.Section(anchors.of(title), title, Text.NONE, blocks);
    }

    private Block part(int number, Handout.Part part) {
        List<Block> blocks = new ArrayList<>();
        part.paragraphs().forEach(text -> blocks.add(new Block.Paragraph(Text.of(text), false)));
        if (!part.cards().isEmpty()) {
            blocks.add(new Block.Terms(part.cards().stream()
                    .map(card -> new Block.Terms.Term(
                            card.name(), card.said().stream().map(Text::of).toList()))
                    .toList()));
        }
        part.worked()
                .ifPresent(worked -> blocks.add(
                        section("A worked case", List.of(new Block.Code(worked.text()), bullets(worked.said())))));
        part.tasks().forEach(task -> blocks.add(task(task)));
        return section(number + ". " + part.title(), blocks);
    }

    private Block task(Handout.Asked task) {
        List<Block> blocks = new ArrayList<>();
        for (Handout.Case one : task.cases()) {
            if (!one.name().isEmpty()) {
                blocks.add(new Block.Paragraph(Text.of(one.name()), false));
            }
            blocks.add(new Block.Code(one.text()));
        }
        for (Handout.Asking asking : task.questions()) {
            blocks.add(new Block.Paragraph(Text.of(asking.question()), false));
            if (asking.options().isEmpty()) {
                blocks.add(new Block.Code(" \n ")); // room to write
            } else {
                blocks.add(new Block.Bullets(asking.options().stream()
                        .map(option -> Text.of("☐ " + option))
                        .toList()));
            }
        }
        return section("Task %s: %s".formatted(task.number(), task.heading()), blocks);
    }

    private Block solved(Handout.Solved solved) {
        return section(solved.number() + ": " + solved.answer(), List.of(bullets(solved.said())));
    }

    private static Block bullets(List<String> said) {
        return new Block.Bullets(said.stream().map(Text::of).toList());
    }
}
