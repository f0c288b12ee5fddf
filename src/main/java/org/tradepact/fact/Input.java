package org.tradepact.fact;

import java.time.LocalDate;

/** Something that went into the goods of a shipment: a material, a part, or the technology they were made with. */
public record Input(
        String id,
        @Ask("the shipment it went into") Ref of,
        @Ask("what it is") Goods goods,
        @Ask(value = "the country it comes from", by = Ask.By.EXPORTER) Party origin,
        @Ask(value = "who made or grew it", by = Ask.By.EXPORTER) Firm producer,
        @Ask(value = "whether it comes from Xinjiang, in whole or in part", by = Ask.By.EXPORTER) boolean fromXinjiang,
        @Ask(value = "its share of the value of the goods", by = Ask.By.EXPORTER) Percent valueShare,
        @Ask(value = "its share of the mass of the goods", unlessSaid = "0", by = Ask.By.EXPORTER) Percent massShare,
        @Ask("how far it was processed") Stage stage,
        @Ask(value = "the technology it stands for, if it is technology", unlessSaid = "none") Technology technology)
        implements Fact {
    /** What a technology does. */
    public enum Technology {
        NONE,
        MINING,
        SEPARATION,
        METAL_SMELTING,
        MAGNET_MAKING,
        RECYCLING,
        OTHER
    }

    @Override
    public Span span() {
        return Span.from(LocalDate.MIN);
    }
}
