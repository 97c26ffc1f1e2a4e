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
 * LTS003 from ten million rows of Client Level Data in two CSV files, on two threads: ours and DuckDB in turns, reading
 * included; then ours with one, ten and (with {@code -Dbenchmark.large=true}) a hundred million rows. Leaves the files in
 * {@code target} for the next time.
 */
public final class CarersBySupportBenchmark implements WholeProcess {

    private static final List<String> HEAP = List.of("-Xmx3g");

    @Override
    public void run(boolean quick) throws IOException, InterruptedException {
        long half = quick ? 50_000 : 5_000_000;
        List<Path> files = CldFiles.of(2, half);
        List<Measured> ours = new ArrayList<>();
        List<Measured> duck = new ArrayList<>();
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            ours.add(run(CarersOurs.class, files));
            duck.add(run(CarersDuckDb.class, files));
            agree();
        }
        System.out.println("carerkit, best: " + best(ours));
        System.out.println("DuckDB, best:   " + best(duck));
        System.out.println(
                Verdict.of("time", "DuckDB's", best(ours).wall() / best(duck).wall(), 1.0));
        System.out.println(Verdict.of("CPU", "DuckDB's", leastCpu(ours) / leastCpu(duck), 1.0));
        rows(half / 10, files);
    }

    /** CPU of a row at one size and at ten times as many; the largest has the files of the second ten times over. */
    private static void rows(long small, List<Path> files) throws IOException, InterruptedException {
        Measured first = run(CarersOurs.class, CldFiles.of(2, small));
        System.out.println("carerkit: " + first);
        int most = Boolean.getBoolean("benchmark.large") ? 10 : 1;
        for (int times = 1; times <= most; times += 9) {
            List<Path> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.addAll(files);
            }
            Measured more = run(CarersOurs.class, all);
            System.out.println("carerkit: " + more);
            System.out.println(
                    Verdict.of("CPU of a row", "that at the first size", more.cpuEach() / first.cpuEach(), 1.25));
        }
    }

    private static Measured run(Class<?> program, List<Path> files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(check(program).toString()));
        files.forEach(file -> arguments.add(file.toString()));
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
