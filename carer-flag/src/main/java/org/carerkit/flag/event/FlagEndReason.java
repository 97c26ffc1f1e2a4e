package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The reason why a flag was closed, which decides its state. */
public enum FlagEndReason {
    /** The cared-for person died. */
    @JsonProperty("cared-for-person-died")
    CARED_FOR_PERSON_DIED(FlagState.ENDED),
    /** The cared-for person moved into residential or nursing care. */
    @JsonProperty("moved-into-care")
    MOVED_INTO_CARE(FlagState.ENDED),
    /** The cared-for person no longer needs care. */
    @JsonProperty("cared-for-person-recovered")
    CARED_FOR_PERSON_RECOVERED(FlagState.ENDED),
    /** Somebody else has taken over. */
    @JsonProperty("somebody-else-cares")
    SOMEBODY_ELSE_CARES(FlagState.ENDED),
    /** The carer's own health or situation does not allow them to continue. */
    @JsonProperty("carer-cannot-continue")
    CARER_CANNOT_CONTINUE(FlagState.ENDED),
    /** The carer decided to stop. */
    @JsonProperty("carer-chose-to-stop")
    CARER_CHOSE_TO_STOP(FlagState.ENDED),
    /** The carer died. */
    @JsonProperty("carer-died")
    CARER_DIED(FlagState.ENDED),
    /** The carer or the cared-for person moved away. */
    @JsonProperty("moved-away")
    MOVED_AWAY(FlagState.ENDED),
    /** The carer no longer cares, for a reason not listed: SNOMED CT 199361000000101, "Is no longer a carer". */
    @JsonProperty("no-longer-caring")
    NO_LONGER_CARING(FlagState.ENDED),
    /**
     * The carer does not want to be recorded as a carer. Applies until the author of this event or the carer's own
     * later agreement undoes it.
     */
    @JsonProperty("carer-declined")
    CARER_DECLINED(FlagState.DECLINED),
    /** The person is not an unpaid carer: SNOMED CT 506401000000109, "Not a carer". */
    @JsonProperty("not-a-carer")
    NOT_A_CARER(FlagState.IN_ERROR),
    /** The flag was meant for somebody else, or for nobody. */
    @JsonProperty("recorded-in-error")
    RECORDED_IN_ERROR(FlagState.IN_ERROR);

    private final FlagState leadsTo;

    FlagEndReason(FlagState leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** Returns the state of a flag that was closed for this reason. */
    public FlagState leadsTo() {
        return leadsTo;
    }
}
