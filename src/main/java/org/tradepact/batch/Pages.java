package org.tradepact.batch;

/** Lines that are being written of the tables of a part. */
record Pages(Lines shipments, Lines findings, Lines rejects, Tally tally, Counts counts) {
    Pages() {
        this(new Lines(), new Lines(), new Lines(), new Tally(), new Counts());
    }

    /** Once. */
    Part part(long first, long rows) {
        tally.into(counts);
        if (!shipments.formulas() && !findings.formulas() && !rejects.formulas()) {
            counts.add(Counts.PLAIN, rows);
        }
        return new Part(first, rows, shipments.bytes(), findings.bytes(), rejects.bytes(), counts);
    }
}
