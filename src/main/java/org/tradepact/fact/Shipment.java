package org.tradepact.fact;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods on their way from one territory to another, as their papers describe them. Origin and classification are taken
 * as stated; a day left out is taken from the next one of the journey. Traders decide on whom to buy of and sell to, on
 * the carriage and on the price; another territory on the way or another name on the papers is no way around a measure.
 */
public record Shipment(
        String id,
        @Ask("the tariff line or the goods") Goods goods,
        @Ask("the country of origin") Party origin,
        @Ask(value = "the territory it leaves", unlessSaid = "origin") Party shippedFrom,
        @Ask("the territory it goes to") Party to,
        @Ask(value = "how it travels on the last leg", unlessSaid = "vessel", by = Ask.By.EXPORTER) Mode mode,
        @Ask(value = "the day it was loaded for the last leg", unlessSaid = "imported") LocalDate loaded,
        @Ask(value = "the day it left the territory of export", unlessSaid = "loaded") LocalDate exported,
        @Ask(value = "the day it arrived", unlessSaid = "entered") LocalDate imported,
        @Ask("the day of entry for consumption") LocalDate entered,
        @Ask(value = "the day customs released it; `never` while it is held", unlessSaid = "entered") When released,
        @Ask(value = "the day it was made", unlessSaid = "exported") LocalDate made,
        @Ask(
                        value = "the customs value",
                        by = {Ask.By.EXPORTER, Ask.By.IMPORTER})
                Money value,
        @Ask("the net mass in kilograms") Kilograms kilograms,
        @Ask("how far the goods are processed") Stage stage,
        @Ask("the ordinary (column 1 general) rate of its line") Percent baseRate,
        @Ask("the ordinary duty per kilogram, where the line has one") Money specificRate,
        @Ask(value = "the share of the customs value that is US content", unlessSaid = "0") Percent usContent,
        @Ask(value = "the share of the value that was added by repair or processing abroad", unlessSaid = "100")
                Percent workShare,
        @Ask(
                        value = "who made or grew the goods",
                        by = {Ask.By.EXPORTER, Ask.By.IMPORTER})
                Firm producer,
        @Ask("the importer of record") Firm importer,
        @Ask(value = "who buys the goods", by = Ask.By.EXPORTER) Firm buyer,
        @Ask(
                        value = "who will use the goods",
                        by = {Ask.By.EXPORTER, Ask.By.IMPORTER})
                Firm endUser,
        @Ask(
                        value = "the treatments claimed at entry",
                        unlessSaid = "none",
                        by = {Ask.By.PLEADER, Ask.By.IMPORTER})
                Claims claims,
        @Ask(value = "the Section 232 sector that covers the goods", unlessSaid = "asListed") Sector sector232,
        @Ask(value = "the share of the value that is the metal of the sector", unlessSaid = "100") Percent metalShare,
        @Ask(value = "whether customs found transshipment to evade", unlessSaid = "false") boolean transshipped,
        @Ask("the day the entry was liquidated; `never` while it is open") When liquidated)
        implements Fact {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** The share of the customs value that is not US content. */
    @Reads("usContent")
    public Percent foreignShare() {
        return rest(usContent);
    }

    /** The share of the customs value that an additional duty is charged on, by the provision of chapter 98 claimed. */
    @Reads({"claims", "workShare", "usContent"})
    public Percent chargedShare() {
        if (claims.has(Claim.REPAIR_OR_ALTERATION)) {
            return workShare;
        }
        return claims.has(Claim.ASSEMBLED_ABROAD) ? foreignShare() : new Percent(WHOLE);
    }

    /** The same where US content is left out once it reaches a share of the customs value. */
    @Reads({"claims", "workShare", "usContent"})
    public Percent chargedShare(Percent contentFloor) {
        Percent charged = chargedShare();
        return charged.value().compareTo(WHOLE) == 0 && usContent.atLeast(contentFloor) ? foreignShare() : charged;
    }

    /** The share of the value that is not the metal of its sector. */
    @Reads("metalShare")
    public Percent nonMetalShare() {
        return rest(metalShare);
    }

    private static Percent rest(Percent share) {
        return new Percent(WHOLE.subtract(share.value()).max(BigDecimal.ZERO));
    }

    /** Two of its parts tell most shipments apart; all 28 take long. */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + entered.hashCode();
    }

    @Override
    public Span span() {
        return Span.from(entered);
    }
}
