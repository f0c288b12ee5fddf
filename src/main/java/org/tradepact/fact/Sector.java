package org.tradepact.fact;

/** The sector of Section 232 that covers goods; {@code AS_LISTED} leaves it to the lists that are loaded. */
public enum Sector {
    AS_LISTED,
    NONE,
    STEEL,
    ALUMINIUM,
    COPPER,
    CARS,
    CAR_PARTS,
    TRUCKS,
    TRUCK_PARTS,
    BUSES,
    TIMBER,
    SEMICONDUCTORS,
    PHARMACEUTICALS,
    POLYSILICON
}
