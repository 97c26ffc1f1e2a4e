/** Carers' records, flags, questionnaires and audit events to and from FHIR R4. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"
}) // HAPI is no module yet; the names come from its files
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

    // The wording of findings is read by core's Wording.
    opens org.carerkit.fhir.reading to
            org.carerkit.core;
}
