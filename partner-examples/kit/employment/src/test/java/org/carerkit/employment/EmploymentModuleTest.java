package org.carerkit.employment;

import org.carerkit.core.architecture.PublishedModule;

class EmploymentModuleTest extends PublishedModule {

    EmploymentModuleTest() {
        super("org.carerkit.employment");
    }
}
