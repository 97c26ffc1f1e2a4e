package org.carerkit.flag.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.simulation.SimulationTest.FROM;
import static org.carerkit.flag.simulation.SimulationTest.RUNS;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The judge of the simulation finds faults, each within a few hundred runs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mutation")
class PlantedFaultsTest {

    private static final int MOST = Math.max(RUNS, 300);

    @ParameterizedTest
    @EnumSource(Planted.class)
    void a_planted_fault_is_found(Planted planted) {
        String found = null;
        for (long seed = FROM; found == null && seed < FROM + MOST; seed++) {
            List<String> wrongs = new Simulation(seed, Integer.MAX_VALUE, Set.of(), planted.get()).run();
            String first = wrongs.stream()
                    .filter(wrong -> wrong.contains(planted.sign))
                    .findFirst()
                    .orElse(null);
            found = first == null ? null : "seed " + seed + ": " + first;
        }
        System.out.println(planted + ": " + found);
        assertThat(found).as("%s", planted).isNotNull();
    }
}
