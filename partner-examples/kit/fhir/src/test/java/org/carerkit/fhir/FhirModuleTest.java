package org.carerkit.fhir;

import org.carerkit.core.architecture.PublishedModule;

class FhirModuleTest extends PublishedModule {

    FhirModuleTest() {
        super("org.carerkit.fhir", "ca.uhn..", "org.hl7..");
    }

    @Override
    protected boolean hasModulePath() {
        return false;
    }
}
