package org.carerkit.examples.commandline.partner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerKey;

/** What a key is on a day in London. A key that is valid for a part of the day is in force on it. */
enum KeyState {
    /** It begins after the day. */
    NOT_YET("It is not valid yet."),
    /** It is valid on the day and for more than 30 days from its start. */
    IN_FORCE(""),
    /** It is valid on the day, ends within 30 days, and another key of the partner is valid when it ends. */
    EXPIRES_WITHIN_30_DAYS("Another key of this partner is valid when it ends."),
    /** It is valid on the day, ends within 30 days, and then the partner has no key. */
    LAST_EXPIRES_WITHIN_30_DAYS("When it ends, no key of this partner is valid. Ask the partner for its next key."),
    /** It ended before the day. */
    EXPIRED("A notice signed with it is refused.");

    private static final int NOTICE_DAYS = 30;

    private final String message;

    KeyState(String message) {
        this.message = message;
    }

    /** Returns what follows from the state; empty if nothing does. */
    String message() {
        return message;
    }

    /**
     * Returns the state of a key.
     *
     * @param key a key from a list without an error finding
     * @param partner the partner that it belongs to
     */
    static KeyState of(PartnerKey key, Partner partner, LocalDate day) {
        Instant until = key.until();
        if (!requireNonNull(key.from()).isBefore(EventHeader.startOf(day.plusDays(1)))) {
            return NOT_YET;
        }
        if (until == null || until.isAfter(EventHeader.startOf(day.plusDays(NOTICE_DAYS)))) {
            return IN_FORCE;
        }
        if (!until.isAfter(EventHeader.startOf(day))) {
            return EXPIRED;
        }
        boolean another = partner.keys().stream().anyMatch(other -> other.isValidAt(until));
        return another ? EXPIRES_WITHIN_30_DAYS : LAST_EXPIRES_WITHIN_30_DAYS;
    }
}
