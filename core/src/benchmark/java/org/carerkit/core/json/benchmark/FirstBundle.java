package org.carerkit.core.json.benchmark;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;

/** Parses one Bundle in a fresh JVM. */
final class FirstBundle {

    private FirstBundle() {}

    /** The file. */
    public static void main(String[] arguments) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            Bundle bundle = FhirContext.forR4().newJsonParser().parseResource(Bundle.class, in);
            Patient patient = (Patient) bundle.getEntryFirstRep().getResource();
            System.out.println(patient.getIdentifierFirstRep().getValue());
        }
        System.in.read();
    }
}
