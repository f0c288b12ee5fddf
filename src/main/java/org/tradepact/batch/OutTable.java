package org.tradepact.batch;

import java.util.List;
import java.util.Locale;

/** A table that a run writes. */
public enum OutTable {
    SHIPMENTS(
            "row BIGINT",
            "id VARCHAR",
            "as_of DATE",
            "line VARCHAR",
            "origin VARCHAR",
            "destination VARCHAR",
            "entered DATE",
            "entered_stated VARCHAR",
            "producer VARCHAR",
            "value DECIMAL(38,2)",
            "currency VARCHAR",
            "answer VARCHAR",
            "leave VARCHAR",
            "enter VARCHAR",
            "price VARCHAR",
            "refund VARCHAR",
            "ordinary_percent DECIMAL(18,6)",
            "known_percent DECIMAL(18,6)",
            "total_percent DECIMAL(18,6)",
            "owed_percent DECIMAL(18,6)",
            "total_amount DECIMAL(38,2)",
            "owed_amount DECIMAL(38,2)",
            "disputed_amount DECIMAL(38,2)",
            "without_authority_amount DECIMAL(38,2)",
            "findings INTEGER",
            "missing VARCHAR",
            "leads VARCHAR",
            "known_until DATE"),
    FINDINGS(
            "row BIGINT",
            "id VARCHAR",
            "commitment VARCHAR",
            "pack VARCHAR",
            "subject VARCHAR",
            "verdict VARCHAR",
            "force VARCHAR",
            "basis VARCHAR",
            "heading VARCHAR",
            "rate_percent DECIMAL(18,6)",
            "share_percent DECIMAL(18,6)",
            "amount DECIMAL(38,2)",
            "status VARCHAR",
            "consequence VARCHAR",
            "missing VARCHAR",
            "source VARCHAR"),
    REJECTS("row BIGINT", "file VARCHAR", "line BIGINT", "\"column\" VARCHAR", "value VARCHAR", "problem VARCHAR");

    /** Decimals of a rate in percent. */
    static final int DECIMALS = 6;

    /** Decimals of an amount of money. */
    static final int CENTS = 2;

    private final List<String> declared;

    OutTable(String... declared) {
        this.declared = List.of(declared);
    }

    /** {@code shipments}. */
    public String called() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Columns in the order of the cells of a line. */
    public List<String> columns() {
        return declared.stream()
                .map(column -> column.substring(0, column.lastIndexOf(' ')).replace("\"", ""))
                .toList();
    }

    /** The types of the columns in SQL. */
    List<String> types() {
        return declared.stream()
                .map(column -> column.substring(column.lastIndexOf(' ') + 1))
                .toList();
    }
}
