package org.tradepact.fact;

/** What an importer claims for an entry. What nobody claims is not considered, only named. */
public enum Claim {
    DONATION,
    INFORMATIONAL_MATERIAL,
    CIVIL_AIRCRAFT,
    PHARMACEUTICAL_USE,
    PARTICULAR_ARTICLE,
    PERSONAL_BAGGAGE,
    USMCA,
    CHAPTER_98,
    REPAIR_OR_ALTERATION,
    ASSEMBLED_ABROAD,
    CAFTA_TEXTILE,
    EXCLUSION,
    EMERGENCY_RELIEF
}
