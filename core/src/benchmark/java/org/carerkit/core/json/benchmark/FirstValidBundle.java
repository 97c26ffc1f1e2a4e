package org.carerkit.core.json.benchmark;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Parses and validates one Bundle in a fresh JVM. */
final class FirstValidBundle {

    private FirstValidBundle() {}

    /** The file. */
    public static void main(String[] arguments) throws IOException {
        String json = Files.readString(Path.of(arguments[0]));
        boolean valid =
                Hapi.validator(FhirContext.forR4()).validateWithResult(json).isSuccessful();
        System.out.println(valid ? "valid" : "not valid");
        System.in.read();
    }
}
