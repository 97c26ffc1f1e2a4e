package org.carerkit.core.json.benchmark;

import ca.uhn.fhir.context.FhirContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.sample.SampleArea;
import org.carerkit.core.sample.SamplePopulation;
import org.hl7.fhir.r4.model.Bundle;

/** The records that everything here reads, and the Bundles with the same facts. */
final class CarerInputs {

    /** Any day; the records follow it. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final long SEED = 2026;

    private CarerInputs() {}

    /** As many records as that. */
    static SamplePopulation population(long size) {
        return new SamplePopulation(SampleArea.HARTLEPOOL, size, TODAY, SEED);
    }

    /** A Bundle's JSON, on one line. */
    static byte[] bundle(Carer carer, boolean narrative, FhirContext fhir) {
        Bundle bundle = narrative ? CarerBundle.withNarrative(carer) : CarerBundle.of(carer);
        return fhir.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    /** A file of records, made once; of {@code count} lines. */
    static Path carersFile(long count) throws IOException {
        return once("carers-" + count + ".ndjson", out -> population(count).writeTo(out));
    }

    /** A file of the same records as Bundles, with narrative or without, made once. */
    static Path bundlesFile(long count, boolean narrative) throws IOException {
        FhirContext fhir = FhirContext.forR4();
        return once((narrative ? "bundles-narrative-" : "bundles-") + count + ".ndjson", out -> {
            SamplePopulation population = population(count);
            for (long i = 0; i < count; i++) {
                out.write(bundle(population.carer(i), narrative, fhir));
                out.write('\n');
            }
        });
    }

    private static Path once(String name, Writing writing) throws IOException {
        Path file = Path.of("target", "benchmark", name);
        if (!Files.exists(file)) {
            Path part = file.resolveSibling(name + ".part");
            Files.createDirectories(part.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
                writing.to(out);
            }
            Files.move(part, file);
        }
        return file;
    }

    private interface Writing {

        void to(OutputStream out) throws IOException;
    }
}
