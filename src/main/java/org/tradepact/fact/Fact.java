package org.tradepact.fact;

import java.util.Optional;

/**
 * Something a government or a trader did, or might do. Each kind is a record; its components are what a file may state,
 * what a rule may match, and what the check varies when it is open.
 */
public sealed interface Fact extends Subject
        permits AgreementSigned,
                AssetSale,
                Backfill,
                Consultation,
                CustomsDuty,
                DigitalMeasure,
                DisputeBrought,
                EndUse,
                EnforcementAction,
                ExportControl,
                ExportRestriction,
                ImportOrder,
                ImportRestriction,
                ImporterRequest,
                Input,
                InternalTax,
                Investment,
                InvestmentTreatment,
                LabourLawChange,
                LegalAct,
                ListEntry,
                ListedUser,
                MarketEntryCondition,
                Meeting,
                Notice,
                OriginTest,
                Ownership,
                Price,
                PriceFloor,
                PriceMeasure,
                Project,
                Proof,
                Purchase,
                Reply,
                ScheduledRate,
                Shipment,
                StandardsMeasure,
                StateEnterpriseConduct,
                Statement,
                TenderInformation {
    /** Unique in a case. */
    String id();

    /** The days on which rules see it: a measure while in force, anything else from its day on. */
    Span span();

    /** Whether it goes on, and is judged day by day, or was done on one day and is judged by the law of that day. */
    default boolean continuing() {
        return false;
    }

    /** Who did it, where one actor did. */
    default Optional<Actor> actor() {
        return Optional.empty();
    }

    @Override
    default String label() {
        return id();
    }
}
