package org.carerkit.core.json.benchmark;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carerkit.core.benchmark.Meter;
import org.hl7.fhir.r4.model.Bundle;

/** Parses a file of Bundles on two threads, which take their lines from the file in turns. */
final class ReadManyBundles {

    private static final int THREADS = 2;
    private static final int LINES_AT_ONCE = 64;

    private ReadManyBundles() {}

    /** The file, and how many Bundles it has. */
    public static void main(String[] arguments) throws Exception {
        long count = Long.parseLong(arguments[1]);
        Meter meter = new Meter();
        FhirContext fhir = FhirContext.forR4();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long parsed = 0;
        try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]))) {
            Callable<Long> parse = () -> parse(in, fhir.newJsonParser());
            for (Future<Long> each : threads.invokeAll(List.of(parse, parse))) {
                parsed += each.get();
            }
        } finally {
            threads.shutdown();
        }
        if (parsed != count) {
            throw new IllegalStateException("Bundles got lost");
        }
        meter.print(parsed);
        meter.end(parsed);
    }

    private static long parse(BufferedReader in, IParser parser) throws IOException {
        long parsed = 0;
        for (List<String> lines = take(in); !lines.isEmpty(); lines = take(in)) {
            for (String line : lines) {
                parsed += parser.parseResource(Bundle.class, line).hasEntry() ? 1 : 0;
            }
        }
        return parsed;
    }

    private static List<String> take(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>(LINES_AT_ONCE);
        synchronized (in) {
            String line = in.readLine();
            while (line != null) {
                lines.add(line);
                line = lines.size() < LINES_AT_ONCE ? in.readLine() : null;
            }
        }
        return lines;
    }
}
