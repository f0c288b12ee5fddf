package org.tradepact.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tradepact.learn.reference.Entry;
import org.tradepact.learn.reference.Example;
import org.tradepact.learn.reference.Reference;
import org.tradepact.pack.Unreadable;
import org.tradepact.report.EntryPage;
import org.tradepact.report.EntryShown;
import org.tradepact.report.GlossaryJson;
import org.tradepact.report.GlossaryMarkdown;
import org.tradepact.report.GlossaryPage;
import org.tradepact.report.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact glossary}: the terms of the field, each with a case that the product answers. */
@Command(
        name = "glossary",
        description =
                "Look up a term of the field or a doctrine: what it means here, a case that shows it, answered now, and what it is "
                        + "taken for. Without a term: all of them in a line each.",
        footer = {
            "",
            "Examples:",
            "  tradepact glossary                        all terms",
            "  tradepact glossary breach                 one term, with a case",
            "  tradepact glossary entry into force",
            "  tradepact glossary breach --case          the case as a scenario file",
            "  tradepact glossary --format md --out glossary.md",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class GlossaryCommand implements Callable<Integer> {
    /** A shape in which terms are written. */
    enum Shape {
        PRETTY,
        JSON,
        MD
    }

    private final Shell shell;

    @Parameters(arity = "0..*", paramLabel = "TERM", description = "A term or a doctrine, such as `breach`.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pretty", description = "pretty, json or md.")
    private Shape format = Shape.PRETTY;

    @Option(names = "--case", description = "Print the case of the term as a scenario file, to run it or to change it.")
    private boolean asCase;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    GlossaryCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Packs packs = rules.open();
        LookUp lookUp = new LookUp(packs);
        List<Entry> entries = words.isEmpty() ? lookUp.reference().entries() : lookUp.entries(words);
        output.write(asCase ? cases(entries) : text(entries, lookUp, packs), shell);
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        return packs.problems().isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private String cases(List<Entry> entries) {
        List<Example> examples =
                entries.stream().flatMap(e -> e.examples().stream()).toList();
        if (words.isEmpty() || examples.size() != 1) {
            throw new Refused(
                    words.isEmpty()
                            ? "--case: name one term whose case is to be printed"
                            : "--case: `%s` has %d cases; name a term with one"
                                    .formatted(String.join(" ", words), examples.size()));
        }
        try {
            return Reference.text(examples.get(0)).text();
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(List<Entry> entries, LookUp lookUp, Packs packs) {
        return switch (format) {
            case JSON -> GlossaryJson.write(lookUp.answered(entries));
            case MD -> GlossaryMarkdown.write(lookUp.answered(entries), lookUp.reference());
            case PRETTY -> pretty(entries, lookUp, packs);
        };
    }

    private String pretty(List<Entry> entries, LookUp lookUp, Packs packs) {
        Page page = new Page(shell.width(), shell.colour() && !output.toFile());
        if (words.isEmpty()) {
            GlossaryPage.print(page, lookUp.reference());
            return page.toString();
        }
        print(lookUp.answered(entries), lookUp, packs, page);
        return page.toString();
    }

    /** Prints entries one after the other. */
    static void print(List<EntryShown> entries, LookUp lookUp, Packs packs, Page page) {
        Map<String, String> titles = new LinkedHashMap<>();
        packs.library().commitments().forEach((id, commitment) -> titles.put(id, commitment.title()));
        EntryPage card =
                new EntryPage(page, lookUp.reference(), titles, packs.library().sources());
        for (EntryShown entry : entries) {
            if (entry != entries.get(0)) {
                page.line();
            }
            card.print(entry);
        }
    }
}
