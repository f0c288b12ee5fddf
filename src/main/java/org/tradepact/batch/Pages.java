package org.tradepact.batch;

/** Lines that are being written of the tables of a part. */
record Pages(Lines shipments, Lines findings, Lines rejects, Counts counts) {
    Pages() {
        this(new Lines(), new Lines(), new Lines(), new Counts());
    }

    Part part(long first, long rows) {
        return new Part(first, rows, shipments.bytes(), findings.bytes(), rejects.bytes(), counts);
    }
}
