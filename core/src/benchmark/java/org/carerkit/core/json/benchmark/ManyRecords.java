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
 * records as Bundles. Needs 7 GB in {@code target}, where the files stay for the next time.
 */
public final class ManyRecords implements WholeProcess {

    private static final int MEMORY = 512;

    @Override
    public void run(boolean quick) throws IOException, InterruptedException {
        long records = quick ? 20_000 : 1_000_000;
        Path carers = CarerInputs.carersFile(records);
        Path bundles = CarerInputs.bundlesFile(records);
        System.out.printf("%,d bytes of records, %,d of Bundles%n", Files.size(carers), Files.size(bundles));
        JarPath programs = JarPath.everything().named("test-classes");
        List<Measured> ours = new ArrayList<>();
        List<Measured> hapi = new ArrayList<>();
        for (int round = 0; round < (quick ? 1 : 2); round++) {
            ours.add(run(Peers.core().and(programs), ReadManyCarers.class, carers, records));
            hapi.add(run(Peers.hapiStructures().and(programs), ReadManyBundles.class, bundles, records));
        }
        Measured best = best(ours);
        Measured peer = best(hapi);
        System.out.println("carerkit, best:    " + best);
        System.out.println("HAPI parser, best: " + peer);
        System.out.println(Verdict.of("time for a record", "for a Bundle", peer.rate() / best.rate(), 0.125));
        System.out.println(Verdict.of("CPU for a record", "for a Bundle", best.cpuEach() / peer.cpuEach(), 0.125));
        double peak = ours.stream().mapToDouble(Measured::peak).max().orElseThrow();
        System.out.println(Verdict.of("peak memory", MEMORY + " MB", peak / MEMORY, 1.0));
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
