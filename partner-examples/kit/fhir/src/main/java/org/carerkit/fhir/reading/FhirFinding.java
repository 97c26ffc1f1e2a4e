package org.carerkit.fhir.reading;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.INFORMATION;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/** All findings of the FHIR module. The id is the constant's name with hyphens, after {@code CK-}. */
public enum FhirFinding implements FindingCode {
    // the text of a resource
    /** The resource is not of the type needed here. */
    FHIR_TYPE(ERROR),
    /** FHIR does not have an element with this name here. */
    FHIR_ELEMENT_UNKNOWN(ERROR),
    /** An element is repeated that FHIR allows only once, or the other way round. */
    FHIR_ELEMENT_REPEATED(ERROR),
    /** A value does not fit the type of its element. */
    FHIR_VALUE(ERROR),
    /** The text is JSON but not FHIR. */
    FHIR_NOT_FHIR(ERROR),

    // codes
    /** SNOMED CT's address begins with https. It is read but never written. */
    FHIR_SNOMED_ADDRESS(INFORMATION),
    /** The address of the role's code system is the earlier one. It is read but never written. */
    FHIR_ROLE_ADDRESS(INFORMATION),
    /** A required code is missing. */
    FHIR_CODE_MISSING(ERROR),
    /** No code says that somebody is an unpaid carer. */
    FHIR_CODE_NOT_A_CARER(ERROR),
    /** A code says that somebody is paid to care, which says nothing about unpaid care. */
    FHIR_PAID_CARER(WARNING),
    /** A statement has no date, so any dated one outweighs it. */
    FHIR_STATEMENT_UNDATED(WARNING),
    /** A date contains only a year or a month, so its first day is used. */
    FHIR_DATE_PARTIAL(INFORMATION),
    /** A resource was entered in error, refuted or cancelled, so it is ignored. */
    FHIR_NOT_MEANT(INFORMATION),

    // people
    /** The related person is not described as the patient's carer. */
    FHIR_NOT_A_CARER_OF(ERROR),
    /** The person has neither an NHS number nor another identifier, so they cannot be told apart from others. */
    FHIR_IDENTIFIER_MISSING(ERROR),

    // a flag
    /** The flag is not about anybody. It needs a Patient, by reference or by NHS number. */
    FHIR_SUBJECT_MISSING(ERROR),
    /** The flag is about another person than before. */
    FHIR_SUBJECT_CHANGED(ERROR),
    /** The flag has no status, or one that cannot be recorded here. */
    FHIR_STATUS(ERROR),
    /** A flag that is not active must have a reason. */
    FHIR_REASON_MISSING(ERROR),
    /** The reason is unknown, or does not fit the status. */
    FHIR_REASON_UNKNOWN(ERROR),
    /** The source of the identification is unknown. */
    FHIR_SOURCE_UNKNOWN(ERROR),
    /** The flag's agreement is not the carer's own, or does not say when it was given and who took it. */
    FHIR_AGREEMENT(ERROR),
    /** Only the carer's own, later agreement can make this flag possible again. */
    FHIR_AGREEMENT_NEEDED(ERROR),
    /** The id of the resource is not the one in the address. */
    FHIR_ID_DIFFERS(ERROR),

    // a questionnaire response
    /** The questionnaire is not known here. */
    FHIR_QUESTIONNAIRE_UNKNOWN(ERROR),
    /** The response is not complete, or was withdrawn. */
    FHIR_RESPONSE_STATUS(ERROR),
    /** An answer is not a whole number and has no score. */
    FHIR_ANSWER_TYPE(ERROR),

    // requests
    /** There is no valid bearer token. */
    FHIR_TOKEN(ERROR),
    /** The token has no scope for this. */
    FHIR_SCOPE(ERROR),
    /** There is no agreement with the client that the token names. */
    FHIR_CLIENT_UNKNOWN(ERROR),
    /** A required search parameter is missing. */
    FHIR_PARAMETER_MISSING(ERROR),
    /** A search parameter is not known here. */
    FHIR_PARAMETER_UNKNOWN(ERROR),
    /** The value of a search parameter does not have the required form. */
    FHIR_PARAMETER_VALUE(ERROR),
    /** There is nothing at this address, or nothing that may be shared. */
    FHIR_NOT_FOUND(ERROR),
    /** The address does not support this method. */
    FHIR_METHOD(ERROR),
    /** The body is of a media type that is not read here. */
    FHIR_MEDIA_TYPE(ERROR),
    /** The client asked for media types that the answer cannot have. */
    FHIR_NOT_ACCEPTABLE(ERROR),
    /** A change must name the version that it is based on. */
    FHIR_VERSION_MISSING(ERROR),
    /** The flag has changed since it was read. */
    FHIR_VERSION_CHANGED(ERROR),
    /** The id of the request is not a UUID. */
    FHIR_REQUEST_ID(ERROR),
    /** Something failed here. The request may be sent again. */
    FHIR_FAILED(ERROR);

    private static final Wording WORDING = new Wording(FhirFinding.class);

    private final String id = "CK-" + name().replace('_', '-');
    private final Severity severity;

    FhirFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String wording(Locale locale) {
        return WORDING.of(this, locale);
    }
}
