package org.tradepact.report;

import java.util.List;
import java.util.stream.Collectors;
import org.tradepact.explore.Repair;
import org.tradepact.explore.Ways;

/** Repairs as comma-separated values: a line for each change to write. Where there is no repair, a line without a number. */
public final class RepairsCsv {
    private RepairsCsv() {}

    public static String write(List<Mended> all) {
        StringBuilder text = new StringBuilder();
        CsvText.line(
                text,
                List.of(
                        "file",
                        "name",
                        "actor",
                        "subject",
                        "commitments",
                        "number",
                        "kind",
                        "said",
                        "at",
                        "write",
                        "alike",
                        "then"));
        for (Mended mended : all) {
            mended.repairs().ways().forEach(ways -> ways(text, mended, ways));
        }
        return text.toString();
    }

    private static void ways(StringBuilder text, Mended mended, Ways ways) {
        int number = 1;
        for (Repair repair : ways.repairs()) {
            repair(text, mended, ways, repair, Integer.toString(number++), "repair");
        }
        for (Repair excuse : ways.excuses()) {
            repair(text, mended, ways, excuse, Integer.toString(number++), "excuse");
        }
        if (ways.repairs().isEmpty() && ways.excuses().isEmpty()) {
            line(text, mended, ways, "", "none", new RepairsSaid(mended).head(ways), "", "", "", "");
        }
    }

    private static void repair(
            StringBuilder text, Mended mended, Ways ways, Repair repair, String number, String kind) {
        RepairsSaid said = new RepairsSaid(mended);
        for (RepairsSaid.Line line : said.lines(repair)) {
            line(
                    text,
                    mended,
                    ways,
                    number,
                    kind,
                    kind.equals("excuse") ? said.excuse(ways, repair) : said.sentence(ways.doer(), repair),
                    line.place(),
                    line.text(),
                    Integer.toString(repair.alike()),
                    said.then(ways, repair));
        }
    }

    private static void line(StringBuilder text, Mended mended, Ways ways, String... cells) {
        List<String> all = new java.util.ArrayList<>(List.of(
                mended.scenario().file(),
                mended.scenario().name(),
                RepairsJson.actor(ways),
                ways.aim().subject(),
                ways.aim().rows().stream().map(row -> row.commitment().id()).collect(Collectors.joining(" "))));
        all.addAll(List.of(cells));
        CsvText.line(text, all);
    }
}
