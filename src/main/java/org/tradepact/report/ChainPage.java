package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Link;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Arrow;
import org.tradepact.explore.Chain;
import org.tradepact.explore.Opened;
import org.tradepact.explore.Step;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;

/** A chain for people, from the top down: act, clause, consequence, duty. */
public final class ChainPage {
    private static final String DOWN = "↓";

    private final Page page;
    private final Map<String, Instrument> texts = new LinkedHashMap<>();
    private final Map<String, Commitment> clauses;
    private final Set<String> printed = new HashSet<>();

    private ChainPage(Page page, Library library) {
        this.page = page;
        this.clauses = library.commitments();
        library.packs().forEach(pack -> pack.instruments().forEach(text -> texts.put(text.id(), text)));
    }

    public static String write(List<Chained> all, Library library, Style style) {
        Page page = style.page();
        for (Chained chained : all) {
            new ChainPage(page, library).print(chained);
        }
        return page.toString();
    }

    private void print(Chained chained) {
        Chain chain = chained.chain();
        LocalDate day = chained.scenario().asks().asOf();
        page.text(0, Paint.BOLD, Pretty.title(chained.scenario()));
        page.raw(Paint.DIM, "%s, as of %s".formatted(chained.scenario().file(), day));
        page.line().text(0, Paint.PLAIN, ChainSaid.brief(chain));
        new ChainDuties(page, chain).most();
        page.line();
        act(chain);
        for (Step step : chain.steps()) {
            page.raw(Paint.DIM, "  " + DOWN);
            step(step, day, chain);
        }
        kept(chain);
        page.line();
        page.labelled(
                0,
                "read as",
                Paint.DIM,
                "each shipment as it is, entered once the change applies; entries before it keep their "
                        + "duty. Every consequence stands alone, and none is added to another.");
        chain.act().rows().stream()
                .map(row -> row.force().course().instrument().knownUntil())
                .min(LocalDate::compareTo)
                .ifPresent(until -> page.labelled(0, "known", Paint.DIM, "what happened is known until " + until));
        page.line();
    }

    private void act(Chain chain) {
        List<String> facts = new ArrayList<>();
        chain.act().question().facts().stream()
                .filter(fact -> chain.shipments().stream()
                        .noneMatch(s -> s.shipment().id().equals(fact.id())))
                .map(ChainSaid::fact)
                .forEach(facts::add);
        for (Stated none : chain.act().question().none()) {
            facts.add(ChainSaid.denied(none));
        }
        for (int i = 0; i < facts.size(); i++) {
            page.labelled(0, i == 0 ? "act" : "", Paint.PLAIN, facts.get(i));
        }
        if (facts.isEmpty()) {
            page.labelled(0, "act", Paint.PLAIN, "none is stated");
        }
    }

    /** Clauses that the act touches, or that are asked about, and from which nothing follows. */
    private void kept(Chain chain) {
        Set<Row> followed = new HashSet<>();
        chain.steps().forEach(step -> followed.add(step.row()));
        List<Row> kept = chain.act().rows().stream()
                .filter(row -> !followed.contains(row))
                .filter(row ->
                        chain.act().question().about().contains(row.commitment().id())
                                || row.touched() && row.verdict() != Verdict.NOT_ENGAGED)
                .toList();
        for (int i = 0; i < kept.size(); i++) {
            Row row = kept.get(i);
            page.labelled(0, i == 0 ? "also" : "", Paint.PLAIN, row.commitment().id() + ", " + Said.of(row));
        }
    }

    private void step(Step step, LocalDate day, Chain chain) {
        Commitment clause = step.row().commitment();
        page.labelled(0, "clause", Paint.BOLD, "%s, %s: %s".formatted(clause.id(), clause.clause(), clause.title()));
        page.labelled(0, "", Pretty.paint(step.row()), ChainSaid.row(step.row(), chain, clauses));
        page.labelled(0, "", Paint.PLAIN, Weight.of(step.row().force(), day));
        page.labelled(0, "", Paint.DIM, "sources " + String.join(", ", Cited.by(step.row())));
        if (step.opened().isEmpty()) {
            page.raw(Paint.DIM, "    " + DOWN);
            page.labelled(2, "consequence", Paint.PLAIN, "none: " + ChainSaid.nothing(step));
        }
        for (Opened opened : step.opened()) {
            page.raw(Paint.DIM, "    " + DOWN);
            opened(opened, step, day, chain);
        }
    }

    private void opened(Opened opened, Step step, LocalDate day, Chain chain) {
        Commitment right = opened.right();
        String head = right.id().equals(step.row().commitment().id())
                ? "the use of this clause"
                : "%s, %s: %s".formatted(right.id(), right.clause(), right.title());
        page.labelled(2, "consequence", Paint.BOLD, head);
        page.labelled(2, "", Paint.PLAIN, ChainSaid.open(opened, step, texts));
        opened.onReading().ifPresent(option -> page.labelled(2, "if", Paint.YELLOW, reading(option)));
        first(opened).ifPresent(first -> page.labelled(2, "first", Paint.PLAIN, first));
        opened.endsOn().ifPresent(end -> page.labelled(2, "end", Paint.PLAIN, ChainSaid.ends(opened, end, texts)));
        uncertain(2, opened.recourse().uncertain());
        page.labelled(2, "", Paint.DIM, "sources " + String.join(", ", ChainSaid.sources(opened)));
        if (opened.arrows().isEmpty()) {
            page.raw(Paint.DIM, "      " + DOWN);
            page.labelled(4, "duty", Paint.PLAIN, ChainSaid.noLink(opened, texts));
        }
        for (Arrow arrow : opened.arrows()) {
            page.raw(Paint.DIM, "      " + DOWN);
            arrow(arrow, day, chain);
        }
    }

    private static String reading(Pivot.Option option) {
        return "%s (%s)".formatted(option.means(), ReadingTable.holders(option));
    }

    private Optional<String> first(Opened opened) {
        return Optional.ofNullable(clauses.get(opened.recourse().first()))
                .map(clause -> "%s: %s".formatted(clause.clause(), clause.summary()));
    }

    private void uncertain(int indent, String text) {
        if (!text.isBlank()) {
            page.labelled(indent, "uncertain", Paint.YELLOW, text.strip());
        }
    }

    private void arrow(Arrow arrow, LocalDate day, Chain chain) {
        page.labelled(4, "duty", Paint.BOLD, ChainSaid.change(arrow.link()));
        if (!printed.add(arrow.link().id())) {
            page.labelled(
                    4, "", Paint.DIM, "as above, %s".formatted(arrow.link().id()));
            return;
        }
        page.labelled(4, "decided by", Paint.PLAIN, arrow.link().decisionOf());
        if (!(arrow.link().change() instanceof Link.Nothing)) {
            page.labelled(4, "rests on", Paint.PLAIN, ChainSaid.footing(arrow.footing(), arrow.link(), day));
        }
        uncertain(4, arrow.link().uncertain());
        page.labelled(
                4,
                "",
                Paint.DIM,
                "%s, sources %s (%s)"
                        .formatted(
                                arrow.link().id(),
                                String.join(", ", arrow.link().sources()),
                                Words.constant(arrow.link().confidence())));
        new ChainDuties(page, chain).of(arrow);
    }
}
