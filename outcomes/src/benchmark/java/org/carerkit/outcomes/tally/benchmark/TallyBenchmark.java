package org.carerkit.outcomes.tally.benchmark;

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
 * Mean, variance and histogram of ten million responses by area, age band, sex, ethnic category and wave, reading the CSV
 * included, on two threads: ours, DuckDB and a loop by hand in turns, from the start of Java and in a process that has done
 * the same before; then ours with 256 MB at one, ten and (with {@code
 * -Dbenchmark.large=true}) a hundred million rows. Leaves the files in {@code target} for the next time.
 */
public final class TallyBenchmark implements WholeProcess {

    private static final List<String> HEAP = List.of("-Xmx2g");
    private static final List<String> SMALL_HEAP = List.of("-Xmx256m", "-XX:+UseSerialGC");

    @Override
    public void run(boolean quick) throws IOException, InterruptedException {
        long rows = quick ? 100_000 : 10_000_000;
        Path file = SurveyFile.of(rows);
        System.out.printf("%,d rows, %,d bytes%n", rows, Files.size(file));
        System.out.println("Each in a process of its own, from its start");
        compare(file, quick ? 1 : 3, 1);
        System.out.println("Each in a process of its own that has done the same four times before");
        compare(file, quick ? 1 : 3, 5);
        memory(quick);
    }

    private static void compare(Path file, int rounds, int times) throws IOException, InterruptedException {
        List<Measured> ours = new ArrayList<>();
        List<Measured> duck = new ArrayList<>();
        List<Measured> loop = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(run(TallyOurs.class, HEAP, file, 1, times));
            duck.add(run(TallyDuckDb.class, HEAP, file, 1, times));
            loop.add(run(TallyByteLoop.class, HEAP, file, 1, times));
            agree();
        }
        Measured best = best(ours);
        System.out.println("carerkit, best: " + best);
        System.out.println("DuckDB, best:   " + best(duck));
        System.out.println("loop, best:     " + best(loop));
        System.out.println(
                Verdict.of("time", "DuckDB's", best.wall() / best(duck).wall(), 0.5));
        System.out.println(Verdict.of("CPU", "DuckDB's", leastCpu(ours) / leastCpu(duck), 0.5));
        System.out.println(
                Verdict.of("time", "the loop's", best.wall() / best(loop).wall(), 3.0));
        System.out.println(Verdict.of("CPU", "the loop's", leastCpu(ours) / leastCpu(loop), 3.0));
    }

    private static void memory(boolean quick) throws IOException, InterruptedException {
        long million = quick ? 10_000 : 1_000_000;
        List<Integer> millions = Boolean.getBoolean("benchmark.large") ? List.of(1, 10, 100) : List.of(1, 10);
        double first = 0;
        for (int times : millions) {
            Path file = SurveyFile.of(times == 1 ? million : 10 * million);
            Measured measured = run(TallyOurs.class, SMALL_HEAP, file, Math.max(1, times / 10), 1);
            System.out.println("carerkit in 256 MB: " + measured);
            first = first == 0 ? measured.peak() : first;
            System.out.println(Verdict.of("peak memory", "that at the first size", measured.peak() / first, 1.25));
        }
    }

    private static Measured run(Class<?> program, List<String> options, Path file, int copies, int times)
            throws IOException, InterruptedException {
        List<String> arguments =
                List.of(file.toString(), check(program).toString(), Integer.toString(copies), Integer.toString(times));
        Measured measured = Measured.of(ChildJvm.lastLine(JarPath.everything(), program, options, arguments));
        System.out.println("  " + program.getSimpleName() + ": " + Files.readString(check(program)));
        return measured;
    }

    private static Path check(Class<?> program) {
        return Path.of("target", program.getSimpleName() + ".check");
    }

    private static void agree() throws IOException {
        String ours = Files.readString(check(TallyOurs.class));
        if (!ours.equals(Files.readString(check(TallyDuckDb.class)))
                || !ours.equals(Files.readString(check(TallyByteLoop.class)))) {
            throw new IllegalStateException("The tallies disagree");
        }
    }

    private static Measured best(List<Measured> rounds) {
        return rounds.stream().min(Comparator.comparing(Measured::wall)).orElseThrow();
    }

    private static double leastCpu(List<Measured> rounds) {
        return rounds.stream().mapToDouble(Measured::cpu).min().orElseThrow();
    }
}
