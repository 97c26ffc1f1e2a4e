package org.carerkit.passport;

import org.carerkit.core.architecture.PublishedModule;

class PassportModuleTest extends PublishedModule {

    PassportModuleTest() {
        super("org.carerkit.passport");
    }
}
