package org.tradepact.report;

import java.nio.file.Path;
import java.util.List;
import org.tradepact.check.Row;
import org.tradepact.scenario.Exam;

/** Many answers, a line each under their folder, with what failed below. */
final class Lines {
    private static final int MARK = 8;

    private final Page page;
    private final boolean counting;
    private String folder = "";
    private int passed;

    /** @param counting whether answers that are as expected are counted rather than listed */
    Lines(Page page, boolean counting) {
        this.page = page;
        this.counting = counting;
    }

    void print(Checked checked) {
        folder(checked.scenario().file());
        if (counting && checked.exam().result() == Exam.Result.PASS) {
            passed++;
            return;
        }
        String file = Pretty.shortName(checked.scenario().file());
        String name = checked.scenario().name();
        Exam.Result result = checked.exam().result();
        page.marked(2, mark(result), paint(result), MARK, name.isBlank() ? file : file + " · " + name);
        if (result == Exam.Result.UNCHECKED) {
            page.text(2 + MARK, Paint.DIM, gist(checked));
        }
        for (Exam.Mismatch mismatch : checked.exam().mismatches()) {
            page.text(2 + MARK, Paint.RED, Places.of(mismatch.at(), checked) + ": " + mismatch.sentence());
        }
    }

    /** To be called after the last answer. */
    void end() {
        if (passed > 0) {
            page.marked(2, "ok", Paint.GREEN, MARK, passed + " as expected");
            passed = 0;
        }
    }

    private void folder(String file) {
        Path parent = Path.of(file).getParent();
        String next = parent == null ? "." : parent.toString();
        if (!next.equals(folder)) {
            end();
            folder = next;
            page.raw(Paint.BOLD, next);
        }
    }

    private static String mark(Exam.Result result) {
        return switch (result) {
            case PASS -> "ok";
            case FAIL -> "FAILED";
            case UNCHECKED -> "asks";
        };
    }

    private static Paint paint(Exam.Result result) {
        return switch (result) {
            case PASS -> Paint.GREEN;
            case FAIL -> Paint.RED;
            case UNCHECKED -> Paint.CYAN;
        };
    }

    /** What stands out, where nothing is expected. */
    static String gist(Checked checked) {
        List<Row> rows = Order.of(checked.answer().rows().stream()
                .filter(row -> !Order.untouched(row))
                .toList());
        if (!checked.shipments().isEmpty()) {
            int others = checked.shipments().size() - 1;
            return ShipmentSaid.brief(checked.shipments().get(0))
                    + (others == 0 ? "" : "; " + Words.count(others, "more shipment", "more shipments"));
        }
        if (rows.isEmpty()) {
            return "no clause speaks of these facts";
        }
        Row first = rows.get(0);
        String more =
                rows.size() == 1 ? "" : "; %s".formatted(Words.count(rows.size() - 1, "more answer", "more answers"));
        return "%s %s%s".formatted(first.commitment().id(), Said.brief(first), more);
    }
}
