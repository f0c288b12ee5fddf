package org.tradepact.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.Levy;
import org.tradepact.check.Piece;
import org.tradepact.scenario.ExamWords;
import org.tradepact.scenario.ShipmentForm;

/** Writes rows with their answers as lines of the tables. */
final class Writer {
    private final int id;
    private final int line;
    private final int words;
    private final int origin;
    private final int destination;
    private final int entered;
    private final int producer;

    /** @param keys what each column of the rows says */
    Writer(List<String> keys) {
        this.id = keys.indexOf("id");
        this.line = keys.indexOf(ShipmentForm.LINE);
        this.words = keys.indexOf(ShipmentForm.WORDS);
        this.origin = keys.indexOf("origin");
        this.destination = keys.indexOf("to");
        this.entered = keys.indexOf("entered");
        this.producer = keys.indexOf("producer");
    }

    /**
     * Writes a row.
     *
     * @param acts findings about the way it is treated
     * @param stated the value of the shipment; null while it is not known
     */
    void write(Row row, Mould mould, List<Mould.Finding> acts, @Nullable BigDecimal stated, Pages pages) {
        String own = Tokens.cell(row, id);
        BigDecimal total = total(mould, stated);
        Mould.Fixed fixed = mould.fixed();
        String goods = Tokens.cell(row, line);
        pages.shipments()
                .cell(row.number())
                .cell(own)
                .cell(fixed.asOf())
                .cell(goods == null ? Tokens.cell(row, words) : goods)
                .cell(Tokens.cell(row, origin))
                .cell(Tokens.cell(row, destination))
                .cell(
                        mould.entered().isEmpty() || Tokens.cell(row, entered) == null
                                ? mould.entered()
                                : Tokens.cell(row, entered))
                .cell(Tokens.cell(row, producer))
                .cell(stated == null ? null : stated.stripTrailingZeros())
                .cell(fixed.currency())
                .cell(ExamWords.kebab(mould.may()))
                .cell(fixed.leave())
                .cell(fixed.enter())
                .cell(fixed.price())
                .cell(fixed.refund())
                .cell(fixed.ordinary())
                .cell(fixed.known())
                .cell(fixed.total())
                .cell(fixed.owed())
                .cell(total)
                .cell(mould.findings().size() + acts.size())
                .cell(lined(fixed.missing(), row))
                .cell(fixed.leads())
                .cell(fixed.knownUntil())
                .end();
        findings(row, own, mould.findings(), stated, pages);
        findings(row, own, acts, stated, pages);
        pages.counts()
                .add(ExamWords.kebab(mould.may()), 1)
                .add(Counts.FINDINGS, mould.findings().size() + acts.size());
        if (total != null) {
            pages.counts()
                    .add(Counts.PRICED, 1)
                    .add(Counts.CENTS, total.unscaledValue().longValueExact());
        }
    }

    private void findings(
            Row row, @Nullable String own, List<Mould.Finding> findings, @Nullable BigDecimal stated, Pages pages) {
        for (Mould.Finding finding : findings) {
            Levy levy = finding.levy();
            Lines line = pages.findings().cell(row.number()).cell(own);
            finding.before().forEach(line::cell);
            line.cell(levy == null || stated == null ? null : levy.on(stated));
            finding.after().forEach(cell -> line.cell(lined(cell, row)));
            line.end();
        }
    }

    /** With the digits of the row's own line where a gap names them. */
    private String lined(String cell, Row row) {
        return cell.indexOf(Piece.LINE.charAt(0)) < 0 ? cell : cell.replace(Piece.LINE, digits(row));
    }

    private String digits(Row row) {
        String stated = Tokens.cell(row, line) == null ? Tokens.cell(row, words) : Tokens.cell(row, line);
        return stated == null ? "" : stated.replace(".", "");
    }

    private static @Nullable BigDecimal total(Mould mould, @Nullable BigDecimal stated) {
        if (stated == null || mould.levies().isEmpty()) {
            return null;
        }
        BigDecimal total = new BigDecimal(BigInteger.ZERO, 2);
        for (Levy levy : mould.levies().get()) {
            total = total.add(levy.on(stated));
        }
        return total;
    }

    void reject(List<Reject> rejects, Pages pages) {
        for (Reject reject : rejects) {
            pages.rejects()
                    .cell(reject.number())
                    .cell(reject.file())
                    .cell(reject.line())
                    .cell(reject.column())
                    .cell(reject.value())
                    .cell(reject.sentence())
                    .end();
        }
        pages.counts().add(Counts.REJECTED, 1);
    }
}
