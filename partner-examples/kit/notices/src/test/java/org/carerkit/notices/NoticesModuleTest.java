package org.carerkit.notices;

import org.carerkit.core.architecture.PublishedModule;

class NoticesModuleTest extends PublishedModule {

    NoticesModuleTest() {
        super("org.carerkit.notices");
    }
}
