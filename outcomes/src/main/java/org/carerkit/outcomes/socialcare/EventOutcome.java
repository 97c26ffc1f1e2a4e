package org.carerkit.outcomes.socialcare;

/** The only outcome of an event that carers' measures use. Any other text is a value without a meaning. */
public enum EventOutcome {
    /** No further action except information, advice or signposting. */
    ADVICE_ONLY;

    static final Codes<EventOutcome> CODES = new Codes<EventOutcome>()
            .with(
                    ADVICE_ONLY,
                    "NFA - Information & Advice / Signposting only",
                    "NFA: Information and advice or signposting");

    /** The value of a text in either release. It must match exactly, as in the published rules. */
    public static CldValue<EventOutcome> of(String raw) {
        return CODES.of(raw);
    }
}
