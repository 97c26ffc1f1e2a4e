package org.carerkit.outcomes.socialcare;

/** The one outcome of an event that carers' measures look at. Every other text is a value without a meaning here. */
public enum EventOutcome {
    /** No further action but information, advice or signposting. */
    ADVICE_ONLY;

    static final Codes<EventOutcome> CODES = new Codes<EventOutcome>()
            .with(
                    ADVICE_ONLY,
                    "NFA - Information & Advice / Signposting only",
                    "NFA: Information and advice or signposting");

    /** A text of either release; compared letter by letter, as the published rules do. */
    public static CldValue<EventOutcome> of(String raw) {
        return CODES.of(raw);
    }
}
