package org.carerkit.examples.region.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.carerkit.core.benchmark.ChildJvm;
import org.carerkit.core.benchmark.JarPath;
import org.carerkit.core.benchmark.Measured;
import org.carerkit.core.benchmark.Verdict;
import org.carerkit.core.benchmark.WholeProcess;

/**
 * Compares the example with Spark's own SQL, including Spark's start, on LTS003 for twenty councils with ten million
 * rows in CSV files on Spark {@code local[2]}. Then measures the example with a tenth of the rows, all of them, and,
 * with {@code -Dbenchmark.large=true}, a hundred million rows. The files stay in {@code target} for the next run.
 */
public final class RegionBenchmark implements WholeProcess {

    private static final String HEAP = "-Xmx3g";

    @Override
    public void run(boolean quick) throws IOException, InterruptedException {
        long rows = quick ? 100_000 : 10_000_000;
        Path folder = CouncilFolder.of(rows);
        List<Measured> ours = new ArrayList<>();
        List<Measured> sql = new ArrayList<>();
        for (int round = 0; round < (quick ? 1 : 2); round++) {
            ours.add(run(RegionOurs.class, folder, rows));
            sql.add(run(RegionSparkSql.class, folder, rows));
            if (!Files.readString(check(RegionOurs.class)).equals(Files.readString(check(RegionSparkSql.class)))) {
                throw new IllegalStateException("The tables disagree");
            }
        }
        System.out.println("carerkit, best:    " + best(ours));
        System.out.println("Spark's SQL, best: " + best(sql));
        System.out.println(Verdict.of(
                "time", "Spark's SQL's", best(ours).wall() / best(sql).wall(), 1.0));
        System.out.println(Verdict.of("CPU", "Spark's SQL's", leastCpu(ours) / leastCpu(sql), 1.0));
        List<Long> sizes = new ArrayList<>(List.of(rows / 10, rows));
        if (Boolean.getBoolean("benchmark.large")) {
            sizes.add(10 * rows);
        }
        for (long size : sizes) {
            System.out.println("carerkit: " + run(RegionOurs.class, CouncilFolder.of(size), size));
        }
    }

    private static Measured run(Class<?> program, Path folder, long rows) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(HEAP));
        options.addAll(Arrays.asList(System.getenv("SPARK_JAVA").split(" ", -1)));
        return Measured.of(ChildJvm.lastLine(
                JarPath.everything(),
                program,
                options,
                List.of(folder.toString(), check(program).toString(), Long.toString(rows))));
    }

    private static Path check(Class<?> program) {
        return Path.of("target", program.getSimpleName() + ".check");
    }

    private static Measured best(List<Measured> rounds) {
        return rounds.stream().min(Comparator.comparing(Measured::wall)).orElseThrow();
    }

    private static double leastCpu(List<Measured> rounds) {
        return rounds.stream().mapToDouble(Measured::cpu).min().orElseThrow();
    }
}
