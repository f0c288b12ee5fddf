package org.tradepact.engine;

import java.math.BigDecimal;

/** A term for these tests: what one port takes of one kind. */
public record Limit(Cargo.Kind kind, String port, BigDecimal tonnes) {
    static Limit of(Cargo.Kind kind, String port, int tonnes) {
        return new Limit(kind, port, BigDecimal.valueOf(tonnes));
    }
}
