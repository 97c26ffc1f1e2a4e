package org.carerkit.core.benchmark;

import java.io.IOException;
import java.util.Collection;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks in the way that makes their figures comparable: average time, two forks, three warm-up and four
 * measured iterations of two seconds, a fixed heap. Then prints how each of ours compares with its peers. It tells
 * whether a target is met and never fails for it.
 */
public final class RunBenchmarks {

    private RunBenchmarks() {}

    /**
     * Runs the benchmarks whose name the expression finds, then the {@linkplain WholeProcess whole processes}.
     *
     * @param arguments the expression; then {@code true} for one short iteration, which shows only that they work
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        if (RunBenchmarks.class.getResource(BenchmarkList.BENCHMARK_LIST) == null) {
            System.out.println("This module has no benchmarks.");
            return;
        }
        boolean quick = arguments.length > 1 && Boolean.parseBoolean(arguments[1]);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(arguments[0])
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .shouldFailOnError(true)
                .jvmArgsAppend("-Xms2g", "-Xmx2g")
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .forks(quick ? 1 : 2)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(quick ? TimeValue.milliseconds(200) : TimeValue.seconds(2))
                .measurementIterations(quick ? 1 : 4)
                .measurementTime(quick ? TimeValue.milliseconds(200) : TimeValue.seconds(2));
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            Comparison.of(results).forEach(System.out::println);
        } catch (NoBenchmarksException e) {
            System.out.println("No benchmark of single calls is called like " + arguments[0]);
        }
        Pattern name = Pattern.compile(arguments[0]);
        for (WholeProcess program : ServiceLoader.load(WholeProcess.class)) {
            if (name.matcher(program.getClass().getName()).find()) {
                System.out.println(program.getClass().getSimpleName());
                program.run(quick);
            }
        }
    }
}
