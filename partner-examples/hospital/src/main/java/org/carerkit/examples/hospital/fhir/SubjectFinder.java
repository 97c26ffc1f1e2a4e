package org.carerkit.examples.hospital.fhir;

import java.util.Optional;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.terms.FhirAddress;
import org.springframework.stereotype.Component;

/** Finds the people that requests are about. */
@Component
class SubjectFinder {

    private static final String PATIENT = "Patient/";

    private final People people;

    SubjectFinder(People people) {
        this.people = people;
    }

    /** Finds a person by the id of their Patient, which is also the id of their Flag. */
    Optional<KnownPerson> withId(String id) {
        return FhirExchange.uuid(id).map(PersonId::new).flatMap(people::find);
    }

    /**
     * Finds a person by the value of the search parameter {@code patient}: a Patient's id, with or without its type, or
     * an NHS number written as {@code https://fhir.nhs.uk/Id/nhs-number|9990000018}.
     *
     * @throws FhirProblem if the value has neither form
     */
    Optional<KnownPerson> searched(String value) {
        int bar = value.indexOf('|');
        if (bar < 0) {
            String id = value.startsWith(PATIENT) ? value.substring(PATIENT.length()) : value;
            if (!id.matches("[A-Za-z0-9.-]{1,64}")) {
                throw FhirProblem.of(400, FhirFinding.FHIR_PARAMETER_VALUE, "patient");
            }
            return withId(id);
        }
        String number = value.substring(bar + 1);
        if (!FhirAddress.NHS_NUMBER.equals(value.substring(0, bar))
                || IdentifierScheme.NHS_NUMBER.check(number).hasError()) {
            throw FhirProblem.of(400, FhirFinding.FHIR_PARAMETER_VALUE, "patient");
        }
        return people.find(Identifier.nhsNumber(number));
    }
}
