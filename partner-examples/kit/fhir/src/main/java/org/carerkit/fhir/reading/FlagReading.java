package org.carerkit.fhir.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.json.ReadResult;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.fhir.terms.Word;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A Flag that somebody sends, which says that a person is a carer, or why they no longer are. One rule comes from the NHS
 * patient flag service: a flag that is not active must have a reason.
 *
 * @param patient the id of the Patient; empty if the flag names them by identifier only
 * @param nhsNumber the person's NHS number; empty if the flag names them by reference only
 * @param active true while the person is a carer
 * @param reason the reason, if the flag is not active
 * @param source who recognised the carer; empty if the flag does not say
 * @param confirms true if the flag says that the person agreed to be a carer: an active flag whose state is {@code active}
 * @param agreement the carer's own agreement and who took it, which undoes a decline; empty if an active flag has none
 * @param day the first day of an active flag or the last day of any other; empty if the flag does not say
 */
public record FlagReading(
        Optional<String> patient,
        Optional<Identifier> nhsNumber,
        boolean active,
        Optional<FlagEndReason> reason,
        Optional<IdentificationSource> source,
        boolean confirms,
        Optional<OwnAgreement> agreement,
        Optional<LocalDate> day) {

    private static final String REASON_EXTENSION = FhirAddress.OWN + "flag-end-reason";
    private static final String STATE_EXTENSION = FhirAddress.OWN + "flag-state";
    private static final String SOURCE_EXTENSION = FhirAddress.OWN + "identification-source";

    /** Reads a flag, or reports everything that is wrong with it. */
    public static ReadResult<FlagReading> of(Flag flag) {
        List<Finding> findings = new ArrayList<>();
        checkCode(flag, findings);
        Optional<String> patient = patient(flag.getSubject());
        Optional<Identifier> number = nhsNumber(flag.getSubject());
        if (patient.isEmpty() && number.isEmpty()) {
            findings.add(new Finding(FhirFinding.FHIR_SUBJECT_MISSING, "subject"));
        }
        number.ifPresent(one -> IdentifierScheme.NHS_NUMBER
                .check(String.valueOf(one.value()))
                .forEach(finding -> findings.add(new Finding(finding.code(), "subject.identifier"))));
        if (flag.getStatus() == null) {
            findings.add(new Finding(FhirFinding.FHIR_STATUS, "status"));
        }
        boolean active = flag.getStatus() == Flag.FlagStatus.ACTIVE;
        Optional<FlagEndReason> reason = active ? Optional.empty() : reason(flag, findings);
        Optional<IdentificationSource> source = source(flag, findings);
        Optional<OwnAgreement> agreement = active ? OwnAgreement.of(flag, findings) : Optional.empty();
        Optional<LocalDate> day = Optional.ofNullable(day(flag, active));
        boolean confirms = active
                && word(flag, STATE_EXTENSION)
                        .flatMap(word -> Word.read(FlagState.class, word))
                        .filter(FlagState.ACTIVE::equals)
                        .isPresent();
        Findings all = Findings.of(findings);
        return all.hasError()
                ? new ReadResult.Unreadable<>(all)
                : new ReadResult.Read<>(
                        new FlagReading(patient, number, active, reason, source, confirms, agreement, day), all);
    }

    private static void checkCode(Flag flag, List<Finding> findings) {
        if (flag.getCode().getCoding().isEmpty()) {
            findings.add(new Finding(FhirFinding.FHIR_CODE_MISSING, "code"));
            return;
        }
        CarerCodes codes = CarerCodes.of(flag.getCode(), "code");
        findings.addAll(codes.findings());
        boolean saysCarer = codes.strongest()
                .filter(found -> found.kind() == CarerStatement.Kind.A_CARER)
                .isPresent();
        if (!saysCarer) {
            findings.add(new Finding(FhirFinding.FHIR_CODE_NOT_A_CARER, "code"));
        }
    }

    private static @Nullable LocalDate day(Flag flag, boolean active) {
        if (active) {
            return flag.getPeriod().hasStart() ? Days.of(flag.getPeriod().getStartElement()) : null;
        }
        return flag.getPeriod().hasEnd() ? Days.of(flag.getPeriod().getEndElement()) : null;
    }

    private static Optional<String> patient(Reference subject) {
        return subject.hasReference()
                        && "Patient".equals(subject.getReferenceElement().getResourceType())
                ? Optional.ofNullable(subject.getReferenceElement().getIdPart())
                : Optional.empty();
    }

    private static Optional<Identifier> nhsNumber(Reference subject) {
        return subject.hasIdentifier()
                        && subject.getIdentifier().hasValue()
                        && FhirAddress.NHS_NUMBER.equals(subject.getIdentifier().getSystem())
                ? Optional.of(Identifier.nhsNumber(subject.getIdentifier().getValue()))
                : Optional.empty();
    }

    /**
     * The reason of a flag that is not active. "Inactive" means that it ended; "entered in error" means that it should never
     * have existed.
     */
    private static Optional<FlagEndReason> reason(Flag flag, List<Finding> findings) {
        Optional<String> word = word(flag, REASON_EXTENSION);
        if (word.isEmpty()) {
            findings.add(new Finding(FhirFinding.FHIR_REASON_MISSING, "extension"));
            return Optional.empty();
        }
        boolean inError = flag.getStatus() == Flag.FlagStatus.ENTEREDINERROR;
        Optional<FlagEndReason> reason = Word.read(FlagEndReason.class, word.get())
                .filter(one -> (one.leadsTo() == FlagState.IN_ERROR) == inError);
        if (reason.isEmpty()) {
            findings.add(new Finding(FhirFinding.FHIR_REASON_UNKNOWN, "extension"));
        }
        return reason;
    }

    private static Optional<IdentificationSource> source(Flag flag, List<Finding> findings) {
        Optional<String> word = word(flag, SOURCE_EXTENSION);
        Optional<IdentificationSource> source = word.flatMap(one -> Word.read(IdentificationSource.class, one));
        if (word.isPresent() && source.isEmpty()) {
            findings.add(new Finding(FhirFinding.FHIR_SOURCE_UNKNOWN, "extension"));
        }
        return source;
    }

    private static Optional<String> word(Flag flag, String url) {
        Extension extension = flag.getExtensionByUrl(url);
        return extension != null && extension.getValue() instanceof CodeType code
                ? Optional.ofNullable(code.getValue())
                : Optional.empty();
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "FlagReading[…]";
    }
}
