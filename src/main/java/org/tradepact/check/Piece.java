package org.tradepact.check;

import java.util.ArrayList;
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

    /** What a measure does that does nothing. */
    public static final Piece IDLE =
            new Piece(new Folded(ANY, Optional.of(Effect.NONE), List.of(Effect.NONE), List.of(), 1, 0));

    /** Stands for goods that are not known where a list is asked about them. */
    public static String goodsOf(String shipment) {
        return "the goods of " + shipment;
    }

    static Piece of(Folded found, Stated shipment) {
        Object goods = shipment.said().get("goods");
        String said = goods instanceof Goods known ? known.coded() ? known.said() : "" : goodsOf(shipment.id());
        String stands = goods == null ? goodsOf(ANY) : LINE;
        Folded any = found.of(ANY);
        List<Missing> missing = any.missing().stream()
                .map(m -> new Missing(slot(m.slot(), said, stands), m.kind(), "", m.weight()))
                .toList();
        return new Piece(new Folded(ANY, any.effect(), any.possible(), missing, any.tried(), any.telling()));
    }

    private static Slot slot(Slot slot, String said, String stands) {
        return !said.isEmpty() && slot.component().equals(said) ? new Slot(slot.fact(), stands) : slot;
    }

    /** Whether it holds for a whole class: where there were too many ways to try, each shipment shows others of them. */
    public boolean shared() {
        return folded.tried() > 0;
    }

    /** Whether it may fill the ordinary rate up to a total, so that what it charges hangs on that rate. */
    public boolean topUp() {
        return folded.possible().stream()
                .flatMap(effect -> effect.charges().stream())
                .anyMatch(charge -> charge.heading().toTotal());
    }

    /** What makes it the act of a party that promises speak of; empty if it is none. */
    public List<Object> treatment() {
        List<Object> acts = new ArrayList<>();
        folded.effect().ifPresent(effect -> {
            effect.charges().stream()
                    .map(Effect.Charge::heading)
                    .filter(heading -> !heading.toTotal())
                    .forEach(acts::add);
            if (effect.outcome() == Effect.Outcome.FOLLOWS
                    && effect.consequences().stream().anyMatch(c -> c.stops())) {
                acts.add(Effect.Outcome.FOLLOWS);
            }
        });
        return List.copyOf(acts);
    }

    /** The same, where it is settled, whatever number of ways came to it. */
    public Piece plain() {
        return settled() ? new Piece(new Folded(ANY, folded.effect(), folded.possible(), List.of(), 1, 0)) : this;
    }

    /** In how many ways what is open was tried; zero if there were too many. */
    public int tried() {
        return folded.tried();
    }

    /** Whether it is settled what the measure does. */
    public boolean settled() {
        return folded.effect().isPresent();
    }

    Optional<Effect> effect() {
        return folded.effect();
    }
}
