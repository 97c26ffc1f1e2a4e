package org.carerkit.fhir.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.CaringRoleBuilder;
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.json.ReadResult;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.fhir.terms.RoleCode;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * Reads carer records from Patient and RelatedPerson. The path of a finding is a path in CarerKit's record or, if there is
 * no record yet, in the FHIR resource.
 */
public final class CarerReading {

    private CarerReading() {}

    /**
     * Reads the carer's own Patient. Being a patient says nothing about caring.
     *
     * @param today the day of the checks
     */
    public static ReadResult<Carer> of(Patient patient, LocalDate today) {
        List<Identifier> identifiers = PersonReading.identifiers(patient.getIdentifier());
        if (identifiers.isEmpty()) {
            return missing();
        }
        CarerBuilder builder = builder(identifiers);
        LocalDate death = patient.getDeceased() instanceof DateTimeType moment ? Days.of(moment) : null;
        builder.person(PersonReading.person(
                patient.getName(), patient.getGender(), patient.getBirthDateElement(), death, patient.getExtension()));
        Optional<String> language = patient.getCommunication().stream()
                .flatMap(each -> language(each.getLanguage()).stream())
                .findFirst();
        Optional.ofNullable(PersonReading.contact(patient.getAddress(), patient.getTelecom(), language))
                .ifPresent(builder::contact);
        builder.restricted(PersonReading.isRestricted(patient.getMeta()));
        return checked(builder.build(), List.of(), today);
    }

    /**
     * Reads a person whom a patient's record calls the patient's carer. The patient stays unnamed, because naming them needs
     * their own agreement. An active relationship that has an end is treated the same as an ended one.
     *
     * @param today the day of the checks
     */
    public static ReadResult<Carer> of(RelatedPerson related, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!isCarer(related, findings)) {
            findings.add(new Finding(FhirFinding.FHIR_NOT_A_CARER_OF, "relationship"));
            return new ReadResult.Unreadable<>(Findings.of(findings));
        }
        List<Identifier> identifiers = PersonReading.identifiers(related.getIdentifier());
        if (identifiers.isEmpty()) {
            return missing();
        }
        CarerBuilder builder = builder(identifiers);
        builder.person(PersonReading.person(
                related.getName(), related.getGender(), related.getBirthDateElement(), null, related.getExtension()));
        Optional<String> language = related.getCommunication().stream()
                .flatMap(each -> language(each.getLanguage()).stream())
                .findFirst();
        Optional.ofNullable(PersonReading.contact(related.getAddress(), related.getTelecom(), language))
                .ifPresent(builder::contact);
        builder.restricted(PersonReading.isRestricted(related.getMeta()));
        builder.role(role(related));
        return checked(builder.build(), findings, today);
    }

    /** True for UK Core's Carer, under both addresses, and for CGV of HL7's table. A paid carer has neither. */
    private static boolean isCarer(RelatedPerson related, List<Finding> findings) {
        boolean found = false;
        for (int i = 0; i < related.getRelationship().size(); i++) {
            CodeableConcept concept = related.getRelationship().get(i);
            String path = "relationship[" + i + "]";
            CarerCodes codes = CarerCodes.of(concept, path);
            findings.addAll(codes.findings());
            for (Coding coding : concept.getCoding()) {
                boolean before = FhirAddress.CARER_ROLE_BEFORE.equals(coding.getSystem());
                if (before) {
                    findings.add(new Finding(FhirFinding.FHIR_ROLE_ADDRESS, path));
                }
                found |= (before || FhirAddress.CARER_ROLE.equals(coding.getSystem()))
                        && "Carer".equals(coding.getCode());
                found |= FhirAddress.TABLE_0063.equals(coding.getSystem()) && "CGV".equals(coding.getCode());
            }
        }
        boolean paid = findings.stream().anyMatch(finding -> finding.code() == FhirFinding.FHIR_PAID_CARER);
        return found && !paid;
    }

    private static CaringRole role(RelatedPerson related) {
        Relationship relationship = related.getRelationship().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> FhirAddress.ROLE_CODE.equals(coding.getSystem()) && coding.hasCode())
                .flatMap(coding -> RoleCode.read(coding.getCode()).stream())
                .map(RoleCode::relationship)
                .findFirst()
                .orElse(Relationship.OTHER);
        CaringRoleBuilder role = CaringRole.builder(relationship);
        BaseDateTimeType start =
                related.getPeriod().hasStart() ? related.getPeriod().getStartElement() : null;
        LocalDate from = Days.of(start);
        if (from != null && !Days.isPartial(start)) {
            role.start(from);
        }
        BaseDateTimeType end =
                related.getPeriod().hasEnd() ? related.getPeriod().getEndElement() : null;
        LocalDate until = Days.of(end);
        if (until != null && !Days.isPartial(end)) {
            role.end(until, EndReason.NOT_GIVEN);
        }
        return role.build();
    }

    /** The language code, or the text beside it if that is a tag that describes the same language more precisely. */
    private static Optional<String> language(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> FhirAddress.LANGUAGE.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst()
                .map(code -> {
                    String text = concept.hasText() ? concept.getText() : code;
                    return text.matches(Pattern.quote(code) + "(-[A-Za-z0-9]{2,8})+") ? text : code;
                });
    }

    private static CarerBuilder builder(List<Identifier> identifiers) {
        CarerBuilder builder = Carer.builder(identifiers.get(0));
        identifiers.subList(1, identifiers.size()).forEach(builder::identifier);
        return builder;
    }

    private static ReadResult<Carer> checked(Carer carer, List<Finding> findings, LocalDate today) {
        return new ReadResult.Read<>(carer, Findings.of(findings).and(RecordCheck.of(carer, today)));
    }

    private static ReadResult<Carer> missing() {
        return new ReadResult.Unreadable<>(
                Findings.of(List.of(new Finding(FhirFinding.FHIR_IDENTIFIER_MISSING, "identifier"))));
    }
}
