package org.carerkit.core.sample;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A population's NDJSON with one fault of every kind in it, at known lines; every other line is as it was.
 *
 * <pre>{@code
 * PlantedErrors errors = new PlantedErrors(SamplePopulation.hartlepool(today));
 * errors.writeTo(file);
 * errors.planted();     // line 1: the line breaks off, CK-JSON-TRUNCATED; line 164: a colon is missing, …
 * }</pre>
 *
 * <p>A planted line gives its finding, and the warnings that it had before (test NHS numbers always warn). Where one
 * mistake breaks two rules, both findings are listed for the line. The file is longer than the population's by a mebibyte: one line is too long.
 */
public final class PlantedErrors {

    /** The smallest population with room for every fault. */
    public static final long SMALLEST = 1_000;

    private final SamplePopulation population;
    private final List<Planted> planted = new ArrayList<>();
    private final Map<Long, byte[]> lines = new HashMap<>();

    /**
     * Plants every fault.
     *
     * @param population of at least {@link #SMALLEST} carers
     */
    public PlantedErrors(SamplePopulation population) {
        this.population = requireNonNull(population, "population");
        if (population.size() < SMALLEST) {
            throw new IllegalArgumentException("population: at least " + SMALLEST);
        }
        List<Fault> faults = Stream.of(
                        TextFaults.ALL,
                        IdentifierFaults.ALL,
                        PersonFaults.on(population.day()),
                        RoleFaults.on(population.day()))
                .flatMap(List::stream)
                .toList();
        for (int i = 0; i < faults.size(); i++) {
            plant(faults.get(i), i * population.size() / faults.size());
        }
    }

    /** What was planted, in the order of the lines. */
    public List<Planted> planted() {
        return planted.stream().sorted(Comparator.comparingLong(Planted::line)).toList();
    }

    /** Writes the lines in UTF-8, a line feed after each; the stream stays open. The bytes are the same every time. */
    public void writeTo(OutputStream out) throws IOException {
        for (long number = 0; number < population.size(); number++) {
            byte[] spoiled = lines.get(number);
            out.write(spoiled == null ? population.line(number) : spoiled);
            out.write('\n');
        }
    }

    /** In the first record from a place on that is free and has room for the fault. */
    private void plant(Fault fault, long from) {
        for (long step = 0; step < population.size(); step++) {
            long number = (from + step) % population.size();
            byte[] spoiled = lines.containsKey(number) ? null : fault.spoiler().spoil(population.line(number));
            if (spoiled != null) {
                lines.put(number, spoiled);
                fault.findings()
                        .forEach(finding ->
                                planted.add(new Planted(number + 1, fault.name(), finding.code(), finding.path())));
                return;
            }
        }
        throw new IllegalStateException("no record has room for this fault: " + fault.name());
    }
}
