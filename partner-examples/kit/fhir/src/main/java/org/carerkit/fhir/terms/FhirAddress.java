package org.carerkit.fhir.terms;

/** Addresses of code systems, profiles and extensions. What is read under another address is never written under it. */
public final class FhirAddress {

    /** SNOMED CT. Real data carries it with https, too: read, never written. */
    public static final String SNOMED_CT = "http://snomed.info/sct";

    /** NHS numbers. */
    public static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /** Codes of the Organisation Data Service. */
    public static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

    /** What a person is to a patient, beyond HL7's own codes: {@code Carer} is "Carer of patient". */
    public static final String CARER_ROLE =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole";

    /** What real systems send in place of {@link #CARER_ROLE}. */
    public static final String CARER_ROLE_BEFORE =
            "https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole";

    /** HL7's codes of relationships between people. */
    public static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    /** HL7's table of relationships in version 2; {@code CGV} is a care giver. */
    public static final String TABLE_0063 = "http://terminology.hl7.org/CodeSystem/v2-0063";

    /** HL7's codes of confidentiality: R and V protect where somebody is. */
    public static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    /** Ethnic categories of England. */
    public static final String ETHNIC_CATEGORY = "https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland";

    /** Language tags of RFC 5646 (BCP 47). */
    public static final String LANGUAGE = "urn:ietf:bcp:47";

    /** Where profiles and extensions of UK Core begin. */
    public static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/";

    /** Where extensions and codes of CarerKit's own begin, for facts that neither FHIR nor UK Core has a place for. */
    public static final String OWN = "urn:carerkit:fhir:";

    private FhirAddress() {}

    /** The UK Core profile of a type of resource. */
    public static String profile(String type) {
        return UK_CORE + "UKCore-" + type;
    }

    /** An extension of UK Core. */
    public static String extension(String name) {
        return UK_CORE + "Extension-UKCore-" + name;
    }
}
