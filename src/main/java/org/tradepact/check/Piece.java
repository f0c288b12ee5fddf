package org.tradepact.check;

import java.util.List;
import java.util.Optional;
import org.tradepact.check.MeasureTrial.Folded;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/**
 * What one measure does to all shipments of a class: equal if it is the same. Its gaps stand for those of each shipment: the
 * shipment is called {@link #ANY}, its tariff line {@link #LINE}, and what is asked is left out.
 */
public record Piece(Folded folded) {
    /** Id that stands for that of each shipment. */
    public static final String ANY = "s";

    /** Stands for the digits of each tariff line. */
    public static final String LINE = "*";

    static Piece of(Folded found, Stated shipment) {
        String said = shipment.said().get("goods") instanceof Goods goods && goods.coded() ? goods.said() : "";
        Folded any = found.of(ANY);
        List<Missing> missing = any.missing().stream()
                .map(m -> new Missing(slot(m.slot(), said), m.kind(), "", m.weight()))
                .toList();
        return new Piece(new Folded(ANY, any.effect(), any.possible(), missing, any.tried(), any.telling()));
    }

    private static Slot slot(Slot slot, String line) {
        return !line.isEmpty() && slot.component().equals(line) ? new Slot(slot.fact(), LINE) : slot;
    }

    /** Whether it holds for a whole class: where there were too many ways to try, each shipment shows others of them. */
    public boolean shared() {
        return folded.tried() > 0;
    }

    /** Whether it is settled what the measure does. */
    public boolean settled() {
        return folded.effect().isPresent();
    }

    Optional<Effect> effect() {
        return folded.effect();
    }
}
