package org.carerkit.fhir.reading;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.INFORMATION;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/** Every finding of a FHIR resource. The id is the constant's name with hyphens, after {@code CK-}. */
public enum FhirFinding implements FindingCode {
    // the text of a resource
    /** The resource is of another type than needed here. */
    FHIR_TYPE(ERROR),
    /** An element stands where FHIR has none of its name. */
    FHIR_ELEMENT_UNKNOWN(ERROR),
    /** An element that FHIR has once stands there several times, or the other way round. */
    FHIR_ELEMENT_REPEATED(ERROR),
    /** A value is none of its element's type. */
    FHIR_VALUE(ERROR),
    /** The text is JSON and no FHIR. */
    FHIR_NOT_FHIR(ERROR),

    // codes
    /** SNOMED CT's address begins with https; it is read, and never written. */
    FHIR_SNOMED_ADDRESS(INFORMATION),
    /** The role's code system has its earlier address; it is read, and never written. */
    FHIR_ROLE_ADDRESS(INFORMATION),
    /** There is no code where one is needed. */
    FHIR_CODE_MISSING(ERROR),
    /** No code says that somebody is an unpaid carer. */
    FHIR_CODE_NOT_A_CARER(ERROR),
    /** A code says that somebody is paid to care: nothing follows about unpaid care. */
    FHIR_PAID_CARER(WARNING),
    /** A statement has no date: any dated one goes before it. */
    FHIR_STATEMENT_UNDATED(WARNING),
    /** A date names a year or a month only: its first day counts. */
    FHIR_DATE_PARTIAL(INFORMATION),
    /** A resource was entered in error, refuted or cancelled: it is passed over. */
    FHIR_NOT_MEANT(INFORMATION),

    // people
    /** The related person is not called the patient's carer. */
    FHIR_NOT_A_CARER_OF(ERROR),
    /** Nothing tells the person from others: neither an NHS number nor another identifier. */
    FHIR_IDENTIFIER_MISSING(ERROR),

    // a flag
    /** The flag is on nobody: it needs a Patient, by reference or NHS number. */
    FHIR_SUBJECT_MISSING(ERROR),
    /** The flag is on another person than before. */
    FHIR_SUBJECT_CHANGED(ERROR),
    /** The flag has no status, or one that fits no flag that is to be recorded here. */
    FHIR_STATUS(ERROR),
    /** A flag that is not active says why. */
    FHIR_REASON_MISSING(ERROR),
    /** The reason is none that is known, or does not go with the status. */
    FHIR_REASON_UNKNOWN(ERROR),
    /** The source of the identification is none that is known. */
    FHIR_SOURCE_UNKNOWN(ERROR),
    /** The agreement that a flag carries is not the carer's own, or does not say when it was given and who took it. */
    FHIR_AGREEMENT(ERROR),
    /** Something stands against the flag that only the carer's own, later agreement undoes. */
    FHIR_AGREEMENT_NEEDED(ERROR),
    /** The resource's id is not that of the address. */
    FHIR_ID_DIFFERS(ERROR),

    // a questionnaire response
    /** The questionnaire is not known here. */
    FHIR_QUESTIONNAIRE_UNKNOWN(ERROR),
    /** The response is not complete, or was withdrawn. */
    FHIR_RESPONSE_STATUS(ERROR),
    /** An answer is no whole number and has no score. */
    FHIR_ANSWER_TYPE(ERROR),

    // requests
    /** There is no valid bearer token. */
    FHIR_TOKEN(ERROR),
    /** The token has no scope for this. */
    FHIR_SCOPE(ERROR),
    /** There is no agreement with the client that the token names. */
    FHIR_CLIENT_UNKNOWN(ERROR),
    /** A search parameter that is needed is not there. */
    FHIR_PARAMETER_MISSING(ERROR),
    /** A search parameter is not known here. */
    FHIR_PARAMETER_UNKNOWN(ERROR),
    /** A search parameter's value has not the form that it needs. */
    FHIR_PARAMETER_VALUE(ERROR),
    /** There is nothing at this address, or nothing that may be told. */
    FHIR_NOT_FOUND(ERROR),
    /** The address has no such method. */
    FHIR_METHOD(ERROR),
    /** The body is not of a media type that is read here. */
    FHIR_MEDIA_TYPE(ERROR),
    /** The answer is not written in a media type that was asked for. */
    FHIR_NOT_ACCEPTABLE(ERROR),
    /** A change names the version that it rests on. */
    FHIR_VERSION_MISSING(ERROR),
    /** The flag is no longer as it was when it was read. */
    FHIR_VERSION_CHANGED(ERROR),
    /** The request's id is no UUID. */
    FHIR_REQUEST_ID(ERROR),
    /** Something failed here; the request may be sent again. */
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
