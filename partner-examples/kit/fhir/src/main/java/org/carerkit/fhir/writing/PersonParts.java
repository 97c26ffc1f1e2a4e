package org.carerkit.fhir.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.fhir.terms.FhirAddress;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;

/** A person's own details, in the types that Patient and RelatedPerson share. */
record PersonParts(Person person) {

    List<HumanName> names() {
        List<HumanName> names = new ArrayList<>();
        PersonName name = person.name();
        if (name == null) {
            return names;
        }
        if (name.given() != null || name.family() != null) {
            HumanName official = new HumanName().setUse(HumanName.NameUse.OFFICIAL);
            official.setFamily(name.family());
            if (name.given() != null) {
                official.addGiven(name.given());
            }
            names.add(official);
        }
        if (name.knownAs() != null) {
            names.add(new HumanName().setUse(HumanName.NameUse.USUAL).addGiven(name.knownAs()));
        }
        return names;
    }

    Optional<AdministrativeGender> gender() {
        Coded sex = person.sex();
        return sex == null || sex.code() == null
                ? Optional.empty()
                : Optional.of(
                        switch (sex.code()) {
                            case "1", "M" -> AdministrativeGender.MALE;
                            case "2", "F" -> AdministrativeGender.FEMALE;
                            case "9" -> AdministrativeGender.OTHER;
                            default -> AdministrativeGender.UNKNOWN;
                        });
    }

    /** The 2001 category, which is the one in UK Core. A finer category is mapped to it. */
    Optional<Extension> ethnicCategory() {
        Coded category = person.ethnicCategory();
        if (category == null) {
            return Optional.empty();
        }
        CodeLists lists = CodeLists.standard();
        return lists.map(category, "nhs-ethnic-category", "2001")
                .flatMap(lists::entry)
                .map(entry -> new Extension(
                        FhirAddress.extension("EthnicCategory"),
                        Concepts.of(FhirAddress.ETHNIC_CATEGORY, entry.code(), entry.display())));
    }
}
