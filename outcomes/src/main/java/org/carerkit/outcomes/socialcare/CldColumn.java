package org.carerkit.outcomes.socialcare;

/**
 * The columns of Client Level Data that carers' measures use, by the names of its specification, releases 1 and 2.
 *
 * <p>Defined by Adult Social Care Client Level Data, in force from April 2024 (release 2 from October 2025).
 */
public enum CldColumn {
    /** Which council sent the row. */
    LA_CODE("LA_Code", true),
    /** First day that the submission covers. */
    REPORTING_PERIOD_START_DATE("Reporting_Period_Start_Date", false),
    /** Last day that the submission covers. */
    REPORTING_PERIOD_END_DATE("Reporting_Period_End_Date", false),
    /** The person's NHS number, if known. */
    NHS_NUMBER("NHS_Number", true),
    /** The council's own number of the person. */
    LA_PERSON_UNIQUE_IDENTIFIER("LA_Person_Unique_Identifier", true),
    /** Gender. */
    GENDER("Gender", false),
    /** Ethnic category. */
    ETHNICITY("Ethnicity", false),
    /** Day of birth. */
    DATE_OF_BIRTH("Date_of_Birth", true),
    /** Day of death. */
    DATE_OF_DEATH("Date_of_Death", true),
    /** Whether the event is somebody's as a carer. */
    CLIENT_TYPE("Client_Type", true),
    /** Whether the person has a carer; never says that they are one. */
    HAS_UNPAID_CARER("Has_Unpaid_Carer", false),
    /** Request, assessment, service or review. */
    EVENT_TYPE("Event_Type", true),
    /** The council's own number of the event. */
    EVENT_REFERENCE("Event_Reference", false),
    /** First day of the event. */
    EVENT_START_DATE("Event_Start_Date", true),
    /** Last day of the event; empty while it goes on. */
    EVENT_END_DATE("Event_End_Date", true),
    /** What the event led to. */
    EVENT_OUTCOME("Event_Outcome", true),
    /** Kind of assessment. */
    ASSESSMENT_TYPE("Assessment_Type", false),
    /** How the assessment was made. */
    METHOD_OF_ASSESSMENT("Method_of_Assessment", false),
    /** Hours of care a week. */
    TOTAL_HRS_CARING_PER_WEEK("Total_Hrs_Caring_per_week", false),
    /** How many adults the carer cares for. */
    NO_OF_ADULTS_BEING_CARED_FOR("No_of_adults_being_cared_for", false),
    /** A cared-for person: an optional link, separately agreed. */
    ADULT_1_LINKED_PERSON_ID("Adult_1_Linked_Person_ID", false),
    /** A second one. */
    ADULT_2_LINKED_PERSON_ID("Adult_2_Linked_Person_ID", false),
    /** A third one. */
    ADULT_3_LINKED_PERSON_ID("Adult_3_Linked_Person_ID", false),
    /** Kind of service. */
    SERVICE_TYPE("Service_Type", true),
    /** Part of the service. */
    SERVICE_COMPONENT("Service_Component", false),
    /** How the service is paid for and arranged. */
    DELIVERY_MECHANISM("Delivery_Mechanism", true),
    /** Why a review was held. */
    REVIEW_REASON("Review_Reason", false),
    /** Whether the outcomes of the care plan were achieved. */
    REVIEW_OUTCOMES_ACHIEVED("Review_Outcomes_Achieved", false);

    private final String header;
    private final boolean needed;

    CldColumn(String header, boolean needed) {
        this.header = header;
        this.needed = needed;
    }

    /** Its name in the first line of a file, {@code LA_Code} say. */
    public String header() {
        return header;
    }

    /** True when the carers' measures cannot be made without it. */
    public boolean needed() {
        return needed;
    }
}
