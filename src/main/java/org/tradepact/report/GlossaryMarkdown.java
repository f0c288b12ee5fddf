package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.learn.reference.GlossaryTerm;
import org.tradepact.learn.reference.Reference;

/** Terms and doctrines as a hand-out in Markdown. */
public final class GlossaryMarkdown {
    private final Reference reference;
    private final Markdown page = new Markdown();
    private String group = "";

    private GlossaryMarkdown(Reference reference) {
        this.reference = reference;
    }

    public static String write(List<EntryShown> entries, Reference reference) {
        GlossaryMarkdown glossary = new GlossaryMarkdown(reference);
        if (entries.size() > 1) {
            glossary.page.head(1, "Glossary");
        }
        entries.forEach(glossary::entry);
        return glossary.page.toString();
    }

    private void entry(EntryShown shown) {
        if (shown.entry() instanceof GlossaryTerm term) {
            group(term.group());
            page.head(3, term.name());
            page.paragraph(term.means());
            cases(shown);
            page.bullets(term.confused().stream()
                    .map(c -> "not to be confused with %s: %s".formatted(name(c.term()), c.because()))
                    .toList());
        } else if (shown.entry() instanceof Doctrine doctrine) {
            group("Doctrines");
            page.head(3, doctrine.name());
            page.bold(doctrine.rule());
            page.paragraph(doctrine.means());
            page.paragraph("A common mistake: " + doctrine.mistaken());
            cases(shown);
        }
        if (!shown.entry().sources().isEmpty()) {
            page.paragraph("Sources: " + String.join(", ", shown.entry().sources()));
        }
    }

    private void group(String title) {
        if (!title.equals(group)) {
            page.head(2, title);
            group = title;
        }
    }

    private String name(String id) {
        return reference.terms().stream()
                .filter(term -> term.id().equals(id))
                .map(GlossaryTerm::name)
                .findFirst()
                .orElse(id);
    }

    private void cases(EntryShown shown) {
        String before = "";
        List<String> answers = new ArrayList<>();
        for (Checked checked : shown.cases()) {
            if (!before.equals(checked.scenario().file())) {
                page.entries(answers);
                answers.clear();
                before = checked.scenario().file();
                String supposed = ExampleSaid.supposed(checked);
                page.paragraph("Example, as of %s%s: %s. %s"
                        .formatted(
                                checked.scenario().asks().asOf(),
                                supposed.isEmpty() ? "" : ", supposing " + supposed,
                                checked.scenario().title(),
                                checked.scenario().question()));
            }
            String name = checked.scenario().name();
            for (ExampleSaid.Line line : ExampleSaid.of(checked)) {
                answers.add("%s%s %s".formatted(name.isBlank() ? "" : name + ": ", line.about(), line.said()));
            }
        }
        page.entries(answers);
    }
}
