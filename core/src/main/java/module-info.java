/** Describes a carer: identifiers, people, caring roles, consent, findings and the exchange formats. */
module org.carerkit.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires transitive jakarta.validation;
    // Needed only by hosts that register CarerKitModule with their own mapper. The module is not provided as a service
    // here, because a module can only provide a service whose type is always present. On the class path,
    // META-INF/services names it.
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

    // Both generations of Jackson databind, and a host's Jakarta Validation, read the records by reflection.
    opens org.carerkit.core.carer;
    opens org.carerkit.core.caring;
    opens org.carerkit.core.code;
    opens org.carerkit.core.consent;
    opens org.carerkit.core.identifier;
    opens org.carerkit.core.person;
}
