package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A field of information about a carer that a notice can carry. Every list of fields uses this order. */
public enum FlagField {
    /** Whether somebody is, or was, a carer, since when, and the state of the flag. */
    @JsonProperty("state")
    STATE,
    /** The NHS number. */
    @JsonProperty("nhs-number")
    NHS_NUMBER,
    /** The Unique Pupil Number; shared with education only. */
    @JsonProperty("upn")
    UPN,
    /** Numbers assigned by individual systems. */
    @JsonProperty("local-identifier")
    LOCAL_IDENTIFIER,
    /** The given and family name, and the name the carer goes by. */
    @JsonProperty("name")
    NAME,
    /** The date of birth. */
    @JsonProperty("birth-date")
    BIRTH_DATE,
    /** Sex or stated gender. */
    @JsonProperty("sex")
    SEX,
    /** Ethnic category. */
    @JsonProperty("ethnic-category")
    ETHNIC_CATEGORY,
    /** Preferred channel and language, and accessible formats. */
    @JsonProperty("communication")
    COMMUNICATION,
    /** Relationship, tasks and hours, without anybody else's name; and needs, if the cared-for person agreed. */
    @JsonProperty("caring-roles")
    CARING_ROLES,
    /** The cared-for person, if that person agreed. */
    @JsonProperty("cared-for-person")
    CARED_FOR_PERSON,
    /** Work and education. */
    @JsonProperty("situation")
    SITUATION,
    /** The emergency plan for when the carer cannot care. */
    @JsonProperty("contingency-plan")
    CONTINGENCY_PLAN,
    /** What matters to the carer, in their own words. */
    @JsonProperty("what-matters")
    WHAT_MATTERS,
    /** How to contact the carer safely. */
    @JsonProperty("safe-contact")
    SAFE_CONTACT,
    /** The carer's address. */
    @JsonProperty("address")
    ADDRESS,
    /** Phone numbers and email. */
    @JsonProperty("phone-and-email")
    PHONE_AND_EMAIL,
    /** The practice, school or employer that knows the carer. */
    @JsonProperty("organisations")
    ORGANISATIONS,
    /** The kind of place where the carer was recognised. */
    @JsonProperty("setting")
    SETTING,
    /** The organisation that recorded the event. */
    @JsonProperty("sender")
    SENDER;

    /**
     * Returns true if the field reveals, or lets somebody guess, where the carer can be found. It is withheld while the
     * flag is restricted.
     *
     * <p>Free text counts, because nobody can know what it contains. A UPN counts, because its digits identify the
     * council and the school.
     */
    public boolean impliesLocation() {
        return compareTo(CONTINGENCY_PLAN) >= 0 || this == UPN || this == LOCAL_IDENTIFIER || this == CARED_FOR_PERSON;
    }
}
