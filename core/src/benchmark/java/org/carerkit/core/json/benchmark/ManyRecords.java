package org.carerkit.core.json.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carerkit.core.benchmark.ChildJvm;
import org.carerkit.core.benchmark.JarPath;
import org.carerkit.core.benchmark.Measured;
import org.carerkit.core.benchmark.Peers;
import org.carerkit.core.benchmark.Verdict;
import org.carerkit.core.benchmark.WholeProcess;

/**
 * A million records as NDJSON, read and checked on two threads with half a gigabyte, beside HAPI's parser over the same
 * records as Bundles. Needs 13 GB in {@code target}, where the files stay for the next time.
 */
public final class ManyRecords implements WholeProcess {

    private static final int MEMORY = 512;

    @Override
    public void run(boolean quick) throws IOException, InterruptedException {
        long records = quick ? 20_000 : 1_000_000;
        Path carers = CarerInputs.carersFile(records);
        Path bundles = CarerInputs.bundlesFile(records, true);
        Path lean = CarerInputs.bundlesFile(records, false);
        System.out.printf(
                "%,d bytes of records, %,d of Bundles with narrative, %,d without%n",
                Files.size(carers), Files.size(bundles), Files.size(lean));
        JarPath programs = JarPath.everything().named("test-classes");
        List<Measured> ours = new ArrayList<>();
        List<Measured> hapi = new ArrayList<>();
        List<Measured> hapiLean = new ArrayList<>();
        for (int round = 0; round < (quick ? 1 : 2); round++) {
            ours.add(run(Peers.core().and(programs), ReadManyCarers.class, carers, records));
            hapi.add(run(Peers.hapiStructures().and(programs), ReadManyBundles.class, bundles, records));
            hapiLean.add(run(Peers.hapiStructures().and(programs), ReadManyBundles.class, lean, records));
        }
        Measured best = best(ours);
        System.out.println("carerkit, best:    " + best);
        Measured withNarrative = best(hapi);
        System.out.println("HAPI parser, best: " + withNarrative);
        System.out.println(Verdict.of("time for a record", "for a Bundle", time(best, withNarrative), 0.125));
        System.out.println(Verdict.of("CPU for a record", "for a Bundle", cpu(best, withNarrative), 0.125));
        Measured without = best(hapiLean);
        System.out.println("HAPI parser, best, without narrative: " + without);
        System.out.println(Verdict.told("time for a record", "for a Bundle without narrative", time(best, without)));
        System.out.println(Verdict.told("CPU for a record", "for a Bundle without narrative", cpu(best, without)));
        double peak = ours.stream().mapToDouble(Measured::peak).max().orElseThrow();
        System.out.println(Verdict.of("peak memory", MEMORY + " MB", peak / MEMORY, 1.0));
    }

    private static double time(Measured ours, Measured peer) {
        return peer.rate() / ours.rate();
    }

    private static double cpu(Measured ours, Measured peer) {
        return ours.cpuEach() / peer.cpuEach();
    }

    private static Measured run(JarPath path, Class<?> program, Path file, long count)
            throws IOException, InterruptedException {
        System.out.println(program.getSimpleName());
        List<String> options = List.of("-Xmx" + MEMORY + "m");
        return Measured.of(ChildJvm.lastLine(path, program, options, List.of(file.toString(), Long.toString(count))));
    }

    private static Measured best(List<Measured> rounds) {
        return rounds.stream().max(Comparator.comparing(Measured::rate)).orElseThrow();
    }
}
