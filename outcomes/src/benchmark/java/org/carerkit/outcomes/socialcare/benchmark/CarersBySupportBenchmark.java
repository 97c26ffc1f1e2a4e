package org.carerkit.outcomes.socialcare.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carerkit.core.benchmark.ChildJvm;
import org.carerkit.core.benchmark.JarPath;
import org.carerkit.core.benchmark.Measured;
import org.carerkit.core.benchmark.Verdict;
import org.carerkit.core.benchmark.WholeProcess;

/**
 * LTS003 from ten million rows of Client Level Data in the CSV files of twenty councils, on two threads: ours and DuckDB in
 * turns, reading included; then ours with one, ten and (with {@code -Dbenchmark.large=true}) a hundred million rows. Leaves
 * the files in {@code target} for the next time.
 */
public final class CarersBySupportBenchmark implements WholeProcess {

    private static final List<String> HEAP = List.of("-Xmx3g");

    @Override
    public void run(boolean quick) throws IOException, InterruptedException {
        long rows = quick ? 100_000 : 10_000_000;
        List<Measured> ours = new ArrayList<>();
        List<Measured> duck = new ArrayList<>();
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            ours.add(run(CarersOurs.class, rows));
            duck.add(run(CarersDuckDb.class, rows));
            agree();
        }
        System.out.println("carerkit, best: " + best(ours));
        System.out.println("DuckDB, best:   " + best(duck));
        System.out.println(
                Verdict.of("time", "DuckDB's", best(ours).wall() / best(duck).wall(), 1.0));
        System.out.println(Verdict.of("CPU", "DuckDB's", leastCpu(ours) / leastCpu(duck), 1.0));
        for (long size : sizes(rows)) {
            System.out.println("carerkit: " + run(CarersOurs.class, size));
        }
    }

    private static List<Long> sizes(long rows) {
        return Boolean.getBoolean("benchmark.large") ? List.of(rows / 10, rows, 10 * rows) : List.of(rows / 10, rows);
    }

    private static Measured run(Class<?> program, long rows) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(check(program).toString(), Long.toString(rows)));
        CldFiles.of(rows).forEach(file -> arguments.add(file.toString()));
        return Measured.of(ChildJvm.lastLine(JarPath.everything(), program, HEAP, arguments));
    }

    private static Path check(Class<?> program) {
        return Path.of("target", program.getSimpleName() + ".check");
    }

    private static void agree() throws IOException {
        String ours = Files.readString(check(CarersOurs.class));
        if (!ours.equals(Files.readString(check(CarersDuckDb.class)))) {
            throw new IllegalStateException("The tables disagree");
        }
    }

    private static Measured best(List<Measured> rounds) {
        return rounds.stream().min(Comparator.comparing(Measured::wall)).orElseThrow();
    }

    private static double leastCpu(List<Measured> rounds) {
        return rounds.stream().mapToDouble(Measured::cpu).min().orElseThrow();
    }
}
