package org.carerkit.fhir.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.code.CodeEntry;
import org.carerkit.core.code.CodeFlag;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.fhir.terms.FhirAddress;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * What the SNOMED CT codes of a concept say about caring. The codings of a concept should all mean the same. If they do not,
 * the most protective one counts: "not a carer" before "no longer a carer" before "is a carer". Paid care makes nobody a
 * carer.
 */
record CarerCodes(List<Found> found, List<Finding> findings) {

    private static final String SNOMED = "snomed-ct";

    /** A code in our list that says something about caring. */
    record Found(String code, CarerStatement.Kind kind) {}

    static CarerCodes of(CodeableConcept concept, String path) {
        List<Found> found = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < concept.getCoding().size(); i++) {
            Coding coding = concept.getCoding().get(i);
            boolean isSnomed = CodeLists.standard()
                    .find(coding.hasSystem() ? coding.getSystem() : "")
                    .filter(list -> list.id().equals(SNOMED))
                    .isPresent();
            if (isSnomed && coding.hasCode()) {
                read(coding, path + ".coding[" + i + "]", found, findings);
            }
        }
        return new CarerCodes(List.copyOf(found), List.copyOf(findings));
    }

    private static void read(Coding coding, String path, List<Found> found, List<Finding> findings) {
        String code = coding.getCode();
        if (!FhirAddress.SNOMED_CT.equals(coding.getSystem())) {
            findings.add(new Finding(FhirFinding.FHIR_SNOMED_ADDRESS, path + ".system"));
        }
        Coded coded = new Coded(SNOMED, null, code);
        CodeEntry entry = CodeLists.standard().entry(coded).orElse(null);
        if (entry == null) {
            // We ignore any other code, but report one that cannot exist.
            CaringRole role = CaringRole.builder(Relationship.OTHER).need(coded).build();
            if (RecordCheck.of(role, LocalDate.EPOCH).has(CoreFinding.CODE_SNOMED_CHECK_DIGIT)) {
                findings.add(new Finding(CoreFinding.CODE_SNOMED_CHECK_DIGIT, path + ".code"));
            }
            return;
        }
        if (entry.is(CodeFlag.PAID_CARER)) {
            findings.add(new Finding(FhirFinding.FHIR_PAID_CARER, path + ".code"));
        } else if (entry.is(CodeFlag.NOT_A_CARER)) {
            found.add(new Found(code, CarerStatement.Kind.NOT_A_CARER));
        } else if (entry.is(CodeFlag.NO_LONGER_CARER)) {
            found.add(new Found(code, CarerStatement.Kind.NO_LONGER_A_CARER));
        } else if (entry.is(CodeFlag.CARER)) {
            found.add(new Found(code, CarerStatement.Kind.A_CARER));
        }
    }

    /** The code that counts. */
    Optional<Found> strongest() {
        return found.stream().max(Comparator.comparing(Found::kind));
    }
}
