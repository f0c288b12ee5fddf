package org.tradepact.batch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Piece;

/** Cells that follow each other in lines of many rows, as they are written: of a class, but for the digits of each row's own goods. */
final class Cells {
    private final byte[] written;
    private final boolean formulas;
    private final List<String> texts;
    private final int missing;

    Cells(List<String> texts) {
        this(texts, -1);
    }

    /** @param missing number of the cell that says what to state; negative if there is none */
    Cells(List<String> texts, int missing) {
        Lines lines = new Lines();
        texts.forEach(lines::cell);
        this.written = lines.copy();
        this.formulas = lines.formulas();
        boolean lined = missing >= 0 && texts.get(missing).contains(Piece.LINE);
        this.texts = lined ? List.copyOf(texts) : List.of();
        this.missing = missing;
    }

    /** @param digits of the row's own goods where a gap names them; empty if they have none */
    void write(Lines line, String digits) {
        if (texts.isEmpty()) {
            line.cells(written, formulas);
            return;
        }
        for (int i = 0; i < texts.size(); i++) {
            line.cell(i == missing ? texts.get(i).replace(Piece.LINE, digits) : texts.get(i));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cells cells
                && Arrays.equals(cells.written, written)
                && cells.missing == missing
                && cells.texts.equals(texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(written);
    }
}
