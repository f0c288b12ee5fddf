package org.tradepact.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.explore.Arrow;
import org.tradepact.explore.Chain;
import org.tradepact.explore.Difference;
import org.tradepact.explore.Opened;
import org.tradepact.explore.Step;
import org.tradepact.fact.Goods;

/** The duties at the end of a chain: shipment by shipment, for one link or for the one that does most. */
final class ChainDuties {
    private static final int ROWS = 40;
    private static final int FEW = 6;

    private final Page page;
    private final Chain chain;

    ChainDuties(Page page, Chain chain) {
        this.page = page;
        this.chain = chain;
    }

    /** For each shipment that could bear another duty the largest difference of one link, and the links that make it. */
    void most() {
        Table table = new Table();
        table.add("shipment", "duty now", "largest difference of any one link", "");
        int rows = 0;
        for (ShipmentAnswer shipment : chain.shipments()) {
            Optional<Difference> most = chain.differences().stream()
                    .filter(d -> d.shipment().equals(shipment.shipment().id()) && d.changes())
                    .max(Comparator.comparing(d -> d.percent().orElseThrow()));
            if (most.isPresent() && rows++ < ROWS) {
                table.add(
                        most.get().shipment(),
                        most.get().now().map(DifferenceSaid::percent).orElseGet(() -> known(shipment)),
                        DifferenceSaid.difference(most.get()),
                        String.join(", ", making(most.get())));
            }
        }
        if (rows > 0) {
            page.line().table(0, table);
        }
        if (rows > ROWS) {
            page.text(0, Paint.DIM, "and %d more".formatted(rows - ROWS));
        }
    }

    private Set<String> making(Difference most) {
        Set<String> ids = new TreeSet<>();
        for (Step step : chain.steps()) {
            for (Opened opened : step.opened()) {
                opened.arrows().stream()
                        .filter(arrow -> arrow.differences().contains(most))
                        .forEach(arrow -> ids.add(arrow.link().id()));
            }
        }
        return ids;
    }

    /** What a link would do to each shipment. */
    void of(Arrow arrow) {
        List<Difference> shown = arrow.differences().stream()
                .filter(d -> d.changes() || d.why() == Difference.Why.MEASURE_OPEN)
                .sorted(Comparator.comparing(Difference::open))
                .toList();
        if (!shown.isEmpty()) {
            Table table = new Table();
            table.add("shipment", "goods", "duty now", "then", "difference", "");
            shown.stream().limit(ROWS).forEach(d -> row(table, d, arrow));
            page.line();
            page.table(4, table);
            if (shown.size() > ROWS) {
                page.text(4, Paint.DIM, "and %d more; `--format csv` has every one".formatted(shown.size() - ROWS));
            }
            sum(shown);
        }
        apart(arrow, "open", d -> d.open() && d.why() != Difference.Why.MEASURE_OPEN);
        apart(arrow, "no change", d -> !d.changes() && !d.open());
    }

    private void row(Table table, Difference difference, Arrow arrow) {
        Optional<ShipmentAnswer> shipment = chain.shipments().stream()
                .filter(s -> s.shipment().id().equals(difference.shipment()))
                .findFirst();
        Object goods = shipment.flatMap(
                        s -> Optional.ofNullable(s.shipment().said().get("goods")))
                .filter(Goods.class::isInstance)
                .orElse("");
        table.add(
                difference.shipment(),
                Words.value(goods),
                difference.now().map(DifferenceSaid::percent).orElseGet(() -> shipment.map(ChainDuties::known)
                        .orElse("open")),
                difference.then().map(DifferenceSaid::percent).orElse("open"),
                DifferenceSaid.difference(difference),
                DifferenceSaid.why(difference, arrow.link()));
    }

    private static String known(ShipmentAnswer shipment) {
        BigDecimal known = shipment.duty().known();
        return known.signum() == 0 ? "open" : "open, %s known".formatted(DifferenceSaid.percent(known));
    }

    /** Under this link alone. */
    private void sum(List<Difference> shown) {
        List<BigDecimal> amounts = shown.stream()
                .filter(Difference::changes)
                .flatMap(d -> d.amount().stream())
                .toList();
        if (amounts.size() > 1) {
            BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            page.text(
                    4, Paint.PLAIN, "together %s on %d shipments".formatted(DifferenceSaid.money(sum), amounts.size()));
        }
    }

    /** Shipments of which there is no more to say than the reason, by that. */
    private void apart(Arrow arrow, String label, Predicate<Difference> which) {
        Map<String, List<String>> same = new LinkedHashMap<>();
        arrow.differences().stream().filter(which).forEach(d -> same.computeIfAbsent(
                        DifferenceSaid.why(d, arrow.link()), why -> new ArrayList<>())
                .add(d.shipment()));
        same.forEach((why, ids) -> page.labelled(
                4,
                label,
                Paint.PLAIN,
                "%s: %s"
                        .formatted(
                                ids.size() <= FEW
                                        ? Names.list(ids, "and")
                                        : String.join(", ", ids.subList(0, FEW))
                                                + " and %d more".formatted(ids.size() - FEW),
                                why)));
    }
}
