package org.carerkit.fhir.writing;

import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.fhir.terms.FhirAddress;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Creates codes with their meanings. */
final class Concepts {

    private Concepts() {}

    static CodeableConcept of(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }

    static CodeableConcept snomed(String code) {
        String meaning = CodeLists.standard()
                .display(new Coded("snomed-ct", null, code))
                .orElseThrow(() -> new IllegalArgumentException("code: not in the list"));
        return of(FhirAddress.SNOMED_CT, code, meaning);
    }
}
