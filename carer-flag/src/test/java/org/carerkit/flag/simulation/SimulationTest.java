package org.carerkit.flag.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Runs of a town of registers, each from one seed. {@code -Dsimulation.runs} says how many, {@code
 * -Dsimulation.seed=N} repeats one run, {@code -Dsimulation.from} is the first seed of many.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimulationTest {

    static final int RUNS = Integer.getInteger("simulation.runs", 75);
    static final long FROM = Long.getLong("simulation.from", 1);
    private static final int STORIES = 3;
    private static final Long ONE = Long.getLong("simulation.seed");

    @Test
    void registers_lose_nothing_tell_nothing_withheld_and_agree_whatever_breaks() {
        long left = 0;
        long taken = 0;
        List<String> failed = new ArrayList<>();
        long first = ONE == null ? FROM : ONE;
        long last = ONE == null ? FROM + RUNS - 1 : ONE;
        for (long seed = first; seed <= last; seed++) {
            Simulation run = new Simulation(seed, Integer.MAX_VALUE, Set.of(), PlantedFault.NONE);
            List<String> wrongs = run.run();
            left += run.left();
            taken += run.taken();
            if (!wrongs.isEmpty()) {
                System.out.println("seed " + seed + ": " + wrongs.get(0));
                if (failed.size() < STORIES) {
                    System.out.println(ShortestStory.of(seed, () -> PlantedFault.NONE));
                }
                failed.add(seed + ": " + wrongs);
            }
        }
        System.out.println((last - first + 1) + " runs from seed " + first + ": " + left + " notices left, " + taken
                + " were taken in, " + failed.size() + " runs went wrong");
        assertThat(failed).isEmpty();
        assertThat(taken).as("something is taken in, or nothing was tested").isGreaterThan(2 * (last - first));
    }
}
