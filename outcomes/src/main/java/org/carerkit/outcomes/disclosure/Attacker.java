package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Simulates a reader who adds and subtracts: finds every value that each suppressed figure can have, given everything
 * published. Counts are whole and not negative. A rounded figure stands for the numbers that round to it. The result is
 * exact for a single table, where it uses network flows. With tables over other areas it uses a linear program and
 * confirms each bound with a whole table that reaches it. A reported range may then be narrower than the true one, but
 * never wider.
 */
public final class Attacker {

    private Attacker() {}

    /**
     * Attacks a table.
     *
     * @param table the table as published
     * @param nested other published tables of the same people
     * @return each suppressed figure, including totals; empty if the tables disagree so that no counts fit
     */
    public static Optional<List<Exposure>> exposures(PublishedTable table, List<Nesting> nested) {
        return attack(table, nested, Optional.empty());
    }

    /**
     * Attacks a table as a carer would who knows which cell they are counted in. That cell is then 1 or more; subtract
     * one for the number of other people in it.
     *
     * @param own the carer's cell
     */
    public static Optional<List<Exposure>> exposures(PublishedTable table, List<Nesting> nested, Place own) {
        return attack(table, nested, Optional.of(own));
    }

    private static Optional<List<Exposure>> attack(PublishedTable table, List<Nesting> nested, Optional<Place> own) {
        SumSystem system = new SumSystem();
        TableCells cells = TableCells.add(system, table);
        cells.addNested(system, nested);
        SumSystem.Bounds bounds = system.bounds();
        own.map(cells::number).ifPresent(cell -> bounds.lower()[cell] = Math.max(1, bounds.lower()[cell]));
        Solver solver = system.solver(bounds);
        return solver.any(bounds).map(start -> {
            List<Exposure> exposures = new ArrayList<>();
            for (Place place : table.places()) {
                if (table.isSuppressed(place)) {
                    int cell = cells.number(place);
                    long most = solver.extreme(start, bounds, cell, true)[cell];
                    long least = solver.extreme(start, bounds, cell, false)[cell];
                    exposures.add(new Exposure(place, new Range(least, most)));
                }
            }
            return exposures;
        });
    }
}
