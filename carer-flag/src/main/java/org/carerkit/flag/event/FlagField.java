package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a notice can tell about a carer. The order is the order of every list of fields. */
public enum FlagField {
    /** That somebody is, or was, a carer, since when, and how the flag stands. */
    @JsonProperty("state")
    STATE,
    /** The NHS number. */
    @JsonProperty("nhs-number")
    NHS_NUMBER,
    /** The Unique Pupil Number: to education only. */
    @JsonProperty("upn")
    UPN,
    /** Numbers that single systems gave. */
    @JsonProperty("local-identifier")
    LOCAL_IDENTIFIER,
    /** Given and family name, and what the carer goes by. */
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
    /** Preferred channel and language, accessible formats. */
    @JsonProperty("communication")
    COMMUNICATION,
    /** Relationship, tasks, hours and needs; nobody else's name. */
    @JsonProperty("caring-roles")
    CARING_ROLES,
    /** Who is looked after, where that person agreed. */
    @JsonProperty("cared-for-person")
    CARED_FOR_PERSON,
    /** Work and education. */
    @JsonProperty("situation")
    SITUATION,
    /** What happens when the carer cannot care. */
    @JsonProperty("contingency-plan")
    CONTINGENCY_PLAN,
    /** What matters to the carer, in their own words. */
    @JsonProperty("what-matters")
    WHAT_MATTERS,
    /** How to reach the carer without harm. */
    @JsonProperty("safe-contact")
    SAFE_CONTACT,
    /** Where the carer lives. */
    @JsonProperty("address")
    ADDRESS,
    /** Phone numbers and e-mail. */
    @JsonProperty("phone-and-email")
    PHONE_AND_EMAIL,
    /** Which practice, school or employer knows the carer. */
    @JsonProperty("organisations")
    ORGANISATIONS,
    /** The kind of place where the carer was recognised. */
    @JsonProperty("setting")
    SETTING,
    /** Which organisation recorded it. */
    @JsonProperty("sender")
    SENDER;

    /**
     * True when it tells, or lets somebody guess, where the carer can be found: withheld while the flag is restricted.
     *
     * <p>Free text counts, for nobody can say what stands in it; so does a UPN, whose digits name council and school.
     */
    public boolean impliesLocation() {
        return compareTo(CONTINGENCY_PLAN) >= 0 || this == UPN || this == LOCAL_IDENTIFIER || this == CARED_FOR_PERSON;
    }
}
