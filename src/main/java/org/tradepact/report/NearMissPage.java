package org.tradepact.report;

import java.util.List;
import org.tradepact.explore.NearMiss;

/** Boundaries that no scenario tests, for people. */
public final class NearMissPage {
    private final Page page;
    private final Style style;
    private String rule = "";

    private NearMissPage(Style style) {
        this.page = style.page();
        this.style = style;
    }

    public static String write(BoundaryReport report, Style style) {
        NearMissPage page = new NearMissPage(style);
        page.print(report);
        return page.page.toString();
    }

    private void print(BoundaryReport report) {
        List<NearMiss> wanting = report.wanting();
        wanting.forEach(this::wanting);
        if (style.full()) {
            report.justified().forEach(this::justified);
            report.surveyed().found().stream()
                    .filter(miss -> miss.state() == NearMiss.State.SILENT)
                    .forEach(this::silent);
            report.surveyed()
                    .leftOut()
                    .forEach(one -> page.text(
                            0,
                            Paint.DIM,
                            "%s: too much is open in %s%s"
                                    .formatted(
                                            one.commitment(),
                                            one.file(),
                                            one.name().isEmpty() ? "" : " · " + one.name())));
        }
        if (!wanting.isEmpty() || style.full()) {
            page.line();
        }
        report.amiss().forEach(problem -> page.raw(Paint.RED, problem.toString()));
        page.text(0, Paint.BOLD, NearMissSaid.tally(report));
        NearMissSaid.bounds(report).forEach(said -> page.text(0, Paint.DIM, said));
        if (wanting.isEmpty() && report.amiss().isEmpty()) {
            page.text(0, Paint.GREEN, "none is left untested without a reason");
        }
    }

    private void rule(NearMiss miss) {
        if (!miss.boundary().rule().equals(rule)) {
            rule = miss.boundary().rule();
            page.line();
            page.text(0, Paint.BOLD, rule);
            page.raw(
                    Paint.DIM,
                    "%s:%d"
                            .formatted(
                                    miss.boundary().at().file(),
                                    miss.boundary().at().line()));
        }
    }

    private void wanting(NearMiss miss) {
        rule(miss);
        page.head(2, NearMissSaid.name(miss), Paint.YELLOW, NearMissSaid.lacks(miss));
        miss.pair().ifPresent(pair -> {
            page.labelled(4, "nearest", Paint.DIM, NearMissSaid.near(pair));
            page.labelled(4, "it holds", Paint.PLAIN, NearMissSaid.end(pair, true));
            page.labelled(4, "it does not", Paint.PLAIN, NearMissSaid.end(pair, false));
        });
    }

    private void justified(NearMiss miss, String because) {
        rule(miss);
        page.head(2, NearMissSaid.name(miss), Paint.DIM, "left on purpose: " + because);
    }

    private void silent(NearMiss miss) {
        rule(miss);
        page.head(2, NearMissSaid.name(miss), Paint.DIM, "makes no difference to the answer of any case");
    }
}
