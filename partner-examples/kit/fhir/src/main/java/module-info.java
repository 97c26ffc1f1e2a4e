/** Converts carer records, flags, questionnaires and audit events to and from FHIR R4. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"
}) // HAPI is not a module yet, so the names come from its files
module org.carerkit.fhir {
    requires com.fasterxml.jackson.core;
    requires transitive hapi.fhir.base;
    requires hapi.fhir.structures.r4;
    requires transitive org.hl7.fhir.r4;
    requires transitive org.carerkit.flag;
    requires transitive org.carerkit.outcomes;
    requires static transitive org.jspecify;

    exports org.carerkit.fhir.outcome;
    exports org.carerkit.fhir.reading;
    exports org.carerkit.fhir.terms;
    exports org.carerkit.fhir.writing;

    // Core's Wording reads the wording of findings.
    opens org.carerkit.fhir.reading to
            org.carerkit.core;
}
