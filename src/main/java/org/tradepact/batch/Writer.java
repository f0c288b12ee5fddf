package org.tradepact.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.Levy;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.fact.Goods;
import org.tradepact.scenario.ShipmentForm;

/** Writes rows with their answers as lines of the tables. */
final class Writer {
    private final int id;
    private final int line;
    private final int words;
    private final int origin;
    private final int destination;
    private final int producer;
    private final Function<ShipmentAnswer, List<String>> leads;

    Writer(Batch.Setup setup) {
        List<String> keys = setup.keys();
        this.leads = setup.leads();
        this.id = keys.indexOf("id");
        this.line = keys.indexOf(ShipmentForm.LINE);
        this.words = keys.indexOf(ShipmentForm.WORDS);
        this.origin = keys.indexOf("origin");
        this.destination = keys.indexOf("to");
        this.producer = keys.indexOf("producer");
    }

    /** Writes a row by an answer of its own. */
    void write(Row row, ShipmentAnswer answer, Pages pages) {
        Own own = Own.of(answer.shipment()).withoutBase();
        write(row, Moulding.of(answer, false, leads), Moulding.acts(answer), own, pages);
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
        Charged charged = Charged.of(mould, stated, mould.own() == null ? null : own.base());
        Mould.Fixed fixed = mould.fixed();
        String digits = own.goods() instanceof Goods what && what.coded() ? what.said() : "";
        String goods = Tokens.cell(row, line);
        Lines lines = pages.shipments();
        lines.cell(row.number())
                .cell(called)
                .cell(fixed.asOf())
                .cell(goods == null ? Tokens.cell(row, words) : goods)
                .cell(Tokens.cell(row, origin))
                .cell(Tokens.cell(row, destination))
                .cell(own.entered() == null ? null : own.entered().toString())
                .cell(own.dated() ? "yes" : "no")
                .cell(Tokens.cell(row, producer))
                .cell(stated == null ? null : stated.setScale(OutTable.CENTS, RoundingMode.HALF_UP));
        fixed.gates().write(lines, digits);
        lines.cell(rates.ordinary())
                .cell(rates.known())
                .cell(rates.total())
                .cell(rates.owed())
                .cell(charged == null ? null : charged.total())
                .cell(charged == null ? null : charged.owed())
                .cell(charged == null ? null : charged.disputed())
                .cell(charged == null ? null : charged.withoutAuthority())
                .cell(mould.findings().size() + acts.size());
        fixed.end().write(lines, digits);
        lines.end();
        findings(row, called, mould.findings(), stated, digits, pages);
        findings(row, called, acts, stated, digits, pages);
        boolean undated = !own.dated() && own.entered() != null;
        pages.tally().add(row.number(), mould, mould.findings().size() + acts.size(), charged, undated);
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
            finding.before().write(line, digits);
            line.cell(levy == null || stated == null ? null : levy.on(stated));
            finding.after().write(line, digits);
            line.end();
        }
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
