package org.tradepact.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.Levy;
import org.tradepact.check.Piece;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Percent;
import org.tradepact.scenario.ExamWords;
import org.tradepact.scenario.ShipmentForm;

/** Writes rows with their answers as lines of the tables. */
final class Writer {
    private static final Percent WHOLE = Percent.of("100");
    /** Place of what to state among the cells of a finding that come after the amount. */
    private static final int MISSING = OutTable.FINDINGS.columns().indexOf("missing")
            - OutTable.FINDINGS.columns().indexOf("amount")
            - 1;

    private final int id;
    private final int line;
    private final int words;
    private final int origin;
    private final int destination;
    private final int producer;

    /** @param keys what each column of the rows says */
    Writer(List<String> keys) {
        this.id = keys.indexOf("id");
        this.line = keys.indexOf(ShipmentForm.LINE);
        this.words = keys.indexOf(ShipmentForm.WORDS);
        this.origin = keys.indexOf("origin");
        this.destination = keys.indexOf("to");
        this.producer = keys.indexOf("producer");
    }

    /**
     * Writes a row.
     *
     * @param acts findings about the way it is treated
     * @param own what is the row's alone
     */
    void write(Row row, Mould mould, List<Mould.Finding> acts, Own own, Pages pages) {
        String called = Tokens.cell(row, id);
        BigDecimal stated = own.value();
        Mould.Rates rates = mould.rates(own.base());
        BigDecimal total = total(mould, stated, mould.own() == null ? null : own.base());
        Mould.Fixed fixed = mould.fixed();
        String digits = own.goods() instanceof Goods what && what.coded() ? what.said() : "";
        String goods = Tokens.cell(row, line);
        pages.shipments()
                .cell(row.number())
                .cell(called)
                .cell(fixed.asOf())
                .cell(goods == null ? Tokens.cell(row, words) : goods)
                .cell(Tokens.cell(row, origin))
                .cell(Tokens.cell(row, destination))
                .cell(own.entered() == null ? null : own.entered().toString())
                .cell(Tokens.cell(row, producer))
                .cell(stated == null ? null : stated.stripTrailingZeros())
                .cell(fixed.currency())
                .cell(ExamWords.kebab(mould.may()))
                .cell(fixed.leave())
                .cell(fixed.enter())
                .cell(fixed.price())
                .cell(fixed.refund())
                .cell(rates.ordinary())
                .cell(rates.known())
                .cell(rates.total())
                .cell(rates.owed())
                .cell(total)
                .cell(mould.findings().size() + acts.size())
                .cell(lined(fixed.missing(), digits))
                .cell(fixed.leads())
                .cell(fixed.knownUntil())
                .end();
        findings(row, called, mould.findings(), stated, digits, pages);
        findings(row, called, acts, stated, digits, pages);
        pages.counts()
                .add(ExamWords.kebab(mould.may()), 1)
                .add(Counts.FINDINGS, mould.findings().size() + acts.size());
        if (total != null) {
            pages.counts().add(Counts.PRICED, 1).addDuty(total);
        }
    }

    private void findings(
            Row row,
            @Nullable String called,
            List<Mould.Finding> findings,
            @Nullable BigDecimal stated,
            String digits,
            Pages pages) {
        for (Mould.Finding finding : findings) {
            Levy levy = finding.levy();
            Lines line = pages.findings().cell(row.number()).cell(called);
            finding.before().forEach(line::cell);
            line.cell(levy == null || stated == null ? null : levy.on(stated));
            for (int i = 0; i < finding.after().size(); i++) {
                String cell = finding.after().get(i);
                line.cell(i == MISSING ? lined(cell, digits) : cell);
            }
            line.end();
        }
    }

    /** With the digits of the row's own goods where a gap names them. */
    private static String lined(String cell, String digits) {
        return cell.indexOf(Piece.LINE.charAt(0)) < 0 ? cell : cell.replace(Piece.LINE, digits);
    }

    /** @param base ordinary rate that is not among the levies; null if it is */
    private static @Nullable BigDecimal total(Mould mould, @Nullable BigDecimal stated, @Nullable Percent base) {
        if (stated == null || mould.levies().isEmpty()) {
            return null;
        }
        BigDecimal total = new BigDecimal(BigInteger.ZERO, 2);
        for (Levy levy : mould.levies().get()) {
            total = total.add(levy.on(stated));
        }
        return base == null ? total : total.add(new Levy(base, WHOLE).on(stated));
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
