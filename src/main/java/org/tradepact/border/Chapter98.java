package org.tradepact.border;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Claim;
import org.tradepact.fact.Claims;

/** Provisions of chapter 98 of which the sources do not tell what part of the value the ordinary duty is charged on. */
public final class Chapter98 {
    private static final List<Claim> CLAIMS =
            List.of(Claim.CHAPTER_98, Claim.REPAIR_OR_ALTERATION, Claim.ASSEMBLED_ABROAD);

    private Chapter98() {}

    /**
     * Whether one of them may be claimed.
     *
     * @param claims what a shipment claims; null if that is open
     */
    public static boolean possible(@Nullable Object claims) {
        return claims == null
                || claims instanceof Claims some
                        && !some.made().isEmpty()
                        && CLAIMS.stream().anyMatch(some::has);
    }
}
