package org.carerkit.core.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lists that come with CarerKit, each with its id, its addresses (the written one first), and its files (one per
 * edition, oldest first).
 */
final class StandardLists {

    private static final String FHIR_UK = "https://fhir.hl7.org.uk/CodeSystem/";

    private StandardLists() {}

    static List<CodeList> all() {
        return List.of(
                // Real data uses the second address. We read it but never write it.
                list("snomed-ct", List.of("http://snomed.info/sct", "https://snomed.info/sct"), "snomed-ct.csv"),
                list(
                        "nhs-ethnic-category",
                        List.of(FHIR_UK + "UKCore-EthnicCategoryEngland", FHIR_UK + "UKCore-EthnicCategory"),
                        "nhs-ethnic-category-2001.csv"),
                list("ons-ethnic-group", List.of(), "ons-ethnic-group-2021.csv"),
                list(
                        "nhs-person-stated-gender",
                        List.of(FHIR_UK + "NHSDataModelAndDictionary-PersonStatedGenderCode"),
                        "nhs-person-stated-gender.csv"),
                list("dfe-sex", List.of(), "dfe-sex.csv"),
                list("ons-hours-of-care", List.of(), "ons-hours-of-care-2011.csv", "ons-hours-of-care-2021.csv"),
                list("dfe-young-carer", List.of(), "dfe-young-carer-2023.csv"),
                list("hl7v2-0063", List.of("http://terminology.hl7.org/CodeSystem/v2-0063"), "hl7v2-0063.csv"),
                list(
                        "ukcore-relationship",
                        List.of(
                                FHIR_UK + "UKCore-AdditionalPersonRelationshipRole",
                                "https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole"),
                        "ukcore-relationship.csv"),
                list("lawful-basis", List.of(), "lawful-basis-2026.csv"));
    }

    private static CodeList list(String id, List<String> systems, String... files) {
        return new CodeList(id, systems, new Files(List.of(files)));
    }

    // A class and a loop, although a lambda and a stream would read better: those would cost a fresh JVM 20 ms.
    private record Files(List<String> names) implements Supplier<List<CodeListEdition>> {

        @Override
        public List<CodeListEdition> get() {
            List<CodeListEdition> editions = new ArrayList<>();
            for (String name : names) {
                editions.add(read(name));
            }
            return editions;
        }
    }

    private static CodeListEdition read(String file) {
        return EditionFile.read(file, StandardLists.class.getResourceAsStream(file));
    }
}
