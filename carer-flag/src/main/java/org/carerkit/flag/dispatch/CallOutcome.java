package org.carerkit.flag.dispatch;

/** The outcome of one call of a connector, as recorded in the outbox. */
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
    NOT_NEEDED("not-needed"),
    UNDECIDED("undecided");

    private final String reason;

    CallOutcome(String reason) {
        this.reason = reason;
    }

    /** Returns CarerKit's own code for the outcome. It never contains a partner's words. */
    String reason() {
        return reason;
    }

    /** Returns true if another attempt cannot succeed. */
    boolean isFinal() {
        return this == REJECTED || this == UNREADABLE || this == WITHHELD;
    }
}
