package org.carerkit.education;

import org.carerkit.core.architecture.PublishedModule;

class EducationModuleTest extends PublishedModule {

    EducationModuleTest() {
        super("org.carerkit.education");
    }
}
