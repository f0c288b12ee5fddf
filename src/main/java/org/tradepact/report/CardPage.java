package org.tradepact.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.learn.Bench;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;

/** The card of a clause, as a session shows it. */
public final class CardPage {
    private CardPage() {}

    /** What it says and asks, who reads it how, and what it does not reach; nothing if there is no such clause. */
    public static Optional<String> of(String id, Bench bench, LocalDate day, Style style) {
        return bench.library().commitment(id).map(clause -> {
            Page page = style.page();
            Pack pack = bench.library().pack(clause.pack()).orElseThrow();
            page.line();
            new Card(page, clause)
                    .words(bench.force(clause, day), day)
                    .readings(
                            pack.terms().stream()
                                    .filter(term -> term.term().id().startsWith(clause.id() + "/"))
                                    .toList(),
                            pack.schedules().stream()
                                    .filter(s -> s.id().equals(clause.schedule())
                                            || clause.lists().contains(s.id()))
                                    .toList());
            if (!clause.silentOn().isEmpty()) {
                page.labelled(2, "silent on", Paint.PLAIN, String.join("; ", clause.silentOn()));
            }
            return page.toString();
        });
    }

    /** Where it is from; nothing if there is no such clause. */
    public static Optional<String> sources(String id, Library library, Style style) {
        return library.commitment(id).map(clause -> {
            Page page = style.page();
            Table table = new Table();
            cited(clause)
                    .forEach(source -> table.add(source, library.sources().getOrDefault(source, "(not described)")));
            page.line().head(0, clause.id(), Paint.PLAIN, clause.title());
            page.labelled(2, "known", Paint.PLAIN, Card.confidence(clause));
            page.labelled(2, "sources", table);
            return page.toString();
        });
    }

    /** A rule that no single clause states. */
    public static String doctrine(Doctrine doctrine, Style style) {
        Page page = style.page();
        page.line().head(0, doctrine.name(), Paint.DIM, doctrine.id());
        page.labelled(2, "rule", Paint.PLAIN, doctrine.rule());
        page.labelled(2, "means", Paint.PLAIN, doctrine.means());
        if (!doctrine.mistaken().isBlank()) {
            page.labelled(2, "taken for", Paint.PLAIN, doctrine.mistaken());
        }
        page.text(2, Paint.DIM, "`tradepact glossary %s` shows it in a case".formatted(doctrine.id()));
        return page.toString();
    }

    private static Set<String> cited(Commitment clause) {
        Set<String> cited = new LinkedHashSet<>(clause.sources());
        clause.pivots().forEach(pivot -> pivot.options().forEach(option -> cited.addAll(option.sources())));
        return cited;
    }
}
