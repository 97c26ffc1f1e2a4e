package org.carerkit.fhir.writing;

import java.util.Optional;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.fhir.terms.FhirAddress;
import org.hl7.fhir.r4.model.Reference;

/** Converts identifiers to FHIR. A Unique Pupil Number is never included, because its use is limited to education. */
final class Identifiers {

    private Identifiers() {}

    static Optional<org.hl7.fhir.r4.model.Identifier> of(Identifier identifier) {
        IdentifierScheme scheme = identifier.scheme();
        if (scheme == null || identifier.value() == null || scheme.educationOnly()) {
            return Optional.empty();
        }
        org.hl7.fhir.r4.model.Identifier written = new org.hl7.fhir.r4.model.Identifier();
        written.setSystem(scheme.system().orElse(FhirAddress.OWN + "id:" + scheme.id()));
        written.setValue(scheme.tidy(identifier.value()));
        if (identifier.assigner() != null) {
            written.setAssigner(new Reference().setDisplay(identifier.assigner()));
        }
        return Optional.of(written);
    }

    static Reference organisation(Identifier organisation) {
        Reference reference = new Reference().setType("Organization");
        of(organisation).ifPresent(reference::setIdentifier);
        return reference;
    }
}
