package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of place where a carer was recognised. */
public enum Setting {
    /** A GP practice. */
    @JsonProperty("gp-practice")
    GP_PRACTICE,
    /** A hospital. */
    @JsonProperty("hospital")
    HOSPITAL,
    /** A community pharmacy. */
    @JsonProperty("pharmacy")
    PHARMACY,
    /** A school. */
    @JsonProperty("school")
    SCHOOL,
    /** A college or university. */
    @JsonProperty("college-or-university")
    COLLEGE_OR_UNIVERSITY,
    /** A council's adult social care. */
    @JsonProperty("adult-social-care")
    ADULT_SOCIAL_CARE,
    /** A council's children's services. */
    @JsonProperty("childrens-services")
    CHILDRENS_SERVICES,
    /** A service for carers. */
    @JsonProperty("carers-service")
    CARERS_SERVICE,
    /** The carer's workplace. */
    @JsonProperty("workplace")
    WORKPLACE,
    /** A police force. */
    @JsonProperty("police")
    POLICE,
    /** A fire and rescue service. */
    @JsonProperty("fire-and-rescue")
    FIRE_AND_RESCUE,
    /** An ambulance service. */
    @JsonProperty("ambulance")
    AMBULANCE,
    /** A council's housing service or a housing association. */
    @JsonProperty("housing")
    HOUSING,
    /** A prison. */
    @JsonProperty("prison")
    PRISON,
    /** A jobcentre. */
    @JsonProperty("job-centre")
    JOB_CENTRE,
    /** A faith group. */
    @JsonProperty("faith-group")
    FAITH_GROUP,
    /** At home or elsewhere in the community. */
    @JsonProperty("community")
    COMMUNITY,
    /** Another place. */
    @JsonProperty("other")
    OTHER
}
