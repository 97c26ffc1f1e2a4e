/** The carer passport. */
module org.carerkit.passport {
    requires com.fasterxml.jackson.annotation;
    requires jakarta.validation;
    requires transitive org.carerkit.core;
    requires static transitive org.jspecify;

    exports org.carerkit.passport;

    // Core's Wording reads the wording of findings.
    opens org.carerkit.passport to
            org.carerkit.core;
}
