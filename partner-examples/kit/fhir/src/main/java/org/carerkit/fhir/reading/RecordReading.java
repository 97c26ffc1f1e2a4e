package org.carerkit.fhir.reading;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.json.ReadResult;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One person's record, as a Bundle of type {@code collection}: one Patient, and conditions, observations, flags, related
 * persons and questionnaire responses about that Patient.
 *
 * @param patient the person whose record it is
 * @param statement the latest statement of the coded entries about the patient's own caring; empty if there is none
 * @param hasCarers whether there is any related person; without one, the record says nothing about who looks after the
 *     patient
 * @param carers the related persons who look after the patient
 * @param scores the scored questionnaire responses, in order
 */
public record RecordReading(
        Carer patient,
        Optional<CarerStatement> statement,
        boolean hasCarers,
        List<Carer> carers,
        List<ScoringResult> scores) {

    /** Copies the lists. */
    public RecordReading {
        requireNonNull(patient, "patient");
        requireNonNull(statement, "statement");
        carers = List.copyOf(carers);
        scores = List.copyOf(scores);
    }

    /**
     * Reads a record, or reports everything that is wrong with it. Paths begin with the entry.
     *
     * @param today the day of the checks
     */
    public static ReadResult<RecordReading> of(Bundle bundle, QuestionnaireReading questionnaires, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (bundle.getType() != Bundle.BundleType.COLLECTION) {
            findings.add(new Finding(FhirFinding.FHIR_TYPE, "type"));
        }
        List<BundleEntryComponent> patients = bundle.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof Patient)
                .toList();
        if (patients.size() != 1) {
            findings.add(new Finding(FhirFinding.FHIR_SUBJECT_MISSING, "entry"));
            return new ReadResult.Unreadable<>(Findings.of(findings));
        }
        Reader reader = new Reader(patients.get(0), questionnaires, today, findings);
        List<Resource> entries = new ArrayList<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Resource entry = bundle.getEntry().get(i).getResource();
            entries.add(entry);
            reader.read(entry, "entry[" + i + "]");
        }
        CarerStatements statements = CarerStatements.of(entries);
        findings.addAll(statements.findings().all());
        Findings all = Findings.of(findings);
        Carer patient = reader.patient;
        return all.hasError() || patient == null
                ? new ReadResult.Unreadable<>(all)
                : new ReadResult.Read<>(
                        new RecordReading(patient, statements.latest(), reader.hasCarers, reader.carers, reader.scores),
                        all);
    }

    private static final class Reader {

        private final BundleEntryComponent subject;
        private final QuestionnaireReading questionnaires;
        private final LocalDate today;
        private final List<Finding> findings;
        private final List<Carer> carers = new ArrayList<>();
        private final List<ScoringResult> scores = new ArrayList<>();
        private @Nullable Carer patient;
        private boolean hasCarers;

        Reader(
                BundleEntryComponent subject,
                QuestionnaireReading questionnaires,
                LocalDate today,
                List<Finding> findings) {
            this.subject = subject;
            this.questionnaires = questionnaires;
            this.today = today;
            this.findings = findings;
        }

        void read(@Nullable Resource entry, String path) {
            if (entry instanceof Patient one) {
                patient = usable(CarerReading.of(one, today), path).orElse(null);
            } else if (entry instanceof Condition condition) {
                checkSubject(condition.getSubject(), path + ".subject");
            } else if (entry instanceof Observation observation) {
                checkSubject(observation.getSubject(), path + ".subject");
            } else if (entry instanceof Flag flag) {
                checkSubject(flag.getSubject(), path + ".subject");
            } else if (entry instanceof RelatedPerson related) {
                hasCarers = true;
                checkSubject(related.getPatient(), path + ".patient");
                read(related, path);
            } else if (entry instanceof QuestionnaireResponse response) {
                checkSubject(response.getSubject(), path + ".subject");
                // A response that cannot be scored is also a result.
                ReadResult<ScoringResult> score = questionnaires.read(response);
                score.record().ifPresentOrElse(scores::add, () -> add(score.findings(), path));
            } else {
                findings.add(new Finding(FhirFinding.FHIR_TYPE, path));
            }
        }

        /** Ignores a related person who is not an unpaid carer of the patient, such as a paid carer. */
        private void read(RelatedPerson related, String path) {
            ReadResult<Carer> read = CarerReading.of(related, today);
            if (!read.findings().has(FhirFinding.FHIR_NOT_A_CARER_OF)) {
                usable(read, path).ifPresent(carers::add);
            }
        }

        private Optional<Carer> usable(ReadResult<Carer> read, String path) {
            add(read.findings(), path);
            return read.isUsable() ? read.record() : Optional.empty();
        }

        private void add(Findings more, String path) {
            more.forEach(one -> findings.add(
                    new Finding(one.code(), one.path().isEmpty() ? path : path + "." + one.path(), one.limit())));
        }

        private void checkSubject(Reference reference, String path) {
            if (reference.isEmpty()) {
                findings.add(new Finding(FhirFinding.FHIR_SUBJECT_MISSING, path));
            } else if (!isSubject(reference)) {
                findings.add(new Finding(FhirFinding.FHIR_SUBJECT_CHANGED, path));
            }
        }

        private boolean isSubject(Reference reference) {
            Patient one = (Patient) subject.getResource();
            String text = reference.getReference();
            if (text != null && (text.equals(subject.getFullUrl()) || text.equals("Patient/" + one.getIdPart()))) {
                return true;
            }
            return reference.hasIdentifier()
                    && FhirAddress.NHS_NUMBER.equals(reference.getIdentifier().getSystem())
                    && reference.getIdentifier().hasValue()
                    && PersonReading.identifiers(one.getIdentifier()).stream()
                            .filter(known -> known.scheme() == IdentifierScheme.NHS_NUMBER)
                            .anyMatch(Identifier.nhsNumber(
                                    reference.getIdentifier().getValue())::means);
        }
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "RecordReading[…]";
    }
}
