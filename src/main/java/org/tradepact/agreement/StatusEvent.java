package org.tradepact.agreement;

import java.time.LocalDate;

/** Something that happened to an instrument on a day. */
public record StatusEvent(Kind kind, LocalDate on, String source) {
    /** What can happen to an instrument. */
    public enum Kind {
        SIGNED("signedOn"),
        NOTICES_EXCHANGED("noticesExchangedOn"),
        LAST_NOTIFICATION("lastNotificationOn"),
        IN_FORCE("inForceFrom"),
        SUSPENDED("suspendedFrom"),
        RESUMED("suspendedUntil"),
        TERMINATION_NOTICE("terminationNoticeOn"),
        TERMINATED("terminatedOn"),
        EXPIRED("expiredOn"),
        REPLACED("replacedOn"),
        STRUCK_DOWN("struckDownOn");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** How files write it, under {@code assume} and {@code events}. */
        public String key() {
            return key;
        }
    }
}
