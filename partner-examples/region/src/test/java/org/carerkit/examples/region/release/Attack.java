package org.carerkit.examples.region.release;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.disclosure.Attacker;
import org.carerkit.outcomes.disclosure.Exposure;
import org.carerkit.outcomes.disclosure.PublishedTable;

/** Runs the library's attacker on a published table. */
final class Attack {

    private static final long WIDTH = RegionRelease.POLICY.width();

    private Attack() {}

    /**
     * Returns each hidden figure that can be narrowed below the policy's width by a reader, or by a carer who knows
     * their own cell.
     */
    static List<String> found(PublishedTable table) {
        List<String> found = new ArrayList<>();
        for (Exposure exposure : Attacker.exposures(table, List.of()).orElseThrow()) {
            tell(exposure, found);
            if (!table.isTotal(exposure.place())) {
                Attacker.exposures(table, List.of(), exposure.place()).orElseThrow().stream()
                        .filter(other -> !other.place().equals(exposure.place()))
                        .forEach(other -> tell(other, found));
            }
        }
        return found.stream().distinct().toList();
    }

    private static void tell(Exposure exposure, List<String> found) {
        if (exposure.range().width() < WIDTH) {
            found.add("[" + exposure.place().row() + ", " + exposure.place().column() + "]");
        }
    }
}
