package org.tradepact.engine;

import java.math.BigDecimal;
import org.tradepact.fact.Subject;

/** A fact for these tests: some tonnes of something that leave for a port. */
public record Cargo(String id, Kind kind, BigDecimal tonnes, String port) implements Subject {
    public enum Kind {
        ORE,
        OXIDE,
        MAGNET
    }

    public static Cargo of(String id, Kind kind, int tonnes, String port) {
        return new Cargo(id, kind, BigDecimal.valueOf(tonnes), port);
    }

    public boolean heavierThan(BigDecimal limit) {
        return tonnes.compareTo(limit) > 0;
    }

    @Override
    public String label() {
        return id;
    }
}
