/** What a carer is: identifiers, people, caring roles, consent, findings and the exchange formats. */
module org.carerkit.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires transitive jakarta.validation;
    // Only for hosts that register CarerKitModule with their own mapper. It is not provided as a service here: a module
    // can only provide for one that is always there. On the class path META-INF/services names it.
    requires static com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports org.carerkit.core.carer;
    exports org.carerkit.core.caring;
    exports org.carerkit.core.check;
    exports org.carerkit.core.code;
    exports org.carerkit.core.consent;
    exports org.carerkit.core.csv;
    exports org.carerkit.core.finding;
    exports org.carerkit.core.identifier;
    exports org.carerkit.core.json;
    exports org.carerkit.core.person;

    // Both generations of Jackson's databind and a host's Jakarta Validation look into the records.
    opens org.carerkit.core.carer;
    opens org.carerkit.core.caring;
    opens org.carerkit.core.code;
    opens org.carerkit.core.consent;
    opens org.carerkit.core.identifier;
    opens org.carerkit.core.person;
}
