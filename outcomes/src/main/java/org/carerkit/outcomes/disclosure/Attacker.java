package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reader who adds and subtracts: finds for each suppressed figure all that it can be, given everything published. Counts
 * are whole and not negative; a rounded figure tells the numbers that round to it. Exact for a table by itself (flows); with
 * tables over other areas a linear program, whose bounds are confirmed by a whole table that reaches them, so that a figure
 * may be given away more than reported but is never reported narrower than it is.
 */
public final class Attacker {

    private Attacker() {}

    /**
     * Attacks a table.
     *
     * @param table as published
     * @param nested other published tables of the same people
     * @return each suppressed figure, totals included; empty when no counts fit, because the tables disagree
     */
    public static Optional<List<Exposure>> exposures(PublishedTable table, List<Nesting> nested) {
        return attack(table, nested, Optional.empty());
    }

    /**
     * Attacks a table as a carer does who is counted in it and knows where: that cell is 1 or more. For how many
     * others are in it, subtract one.
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
