package org.carerkit.flag.simulation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A failed run made as short as can be: the fewest first steps that still fail, without those that are not needed. */
record ShortestStory(long seed, int steps, Set<Integer> without, List<String> wrongs, List<String> told) {

    static ShortestStory of(long seed, Supplier<PlantedFault> fault) {
        int steps = 0;
        while (run(seed, steps, Set.of(), fault).wrongs().isEmpty()) {
            if (++steps > Simulation.LONGEST) {
                throw new IllegalStateException("seed " + seed + " does not fail again");
            }
        }
        Set<Integer> without = new TreeSet<>();
        for (int step = steps - 2; step >= 0; step--) {
            without.add(step);
            if (run(seed, steps, without, fault).wrongs().isEmpty()) {
                without.remove(step);
            }
        }
        return run(seed, steps, without, fault);
    }

    private static ShortestStory run(long seed, int steps, Set<Integer> without, Supplier<PlantedFault> fault) {
        Simulation simulation = new Simulation(seed, steps, Set.copyOf(without), fault.get());
        return new ShortestStory(seed, steps, without, simulation.run(), simulation.told());
    }

    @Override
    public String toString() {
        return "seed " + seed + " (-Dsimulation.seed=" + seed + "), the shortest story that fails has the steps up to "
                + (steps - 1) + " without " + without + ":\n  " + String.join("\n  ", told) + "\nwrong:\n  "
                + String.join("\n  ", wrongs);
    }
}
