package org.carerkit.core.benchmark;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** Medians of CPU time for one operation, ours beside the peers that {@link Beside} names. */
final class Comparison {

    private final Map<String, Double> medians = new TreeMap<>();

    private Comparison() {}

    /** One line a benchmark with its median, then one line a pair with ratio and target. */
    static List<String> of(Collection<RunResult> results) {
        Comparison comparison = new Comparison();
        results.forEach(result -> comparison.medians.put(
                key(result.getParams(), result.getParams().getBenchmark()), median(result)));
        return Stream.concat(
                        comparison.medians.entrySet().stream()
                                .map(entry -> line("%-60s %,14.1f ns CPU", entry.getKey(), entry.getValue())),
                        results.stream().flatMap(comparison::beside))
                .toList();
    }

    private Stream<String> beside(RunResult result) {
        String name = result.getParams().getBenchmark();
        int dot = name.lastIndexOf('.');
        return Arrays.stream(
                        method(name.substring(0, dot), name.substring(dot + 1)).getAnnotationsByType(Beside.class))
                .map(beside -> ratio(result.getParams(), name.substring(0, dot + 1) + beside.peer(), beside));
    }

    private String ratio(BenchmarkParams ours, String peer, Beside beside) {
        Double theirs = medians.get(key(ours, peer));
        String name = key(ours, ours.getBenchmark());
        if (theirs == null) {
            return name + " / " + beside.peer() + ": the peer was not run";
        }
        double ratio = medians.get(name) / theirs;
        return Double.isNaN(beside.atMost())
                ? Verdict.told(name, beside.peer(), ratio)
                : Verdict.of(name, beside.peer(), ratio, beside.atMost());
    }

    private static double median(RunResult result) {
        double[] sorted = result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .map(IterationResult::getSecondaryResults)
                .mapToDouble(secondary -> secondary.get(CpuTime.RESULT).getScore())
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A benchmark and the values of its parameters. */
    private static String key(BenchmarkParams parameters, String benchmark) {
        return parameters.getParamsKeys().stream()
                .map(name -> " " + name + "=" + parameters.getParam(name))
                .reduce(shortName(benchmark), String::concat);
    }

    private static String shortName(String benchmark) {
        return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    }

    private static Method method(String type, String name) {
        try {
            return Arrays.stream(Class.forName(type).getMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
