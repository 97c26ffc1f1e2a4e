package org.carerkit.hl7v2;

import org.carerkit.core.architecture.PublishedModule;

class Hl7v2ModuleTest extends PublishedModule {

    Hl7v2ModuleTest() {
        super("org.carerkit.hl7v2", "ca.uhn..");
    }

    @Override
    protected boolean hasModulePath() {
        return false;
    }
}
