package org.carerkit.fhir.outcome;

import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.finding.Severity;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.flag.event.FlagFinding;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A request that cannot be served, with every reason. The message contains only the codes of the findings and nothing that
 * was sent.
 */
public final class FhirProblem extends RuntimeException {

    /** The media type of FHIR in JSON. */
    public static final String MEDIA_TYPE = "application/fhir+json;charset=UTF-8";

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Findings findings;

    /**
     * Creates a problem.
     *
     * @param status the HTTP status, 400 to 599
     * @param findings the reasons, of which at least one is an error
     */
    public FhirProblem(int status, Findings findings) {
        super(status + " "
                + findings.all().stream().map(finding -> finding.code().id()).toList());
        this.status = status;
        this.findings = findings;
    }

    /** Creates a problem with one reason. */
    public static FhirProblem of(int status, FindingCode code, String path) {
        return new FhirProblem(status, Findings.of(List.of(new Finding(code, path))));
    }

    /** Creates a problem for a body that could not be read or used: too large, unreadable, or against a rule. */
    public static FhirProblem ofBody(Findings findings) {
        if (findings.has(CoreFinding.JSON_TOO_LARGE)) {
            return new FhirProblem(413, findings);
        }
        boolean readable = findings.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .noneMatch(code -> code == FhirFinding.FHIR_VALUE
                        || type(code) == IssueType.STRUCTURE
                        || type(code) == IssueType.INVALID);
        return new FhirProblem(readable ? 422 : 400, findings);
    }

    /**
     * Creates a problem for a change that the register refused: 409 if it comes too late, 422 if it is wrong. Refusals
     * because somebody declined and because a record was erased have the same wording, since a client must not learn which
     * it was.
     */
    public static FhirProblem ofRegister(Findings findings) {
        if (findings.has(FlagFinding.FLAG_DECLINED) || findings.has(FlagFinding.FLAG_RECORD_UNKNOWN)) {
            return agreementNeeded();
        }
        boolean late = findings.has(FlagFinding.FLAG_CLOSED)
                || findings.has(FlagFinding.FLAG_ALREADY_IDENTIFIED)
                || findings.has(FlagFinding.FLAG_EVENT_ID_TWICE);
        return new FhirProblem(late ? 409 : 422, findings);
    }

    /** Creates a problem for a flag that only the carer's own, later agreement can make possible again. */
    public static FhirProblem agreementNeeded() {
        return of(409, FhirFinding.FHIR_AGREEMENT_NEEDED, "");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The answer to send. */
    public OperationOutcome outcome() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.getMeta().addProfile(FhirAddress.profile("OperationOutcome"));
        for (Finding finding : findings) {
            OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue();
            issue.setSeverity(
                    switch (finding.severity()) {
                        case ERROR -> IssueSeverity.ERROR;
                        case WARNING -> IssueSeverity.WARNING;
                        case INFORMATION -> IssueSeverity.INFORMATION;
                    });
            issue.setCode(type(finding.code()));
            issue.setDetails(new CodeableConcept(new Coding(
                            FhirAddress.OWN + "finding", finding.code().id(), null))
                    .setText(finding.message()));
            if (!finding.path().isEmpty()) {
                issue.addExpression(finding.path());
            }
        }
        return outcome;
    }

    /** HL7's type of issue for a finding. */
    private static IssueType type(FindingCode code) {
        if (code instanceof FhirFinding fhir) {
            return type(fhir);
        }
        if (code instanceof FlagFinding flag) {
            return switch (flag) {
                case FLAG_ALREADY_IDENTIFIED, FLAG_EVENT_ID_TWICE -> IssueType.DUPLICATE;
                case FLAG_VERSION_CHANGED -> IssueType.CONFLICT;
                default -> IssueType.BUSINESSRULE;
            };
        }
        if (code == CoreFinding.JSON_TOO_LARGE
                || code == CoreFinding.JSON_TOO_DEEP
                || code == CoreFinding.JSON_TOO_MANY_ITEMS) {
            return code == CoreFinding.JSON_TOO_LARGE ? IssueType.TOOLONG : IssueType.STRUCTURE;
        }
        if (code == CoreFinding.REQUIRED) {
            return IssueType.REQUIRED;
        }
        return code.id().startsWith("CK-JSON") ? IssueType.STRUCTURE : IssueType.VALUE;
    }

    private static IssueType type(FhirFinding code) {
        return switch (code) {
            case FHIR_TYPE, FHIR_NOT_FHIR, FHIR_ID_DIFFERS, FHIR_REQUEST_ID -> IssueType.INVALID;
            case FHIR_ELEMENT_UNKNOWN, FHIR_ELEMENT_REPEATED -> IssueType.STRUCTURE;
            case FHIR_VALUE, FHIR_STATUS, FHIR_PARAMETER_VALUE, FHIR_ANSWER_TYPE, FHIR_AGREEMENT -> IssueType.VALUE;
            case FHIR_CODE_NOT_A_CARER, FHIR_REASON_UNKNOWN, FHIR_SOURCE_UNKNOWN, FHIR_QUESTIONNAIRE_UNKNOWN ->
                IssueType.CODEINVALID;
            case FHIR_CODE_MISSING,
                    FHIR_IDENTIFIER_MISSING,
                    FHIR_SUBJECT_MISSING,
                    FHIR_REASON_MISSING,
                    FHIR_PARAMETER_MISSING,
                    FHIR_VERSION_MISSING -> IssueType.REQUIRED;
            case FHIR_SUBJECT_CHANGED, FHIR_RESPONSE_STATUS, FHIR_NOT_A_CARER_OF, FHIR_AGREEMENT_NEEDED ->
                IssueType.BUSINESSRULE;
            case FHIR_TOKEN -> IssueType.LOGIN;
            case FHIR_SCOPE, FHIR_CLIENT_UNKNOWN -> IssueType.FORBIDDEN;
            case FHIR_PARAMETER_UNKNOWN, FHIR_METHOD, FHIR_MEDIA_TYPE, FHIR_NOT_ACCEPTABLE -> IssueType.NOTSUPPORTED;
            case FHIR_NOT_FOUND -> IssueType.NOTFOUND;
            case FHIR_VERSION_CHANGED -> IssueType.CONFLICT;
            case FHIR_FAILED -> IssueType.EXCEPTION;
            case FHIR_SNOMED_ADDRESS,
                    FHIR_ROLE_ADDRESS,
                    FHIR_PAID_CARER,
                    FHIR_STATEMENT_UNDATED,
                    FHIR_DATE_PARTIAL,
                    FHIR_NOT_MEANT -> IssueType.INFORMATIONAL;
        };
    }
}
