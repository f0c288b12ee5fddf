package org.tradepact.fact;

/** How far a mineral has been processed. Where raw ends is disputed; {@code raw} follows Malaysia's ministry, which counts carbonate as raw. */
public enum Stage {
    ORE(true),
    CONCENTRATE(true),
    CARBONATE(true),
    OXIDE(false),
    METAL(false),
    ALLOY(false),
    MAGNET(false),
    OTHER(false);

    private final boolean raw;

    Stage(boolean raw) {
        this.raw = raw;
    }

    public boolean raw() {
        return raw;
    }
}
