package org.carerkit.fhir.writing;

import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Person;
import org.carerkit.fhir.terms.FhirAddress;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The carer as a Patient, with the details that may be shared. */
public final class PatientResource {

    private PatientResource() {}

    /**
     * Creates the resource.
     *
     * @param told the fields that may be shared
     * @param id the Patient's id
     */
    public static Patient of(Carer told, String id) {
        Patient patient = new Patient();
        patient.setId(id);
        patient.getMeta().addProfile(FhirAddress.profile("Patient"));
        told.identifiers().forEach(each -> Identifiers.of(each).ifPresent(patient::addIdentifier));
        patient.setActive(true);
        addPerson(patient, told.person());
        ContactParts contact = new ContactParts(told.contact());
        contact.extensions().forEach(patient::addExtension);
        contact.telecom().forEach(patient::addTelecom);
        contact.address().ifPresent(patient::addAddress);
        contact.language()
                .ifPresent(language ->
                        patient.addCommunication().setLanguage(language).setPreferred(true));
        for (RegisteredOrganisation organisation : told.organisations()) {
            if (organisation.role() == OrganisationRole.GP_PRACTICE && organisation.identifier() != null) {
                patient.addGeneralPractitioner(Identifiers.organisation(organisation.identifier()));
            }
        }
        return patient;
    }

    /** A reference to a Patient, with the NHS number if it may be shared. */
    static Reference reference(String patient, @Nullable Carer told) {
        Reference reference = new Reference("Patient/" + patient).setType("Patient");
        if (told != null) {
            told.identifiers().stream()
                    .filter(each -> each.scheme() == IdentifierScheme.NHS_NUMBER)
                    .findFirst()
                    .flatMap((Identifier number) -> Identifiers.of(number))
                    .ifPresent(reference::setIdentifier);
        }
        return reference;
    }

    private static void addPerson(Patient patient, @Nullable Person person) {
        if (person == null) {
            return;
        }
        PersonParts parts = new PersonParts(person);
        parts.names().forEach(patient::addName);
        parts.gender().ifPresent(patient::setGender);
        if (person.birthDate() != null) {
            patient.setBirthDateElement(new DateType(person.birthDate().toString()));
        }
        if (person.deathDate() != null) {
            patient.setDeceased(new DateTimeType(person.deathDate().toString()));
        }
        parts.ethnicCategory().ifPresent(patient::addExtension);
    }
}
