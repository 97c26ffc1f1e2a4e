package org.carerkit.pages;

import org.carerkit.core.architecture.PublishedModule;

class PagesModuleTest extends PublishedModule {

    PagesModuleTest() {
        super("org.carerkit.pages");
    }
}
