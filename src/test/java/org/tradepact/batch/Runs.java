package org.tradepact.batch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/** Runs whose answers are made up, so that only their keeping and writing is tried. */
final class Runs {
    private Runs() {}

    /** What comes of so many rows from {@code first} on: every seventh is rejected, the others have two findings each. */
    static Part part(long first, int rows) {
        Lines shipments = new Lines();
        Lines findings = new Lines();
        Lines rejects = new Lines();
        Counts counts = new Counts().add(Counts.ROWS, rows).add(Counts.REJECTED, 0);
        for (long row = first; row < first + rows; row++) {
            if (row % 7 == 0) {
                counts.add(Counts.REJECTED, 1);
                rejects.cell(row)
                        .cell("t.csv")
                        .cell(row + 1)
                        .cell("line")
                        .cell("=1+1")
                        .cell("a `line`, \"odd\"\nhas no digits");
                rejects.end();
            } else {
                shipment(shipments, row);
                finding(findings, row, "charged", "IEEPA, reciprocal");
                finding(findings, row, "spared", null);
                counts.add("findings", 2);
            }
        }
        return new Part(first, rows, shipments.bytes(), findings.bytes(), rejects.bytes(), counts);
    }

    private static void shipment(Lines lines, long row) {
        lines.cell(row)
                .cell("S-" + row)
                .cell("2026-05-0" + (1 + row % 9))
                .cell("0101.21")
                .cell("MY")
                .cell("US");
        lines.cell(row % 2 == 0 ? "2026-0" + (1 + row % 9) + "-11" : null).cell(row % 2 == 0 ? "yes" : "no");
        lines.cell(
                row % 5 == 0 ? "=HYPERLINK(\"x\")" : row % 5 == 1 ? "Łódź, \"Sp.\"" : row % 5 == 2 ? "-5 Ltd" : null);
        lines.cell(new BigDecimal("1000.50").add(BigDecimal.valueOf(row))).cell("USD");
        lines.cell(row % 3 == 0 ? "may-not" : "may")
                .cell("may")
                .cell("may")
                .cell("clear")
                .cell("clear");
        lines.cell(new BigDecimal("2.5"))
                .cell(new BigDecimal("12.5"))
                .cell((String) null)
                .cell(new BigDecimal("-0.25"))
                .cell((BigDecimal) null)
                .cell((BigDecimal) null)
                .cell((BigDecimal) null)
                .cell((BigDecimal) null);
        lines.cell(2).cell("q1.stage; q1.mode").cell("").cell("2026-11-01").end();
    }

    private static void finding(Lines lines, long row, String verdict, String basis) {
        lines.cell(row)
                .cell("S-" + row)
                .cell(basis == null ? "MY-ART-1" : "")
                .cell("malaysia_art")
                .cell("s");
        lines.cell(verdict).cell("binding").cell(basis).cell("9903.01.25").cell(new BigDecimal("19"));
        lines.cell((BigDecimal) null)
                .cell(basis == null ? null : new BigDecimal("190.10"))
                .cell("owed");
        lines.cell("").cell("").cell("S150").end();
    }

    /** A whole run of so many rows; each part of {@code chunk} rows is handed over in one piece. */
    static void write(Path out, int rows, int chunk, int rowsPerPart) throws Halted {
        try (Work work = Work.begin(out, new Plan(rowsPerPart), Work.Start.ANEW)) {
            go(work, rows, chunk);
            Finish.write(work, Optional.empty());
        }
    }

    /** Adds the rows that are not done yet. */
    static void go(Work work, int rows, int chunk) throws Halted {
        for (long first = work.rows() + 1; first <= rows; first += chunk) {
            work.add(part(first, (int) Math.min(chunk, rows - first + 1)));
        }
        work.complete();
    }
}
