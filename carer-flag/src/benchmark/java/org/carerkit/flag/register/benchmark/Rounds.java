package org.carerkit.flag.register.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody did in each round: variants take turns, and the median round of each counts. */
final class Rounds {

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    /** Work that may fail as a database does. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Does work once, and remembers how many things of it were done a second. */
    void time(String variant, long things, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        rates.computeIfAbsent(variant, name -> new ArrayList<>()).add(things / seconds);
    }

    /** Takes back what was measured so far: it was a round to warm up. */
    void forget() {
        rates.clear();
    }

    /** The median rate, things a second. */
    double rate(String variant) {
        List<Double> sorted = rates.get(variant).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Prints a line a variant: the median, and each round. */
    void print(String heading) {
        System.out.println(heading);
        rates.forEach((variant, rounds) -> {
            StringBuilder line = new StringBuilder();
            rounds.forEach(rate -> line.append(String.format(Locale.ROOT, " %,.0f", rate)));
            System.out.printf(Locale.ROOT, "  %-44s %,10.0f a second; rounds:%s%n", variant, rate(variant), line);
        });
    }
}
