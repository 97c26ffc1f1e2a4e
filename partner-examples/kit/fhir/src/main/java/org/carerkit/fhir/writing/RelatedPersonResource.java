package org.carerkit.fhir.writing;

import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Relationship;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.fhir.terms.RoleCode;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * A carer as a person related to a patient. UK Core's {@code Carer} says that the person is the "Carer of patient". If one
 * of HL7's own codes fits, it adds the relationship.
 */
public final class RelatedPersonResource {

    /** The code which says that a related person is the patient's carer. */
    public static final String CARER = "Carer";

    private RelatedPersonResource() {}

    /**
     * Creates the resource.
     *
     * @param told the fields of the carer that may be shared
     * @param id the id of the resource
     * @param patient the id of the cared-for person
     * @param relationship what the patient is to the carer; empty if not known
     * @param active true while the person counts as a carer
     */
    public static RelatedPerson of(
            Carer told, String id, String patient, Optional<Relationship> relationship, boolean active) {
        RelatedPerson person = new RelatedPerson();
        person.setId(id);
        person.getMeta().addProfile(FhirAddress.profile("RelatedPerson"));
        told.identifiers().forEach(each -> Identifiers.of(each).ifPresent(person::addIdentifier));
        person.setActive(active);
        person.setPatient(new Reference("Patient/" + patient).setType("Patient"));
        person.addRelationship(Concepts.of(FhirAddress.CARER_ROLE, CARER, "Carer of patient"));
        relationship
                .flatMap(RoleCode::of)
                .ifPresent(role ->
                        person.addRelationship(Concepts.of(FhirAddress.ROLE_CODE, role.code(), role.display())));
        if (told.person() != null) {
            PersonParts parts = new PersonParts(told.person());
            parts.names().forEach(person::addName);
            parts.gender().ifPresent(person::setGender);
            if (told.person().birthDate() != null) {
                person.setBirthDateElement(
                        new DateType(told.person().birthDate().toString()));
            }
        }
        ContactParts contact = new ContactParts(told.contact());
        contact.extensions().forEach(person::addExtension);
        contact.telecom().forEach(person::addTelecom);
        contact.address().ifPresent(person::addAddress);
        contact.language()
                .ifPresent(language ->
                        person.addCommunication().setLanguage(language).setPreferred(true));
        return person;
    }
}
