package org.carerkit.outcomes.socialcare;

/**
 * The columns of Client Level Data that carers' measures use, named as in the specification, releases 1 and 2.
 *
 * <p>Defined by Adult Social Care Client Level Data, in force from April 2024 (release 2 from October 2025).
 */
public enum CldColumn {
    /** The council that sent the row. */
    LA_CODE("LA_Code", true),
    /** First day covered by the submission. */
    REPORTING_PERIOD_START_DATE("Reporting_Period_Start_Date", false),
    /** Last day covered by the submission. */
    REPORTING_PERIOD_END_DATE("Reporting_Period_End_Date", false),
    /** The person's NHS number, if known. */
    NHS_NUMBER("NHS_Number", true),
    /** The council's own identifier for the person. */
    LA_PERSON_UNIQUE_IDENTIFIER("LA_Person_Unique_Identifier", true),
    /** Gender. */
    GENDER("Gender", false),
    /** Ethnic category. */
    ETHNICITY("Ethnicity", false),
    /** Date of birth. */
    DATE_OF_BIRTH("Date_of_Birth", true),
    /** Date of death. */
    DATE_OF_DEATH("Date_of_Death", true),
    /** Whether the person had the event as a carer. */
    CLIENT_TYPE("Client_Type", true),
    /** Whether the person has a carer. It does not say that they are a carer. */
    HAS_UNPAID_CARER("Has_Unpaid_Carer", false),
    /** Request, assessment, service or review. */
    EVENT_TYPE("Event_Type", true),
    /** The council's own identifier for the event. */
    EVENT_REFERENCE("Event_Reference", false),
    /** First day of the event. */
    EVENT_START_DATE("Event_Start_Date", true),
    /** Last day of the event. Empty while it continues. */
    EVENT_END_DATE("Event_End_Date", true),
    /** The outcome of the event. */
    EVENT_OUTCOME("Event_Outcome", true),
    /** The kind of assessment. */
    ASSESSMENT_TYPE("Assessment_Type", false),
    /** The method of assessment. */
    METHOD_OF_ASSESSMENT("Method_of_Assessment", false),
    /** Hours of care per week. */
    TOTAL_HRS_CARING_PER_WEEK("Total_Hrs_Caring_per_week", false),
    /** Number of adults that the carer cares for. */
    NO_OF_ADULTS_BEING_CARED_FOR("No_of_adults_being_cared_for", false),
    /** A cared-for person: an optional link, agreed separately. */
    ADULT_1_LINKED_PERSON_ID("Adult_1_Linked_Person_ID", false),
    /** A second cared-for person. */
    ADULT_2_LINKED_PERSON_ID("Adult_2_Linked_Person_ID", false),
    /** A third cared-for person. */
    ADULT_3_LINKED_PERSON_ID("Adult_3_Linked_Person_ID", false),
    /** The kind of service. */
    SERVICE_TYPE("Service_Type", true),
    /** The part of the service. */
    SERVICE_COMPONENT("Service_Component", false),
    /** The way in which the service is paid for and arranged. */
    DELIVERY_MECHANISM("Delivery_Mechanism", true),
    /** The reason for a review. */
    REVIEW_REASON("Review_Reason", false),
    /** Whether the outcomes of the care plan were achieved. */
    REVIEW_OUTCOMES_ACHIEVED("Review_Outcomes_Achieved", false);

    private final String header;
    private final boolean needed;

    CldColumn(String header, boolean needed) {
        this.header = header;
        this.needed = needed;
    }

    /** The name in the first line of a file: {@code LA_Code}. */
    public String header() {
        return header;
    }

    /** True if the carers' measures need the column. */
    public boolean needed() {
        return needed;
    }
}
