package org.carerkit.core.json.benchmark;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.carerkit.core.benchmark.ChildJvm;
import org.carerkit.core.benchmark.ChildJvm.FirstLine;
import org.carerkit.core.benchmark.JarPath;
import org.carerkit.core.benchmark.Peers;
import org.carerkit.core.benchmark.Verdict;
import org.carerkit.core.benchmark.WholeProcess;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.json.CarerJson;

/** The first record in a fresh JVM, each program with nothing but its own class path, in turns. */
public final class StartUp implements WholeProcess {

    private static final String OURS = "first validated record";
    private static final String PARSED = "HAPI's first parsed Bundle";
    private static final String VALIDATED = "HAPI's first validated Bundle";

    @Override
    public void run(boolean quick) throws IOException, InterruptedException {
        Carer carer = CarerInputs.population(1000).carer(3);
        Path record = file("first.json", CarerJson.write(carer));
        Path bundle = file("first-bundle.json", CarerInputs.bundle(carer, false, FhirContext.forR4()));
        String number = carer.identifiers().get(0).value();
        JarPath programs = JarPath.everything().named("test-classes");
        List<Variant> variants = List.of(
                new Variant("an empty JVM", FirstNothing.class, programs, record, "nothing"),
                new Variant(OURS, FirstCarer.class, Peers.core().and(programs), record, number),
                new Variant(PARSED, FirstBundle.class, Peers.hapiStructures().and(programs), bundle, number),
                new Variant(
                        VALIDATED,
                        FirstValidBundle.class,
                        Peers.hapiValidation().and(programs),
                        bundle,
                        "valid"));
        Map<String, List<FirstLine>> seen = new LinkedHashMap<>();
        for (int round = 0; round < (quick ? 1 : 8); round++) {
            for (Variant variant : variants) {
                seen.computeIfAbsent(variant.name, any -> new ArrayList<>()).add(variant.run());
            }
        }
        seen.forEach((name, lines) -> System.out.printf(
                Locale.ROOT,
                "%-30s median %6.0f ms, best %6.0f ms; CPU median %6.0f ms%n",
                name,
                median(lines, line -> line.wall().toMillis()),
                lines.stream().mapToDouble(line -> line.wall().toMillis()).min().orElseThrow(),
                median(lines, line -> line.cpu().toMillis())));
        compare(seen, PARSED, 0.7);
        compare(seen, VALIDATED, 0.1);
    }

    private static void compare(Map<String, List<FirstLine>> seen, String peer, double atMost) {
        double wall = median(seen.get(OURS), line -> line.wall().toMillis())
                / median(seen.get(peer), line -> line.wall().toMillis());
        System.out.println(Verdict.of(OURS, peer, wall, atMost));
        double cpu = median(seen.get(OURS), line -> line.cpu().toMillis())
                / median(seen.get(peer), line -> line.cpu().toMillis());
        System.out.println(Verdict.of(OURS + ", CPU", peer, cpu, atMost));
    }

    private static double median(List<FirstLine> lines, ToDoubleFunction<FirstLine> measure) {
        double[] sorted = lines.stream().mapToDouble(measure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static Path file(String name, byte[] content) throws IOException {
        Path file = Path.of("target", "benchmark", name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** A program, what it has on its class path, what it reads, and what it has to say. */
    private record Variant(String name, Class<?> program, JarPath path, Path input, String says) {

        FirstLine run() throws IOException, InterruptedException {
            FirstLine first = ChildJvm.firstLine(path, program, List.of(input.toString()));
            if (!says.equals(first.line())) {
                throw new IllegalStateException(name + " said something else");
            }
            return first;
        }
    }
}
