package org.tradepact.report;

import java.util.List;
import java.util.Map;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.learn.reference.Entry;
import org.tradepact.learn.reference.GlossaryTerm;
import org.tradepact.learn.reference.Reference;

/** A term or a doctrine on a card: what it means, the case that shows it, what it is taken for. */
public final class EntryPage {
    private static final int IN = 2;

    private final Page page;
    private final Reference reference;
    private final Map<String, String> titles;
    private final Map<String, String> sources;

    /**
     * @param titles commitment id to title
     * @param sources source id to its description
     */
    public EntryPage(Page page, Reference reference, Map<String, String> titles, Map<String, String> sources) {
        this.page = page;
        this.reference = reference;
        this.titles = titles;
        this.sources = sources;
    }

    public void print(EntryShown shown) {
        Entry entry = shown.entry();
        if (entry instanceof GlossaryTerm term) {
            page.head(0, term.name(), Paint.DIM, term.group());
            page.line();
            page.labelled(IN, "means", Paint.PLAIN, term.means());
            cases(shown);
            unlike(term);
        } else if (entry instanceof Doctrine doctrine) {
            page.head(0, doctrine.id(), Paint.PLAIN, doctrine.name());
            page.line();
            page.labelled(IN, "rule", Paint.PLAIN, doctrine.rule());
            page.labelled(IN, "means", Paint.PLAIN, doctrine.means());
            page.labelled(IN, "mistake", Paint.PLAIN, doctrine.mistaken());
            cases(shown);
            clauses(doctrine);
            if (!doctrine.terms().isEmpty()) {
                page.labelled(IN, "terms", Paint.PLAIN, names(doctrine.terms()));
            }
        }
        if (!entry.also().isEmpty()) {
            page.labelled(IN, "also", Paint.PLAIN, String.join(", ", entry.also()));
        }
        cited(entry);
    }

    private String names(List<String> ids) {
        return String.join(
                "; ",
                reference.terms().stream()
                        .filter(term -> ids.contains(term.id()))
                        .map(GlossaryTerm::name)
                        .toList());
    }

    private void cases(EntryShown shown) {
        String file = "";
        String supposed = "";
        for (Checked checked : shown.cases()) {
            boolean first = !file.equals(checked.scenario().file());
            String own = ExampleSaid.supposed(checked);
            if (first) {
                head(checked);
                file = checked.scenario().file();
            }
            String name = checked.scenario().name();
            if (!name.isBlank()) {
                page.labelled(IN, "", Paint.DIM, name + asOf(checked, shown));
            }
            if (!own.isEmpty() && (first || !own.equals(supposed))) {
                page.labelled(IN, "", Paint.DIM, "supposed: " + own);
            }
            supposed = own;
            Table table = new Table();
            ExampleSaid.of(checked).forEach(line -> table.add(line.about(), line.said()));
            page.labelled(IN, "", table);
            if (!checked.scenario().why().isBlank()) {
                page.labelled(IN, "", Paint.DIM, checked.scenario().why().strip());
            }
        }
        shown.unanswered().forEach(why -> page.labelled(IN, "example", Paint.YELLOW, why));
    }

    private void head(Checked checked) {
        page.labelled(
                IN,
                "example",
                Paint.PLAIN,
                "%s, as of %s"
                        .formatted(
                                checked.scenario().title(),
                                checked.scenario().asks().asOf()));
        if (!checked.scenario().question().isBlank()) {
            page.labelled(IN, "", Paint.PLAIN, checked.scenario().question());
        }
    }

    /** The day of a case, where it is not the one at the head. */
    private static String asOf(Checked checked, EntryShown shown) {
        java.time.LocalDate first = shown.cases().stream()
                .filter(c -> c.scenario().file().equals(checked.scenario().file()))
                .findFirst()
                .orElse(checked)
                .scenario()
                .asks()
                .asOf();
        java.time.LocalDate own = checked.scenario().asks().asOf();
        return own.equals(first) ? ":" : ", as of %s:".formatted(own);
    }

    private void unlike(GlossaryTerm term) {
        Table table = new Table();
        for (GlossaryTerm.Confused confused : term.confused()) {
            String name = reference.terms().stream()
                    .filter(other -> other.id().equals(confused.term()))
                    .map(GlossaryTerm::name)
                    .findFirst()
                    .orElse(confused.term());
            table.add(name, confused.because());
        }
        if (!table.isEmpty()) {
            page.labelled(IN, "unlike", table);
        }
    }

    private void clauses(Doctrine doctrine) {
        Table table = new Table();
        doctrine.clauses().stream()
                .filter(titles::containsKey)
                .forEach(id -> table.add(id, titles.getOrDefault(id, "")));
        if (!table.isEmpty()) {
            page.labelled(IN, "seen in", table);
        }
    }

    private void cited(Entry entry) {
        Table table = new Table();
        entry.sources().forEach(id -> table.add(id, sources.getOrDefault(id, "(not described)")));
        if (!table.isEmpty()) {
            page.labelled(IN, "sources", table);
        }
    }
}
