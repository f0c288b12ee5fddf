package org.tradepact.report;

import java.util.List;
import org.tradepact.explore.Core;
import org.tradepact.explore.Repair;
import org.tradepact.explore.Repairs;
import org.tradepact.explore.Ways;

/** Repairs for people: how many there are, each as a sentence with what to write where, then what it was checked against. */
public final class RepairsPage {
    private static final int IN = 4;

    private final Page page;
    private final Mended mended;
    private final RepairsSaid said;

    private RepairsPage(Page page, Mended mended) {
        this.page = page;
        this.mended = mended;
        this.said = new RepairsSaid(mended);
    }

    public static String write(List<Mended> all, Style style) {
        Page page = style.page();
        all.forEach(mended -> new RepairsPage(page, mended).print());
        return page.toString();
    }

    private void print() {
        page.text(0, Paint.BOLD, Pretty.title(mended.scenario()));
        page.raw(
                Paint.DIM,
                "%s, as of %s"
                        .formatted(
                                mended.scenario().file(),
                                mended.scenario().asks().asOf()));
        if (!mended.scenario().question().isBlank()) {
            page.text(0, Paint.PLAIN, mended.scenario().question());
        }
        Repairs repairs = mended.repairs();
        repairs.ways().forEach(this::ways);
        if (repairs.ways().isEmpty()) {
            page.line().text(2, Paint.GREEN, nothing(repairs, mended.trader()));
        }
        notes(repairs);
        page.line();
    }

    private static String nothing(Repairs repairs, boolean trader) {
        if (trader) {
            return "there is nothing to repair: no shipment is stopped";
        }
        return repairs.left().isEmpty()
                ? repairs.over().isEmpty()
                        ? "there is nothing to repair: nothing is breached or departed from on that day"
                        : "there is nothing to repair any more"
                : "it was ended early, before anything was found";
    }

    private void notes(Repairs repairs) {
        if (repairs.open().isEmpty()
                && repairs.over().isEmpty()
                && repairs.left().isEmpty()) {
            return;
        }
        page.line();
        repairs.over()
                .forEach(row -> page.labelled(
                        2,
                        "over",
                        Paint.DIM,
                        RepairsSaid.open(row) + "; it ended, or ends by itself, and what was done stays done"));
        repairs.open().forEach(row -> page.labelled(2, "open", Paint.DIM, RepairsSaid.open(row)));
        if (!repairs.left().isEmpty()) {
            page.labelled(
                    2,
                    "note",
                    Paint.DIM,
                    "it was ended early: not searched to the end for " + String.join(", ", repairs.left()));
        }
    }

    private void ways(Ways ways) {
        page.line();
        page.text(2, ways.repairs().isEmpty() ? Paint.YELLOW : Paint.GREEN, said.head(ways));
        RepairsSaid.aim(ways.aim()).forEach(line -> page.labelled(IN, "now", Paint.DIM, line));
        int number = 1;
        for (Repair repair : ways.repairs()) {
            page.line();
            page.marked(IN, number++ + ".", Paint.BOLD, 4, said.sentence(ways.doer(), repair));
            lines(repair);
            said.also(repair).forEach(also -> page.labelled(IN + 4, "or", Paint.PLAIN, also));
            page.labelled(IN + 4, "then", Paint.PLAIN, said.then(ways, repair));
        }
        if (!ways.repairs().isEmpty()) {
            page.line();
        }
        excuses(ways);
        if (ways.core().isEmpty()) {
            said.fixed(ways).forEach(fixed -> page.labelled(IN, "fixed", Paint.PLAIN, fixed));
        }
        ways.core().ifPresent(core -> core(ways, core));
        said.bear(ways).forEach(note -> page.labelled(IN, "note", Paint.PLAIN, note));
        page.labelled(IN, "checked", Paint.DIM, RepairsSaid.checked(ways));
    }

    private void lines(Repair repair) {
        Table table = new Table();
        said.lines(repair).forEach(line -> table.add(line.place(), line.text()));
        page.labelled(IN + 4, "write", table);
    }

    private void excuses(Ways ways) {
        ways.excuses().forEach(excuse -> page.labelled(IN, "excused", Paint.PLAIN, said.excuse(ways, excuse)));
    }

    private void core(Ways ways, Core core) {
        List<String> facts = said.core(core, ways);
        String wrong = RepairsSaid.wrong(ways.aim());
        page.labelled(
                IN,
                "because",
                Paint.PLAIN,
                facts.isEmpty()
                        ? "%s whatever the stated facts are".formatted(wrong)
                        : "whatever the other facts are, %s with these alone%s%s:"
                                .formatted(
                                        wrong,
                                        said.why(core, ways)
                                                .map(why -> ", each " + why)
                                                .orElse(""),
                                        core.bounded() ? " (with fewer there are too many cases to try)" : ""));
        facts.forEach(fact -> page.marked(IN + 13, "-", Paint.PLAIN, 2, fact));
    }
}
