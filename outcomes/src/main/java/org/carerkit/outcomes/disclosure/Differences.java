package org.carerkit.outcomes.disclosure;

import java.util.List;

/** Finds the places where two exact releases of a table, at different times, differ by a small group. */
final class Differences {

    private Differences() {}

    /** Every place whose exact figure differs from an earlier exact one by 1 to {@code minimum} - 1. */
    static List<Place> below(long minimum, PublishedTable table, List<PublishedTable> earlier) {
        return table.places().stream()
                .filter(place -> earlier.stream().anyMatch(before -> differs(minimum, table, place, before)))
                .toList();
    }

    private static boolean differs(long minimum, PublishedTable table, Place place, PublishedTable before) {
        int row =
                index(table.rows(), place.row(), before.rows(), before.totals().ofColumns());
        int column = index(
                table.columns(),
                place.column(),
                before.columns(),
                before.totals().ofRows());
        if (row < 0 || column < 0) {
            return false;
        }
        Range now = table.range(place);
        Range then = before.range(new Place(row, column));
        long difference = Math.abs(now.lower() - then.lower());
        return now.isExact() && then.isExact() && difference > 0 && difference < minimum;
    }

    /** The index of a name in the earlier table. The row or column of totals matches only another one. */
    private static int index(List<String> names, int here, List<String> there, boolean totals) {
        if (here < names.size()) {
            return there.indexOf(names.get(here));
        }
        return totals ? there.size() : -1;
    }
}
