package org.tradepact.report;

import org.tradepact.learn.reference.Doctrine;
import org.tradepact.learn.reference.GlossaryTerm;
import org.tradepact.learn.reference.Reference;

/** All terms and doctrines at a glance. */
public final class GlossaryPage {
    private GlossaryPage() {}

    public static void print(Page page, Reference reference) {
        String group = "";
        Table table = new Table();
        for (GlossaryTerm term : reference.terms()) {
            if (!term.group().equals(group)) {
                block(page, group, table);
                table = new Table();
                group = term.group();
            }
            table.add(term.name(), sentence(term.means()));
        }
        block(page, group, table);
        Table doctrines = new Table();
        for (Doctrine doctrine : reference.doctrines()) {
            doctrines.add(doctrine.id(), doctrine.name());
        }
        block(page, "Doctrines", doctrines);
        page.raw(
                Paint.DIM,
                "%s, %s; `tradepact glossary TERM` shows one with its case"
                        .formatted(
                                Words.count(reference.terms().size(), "term", "terms"),
                                Words.count(reference.doctrines().size(), "doctrine", "doctrines")));
    }

    private static void block(Page page, String title, Table table) {
        if (!table.isEmpty()) {
            page.text(0, Paint.BOLD, title);
            page.table(2, table);
            page.line();
        }
    }

    /** The first sentence, without its full stop. */
    static String sentence(String text) {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end + 1);
        return first.strip().replaceAll("\\.$", "");
    }
}
