package org.carerkit.core.json.benchmark;

import java.util.List;
import java.util.Locale;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.code.Coded;
import org.carerkit.core.person.Phone;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;

/** Whether a Bundle says of a carer what the record says. */
final class SameFacts {

    private SameFacts() {}

    static boolean in(Carer carer, Bundle bundle) {
        Patient patient = (Patient) bundle.getEntry().get(0).getResource();
        return patient.getIdentifier().stream()
                        .map(Identifier::getValue)
                        .toList()
                        .equals(identifiers(carer))
                && patient.getNameFirstRep()
                        .getFamily()
                        .equals(carer.person().name().family())
                && patient.getBirthDateElement()
                        .getValueAsString()
                        .equals(carer.person().birthDate().toString())
                && patient.getAddressFirstRep()
                        .getPostalCode()
                        .equals(carer.contact().address().postcode())
                && phones(patient).equals(phones(carer))
                && patient.getMeta().getSecurity().isEmpty() != carer.restricted()
                && bundle.getEntry().size() == 2 + carer.roles().size()
                && role(bundle).equals(needs(carer.roles().get(0)));
    }

    private static List<String> identifiers(Carer carer) {
        return carer.identifiers().stream()
                .map(org.carerkit.core.identifier.Identifier::value)
                .toList();
    }

    private static List<String> phones(Patient patient) {
        return patient.getTelecom().stream()
                .filter(each -> each.getSystem() == ContactPoint.ContactPointSystem.PHONE)
                .map(ContactPoint::getValue)
                .toList();
    }

    private static List<String> phones(Carer carer) {
        return carer.contact().phones().stream().map(Phone::number).toList();
    }

    /** The relationship, then the needs. */
    private static String role(Bundle bundle) {
        RelatedPerson person = (RelatedPerson) bundle.getEntry().get(1).getResource();
        return person.getRelationshipFirstRep().getCodingFirstRep().getCode()
                + person.getExtension().stream()
                        .filter(each -> each.getUrl().endsWith("/need"))
                        .map(each -> person.castToCodeableConcept(each.getValue())
                                .getCodingFirstRep()
                                .getCode())
                        .toList();
    }

    private static String needs(CaringRole role) {
        return role.relationship().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + role.needs().stream().map(Coded::code).toList();
    }
}
