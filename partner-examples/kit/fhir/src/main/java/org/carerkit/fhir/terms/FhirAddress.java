package org.carerkit.fhir.terms;

/** Addresses of code systems, profiles and extensions. Some addresses are accepted when reading but never written. */
public final class FhirAddress {

    /** SNOMED CT. Real data also uses it with https, which is read but never written. */
    public static final String SNOMED_CT = "http://snomed.info/sct";

    /** NHS numbers. */
    public static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /** Organisation Data Service codes. */
    public static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

    /** The roles of a person towards a patient that HL7's own codes do not cover. {@code Carer} is "Carer of patient". */
    public static final String CARER_ROLE =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole";

    /** The address that real systems send instead of {@link #CARER_ROLE}. */
    public static final String CARER_ROLE_BEFORE =
            "https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole";

    /** HL7's codes for relationships between people. */
    public static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    /** HL7's version 2 table of relationships, in which {@code CGV} is a care giver. */
    public static final String TABLE_0063 = "http://terminology.hl7.org/CodeSystem/v2-0063";

    /** HL7's codes of confidentiality. R and V protect a person's whereabouts. */
    public static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    /** The ethnic categories of England. */
    public static final String ETHNIC_CATEGORY = "https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland";

    /** Language tags of RFC 5646 (BCP 47). */
    public static final String LANGUAGE = "urn:ietf:bcp:47";

    /** The beginning of the addresses of UK Core profiles and extensions. */
    public static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/";

    /**
     * The beginning of the addresses of CarerKit's own extensions and codes, for facts that have no place in FHIR or UK
     * Core.
     */
    public static final String OWN = "urn:carerkit:fhir:";

    private FhirAddress() {}

    /** The UK Core profile of a type of resource. */
    public static String profile(String type) {
        return UK_CORE + "UKCore-" + type;
    }

    /** A UK Core extension. */
    public static String extension(String name) {
        return UK_CORE + "Extension-UKCore-" + name;
    }
}
