package org.tradepact.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.explore.Foundation;
import org.tradepact.explore.Lapse;
import org.tradepact.pack.Library;

/** The fall of a legal basis for people: what goes with it, what stands on another, and the answers that turn. */
public final class LapsePage {
    private static final int MANY = 40;
    private static final int FEW = 12;

    private final Page page;
    private final Style style;
    private final Map<String, Instrument> texts = new LinkedHashMap<>();

    private LapsePage(Style style, Library library) {
        this.page = style.page();
        this.style = style;
        library.packs().forEach(pack -> pack.instruments().forEach(text -> texts.put(text.id(), text)));
    }

    public static String write(Lapsed lapsed, Library library, Style style) {
        LapsePage page = new LapsePage(style, library);
        page.print(lapsed);
        return page.page.toString();
    }

    private void print(Lapsed lapsed) {
        Foundation foundation = lapsed.foundation();
        page.text(0, Paint.BOLD, LapseSaid.title(lapsed));
        page.text(0, Paint.DIM, LapseSaid.against(lapsed));
        page.line();
        each("falls", foundation.texts().stream().map(LapsePage::text).toList());
        clauses(
                "measures",
                foundation.commitments().stream().filter(Commitment::measure).toList());
        clauses(
                "commitments",
                foundation.commitments().stream().filter(c -> !c.measure()).toList());
        clauses("remedies", foundation.remedies());
        each(
                "consequences",
                foundation.links().stream().map(ChainSaid::change).distinct().toList());
        String others = LapseSaid.others(foundation, texts);
        if (!others.isEmpty()) {
            page.labelled(2, "stands", Paint.PLAIN, "on another basis: " + others);
        }
        turns(lapsed);
        page.line();
        LapseSaid.tally(lapsed).forEach(said -> page.labelled(2, "asked", Paint.PLAIN, said));
        page.labelled(2, "known", Paint.DIM, "what happened is known until " + LapseSaid.known(foundation));
        page.line();
    }

    private void each(String label, List<String> all) {
        for (int i = 0; i < all.size(); i++) {
            page.labelled(2, i == 0 ? label : "", Paint.PLAIN, all.get(i));
        }
    }

    private void clauses(String label, List<Commitment> clauses) {
        int shown = style.full() ? clauses.size() : Math.min(FEW, clauses.size());
        List<String> said = new ArrayList<>(
                clauses.subList(0, shown).stream().map(LapsePage::commitment).toList());
        if (shown < clauses.size()) {
            said.add("and %d more, up to %s; `--full` lists all"
                    .formatted(
                            clauses.size() - shown,
                            clauses.get(clauses.size() - 1).id()));
        }
        each(label, said);
    }

    private static String text(Instrument text) {
        String called =
                Character.toUpperCase(text.called().charAt(0)) + text.called().substring(1);
        return "%s: %s".formatted(called, text.title());
    }

    private static String commitment(Commitment commitment) {
        return "%s  %s".formatted(commitment.id(), commitment.title());
    }

    private void turns(Lapsed lapsed) {
        List<Lapsed.Asked> turned =
                lapsed.asked().stream().filter(Lapsed.Asked::turned).toList();
        int shown = style.full() ? turned.size() : Math.min(MANY, turned.size());
        turned.subList(0, shown).forEach(this::turned);
        if (shown < turned.size()) {
            page.line();
            page.text(
                    2,
                    Paint.DIM,
                    "and %s more whose answers turn; `--full` prints all"
                            .formatted(Words.count(turned.size() - shown, "question", "questions")));
        }
    }

    private void turned(Lapsed.Asked asked) {
        page.line();
        page.text(2, Paint.BOLD, Pretty.title(asked.scenario()));
        page.text(
                2,
                Paint.DIM,
                "%s, as of %s"
                        .formatted(
                                asked.scenario().file(), asked.scenario().asks().asOf()));
        for (Lapse.TurnedRow row : asked.lapse().rows()) {
            page.head(
                    4,
                    "%s · %s"
                            .formatted(
                                    row.stands().commitment().id(), row.stands().subject()),
                    Pretty.paint(row.fallen()),
                    LapseSaid.row(row));
        }
        for (Lapse.TurnedShipment shipment : asked.lapse().shipments()) {
            page.head(4, shipment.stands().shipment().id(), Paint.PLAIN, LapseSaid.shipment(shipment));
            LapseSaid.lines(shipment).forEach(line -> page.text(6, Paint.PLAIN, line));
        }
    }
}
