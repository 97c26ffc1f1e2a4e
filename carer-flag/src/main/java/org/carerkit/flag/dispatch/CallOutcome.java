package org.carerkit.flag.dispatch;

/** What became of one call of a connector, as it stands in the outbox. */
enum CallOutcome {
    DELIVERED("delivered"),
    REJECTED("rejected"),
    FAILED("failed"),
    THREW("threw"),
    HUNG("hung"),
    NO_ANSWER("no-answer"),
    NO_CONNECTOR("no-connector"),
    TWO_CONNECTORS("two-connectors"),
    UNREADABLE("unreadable"),
    STOPPED("stopped"),
    WITHHELD("withheld"),
    UNDECIDED("undecided");

    private final String reason;

    CallOutcome(String reason) {
        this.reason = reason;
    }

    /** A word of our own, and never a partner's. */
    String reason() {
        return reason;
    }

    /** True when asking again cannot help. */
    boolean isFinal() {
        return this == REJECTED || this == UNREADABLE || this == WITHHELD;
    }
}
