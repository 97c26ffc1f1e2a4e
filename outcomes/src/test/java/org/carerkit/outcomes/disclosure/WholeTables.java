package org.carerkit.outcomes.disclosure;

import static org.carerkit.outcomes.disclosure.CountTable.Totals.ALL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;

/**
 * Tries every table of whole counts that fits a published one with all its totals: what the library's solvers are held
 * against. It shares nothing with them.
 */
final class WholeTables {

    private final PublishedTable table;
    private final List<Place> hidden = new ArrayList<>();
    private final long[] rowsLeft;
    private final long[] columnsLeft;
    private final long[] now;
    private final Predicate<Map<Place, Long>> alsoFits;
    private final Map<Place, Range> seen = new HashMap<>();

    private WholeTables(PublishedTable table, Predicate<Map<Place, Long>> alsoFits) {
        this.table = table;
        this.alsoFits = alsoFits;
        int rows = table.rows().size();
        int columns = table.columns().size();
        rowsLeft = new long[rows];
        columnsLeft = new long[columns];
        for (int row = 0; row < rows; row++) {
            rowsLeft[row] = shown(new Place(row, columns));
        }
        for (int column = 0; column < columns; column++) {
            columnsLeft[column] = shown(new Place(rows, column));
        }
        for (Place place : table.places()) {
            if (!table.isTotal(place)) {
                if (table.isSuppressed(place)) {
                    hidden.add(place);
                } else {
                    rowsLeft[place.row()] -= shown(place);
                    columnsLeft[place.column()] -= shown(place);
                }
            }
        }
        now = new long[hidden.size()];
    }

    /** What each suppressed cell can be. */
    static Map<Place, Range> ranges(PublishedTable table) {
        return ranges(table, cells -> true);
    }

    /** What each suppressed cell can be in the tables that fit something else too. */
    static Map<Place, Range> ranges(PublishedTable table, Predicate<Map<Place, Long>> alsoFits) {
        WholeTables tables = new WholeTables(table, alsoFits);
        tables.fill(0);
        return tables.seen;
    }

    private long shown(Place place) {
        return ((Value) table.figure(place)).number().longValueExact();
    }

    private void fill(int next) {
        if (next == hidden.size()) {
            if (IntStream.range(0, rowsLeft.length).allMatch(row -> rowsLeft[row] == 0)
                    && IntStream.range(0, columnsLeft.length).allMatch(column -> columnsLeft[column] == 0)) {
                see();
            }
            return;
        }
        Place place = hidden.get(next);
        long most = Math.min(rowsLeft[place.row()], columnsLeft[place.column()]);
        boolean lastOfRow = next + 1 == hidden.size() || hidden.get(next + 1).row() != place.row();
        for (long count = lastOfRow ? rowsLeft[place.row()] : 0; count <= most; count++) {
            now[next] = count;
            rowsLeft[place.row()] -= count;
            columnsLeft[place.column()] -= count;
            fill(next + 1);
            rowsLeft[place.row()] += count;
            columnsLeft[place.column()] += count;
        }
    }

    private void see() {
        Map<Place, Long> cells = new HashMap<>();
        for (int i = 0; i < now.length; i++) {
            cells.put(hidden.get(i), now[i]);
        }
        if (alsoFits.test(cells)) {
            cells.forEach((place, count) -> seen.merge(
                    place,
                    Range.exactly(count),
                    (one, two) -> new Range(Math.min(one.lower(), two.lower()), Math.max(one.upper(), two.upper()))));
        }
    }

    /** A random table in which many counts are small. */
    static CountTable random(Random random, int rows, int columns, int most) {
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(3) == 0 ? random.nextInt(1 + most / 3) : random.nextInt(1 + most);
            }
        }
        return CountTable.of(names("row", rows), names("column", columns), counts, ALL);
    }

    static List<String> names(String what, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> what + " " + i).toList();
    }

    /** Exact counts with chosen ones suppressed, and nothing else thought of. */
    static PublishedTable hiding(CountTable table, Predicate<Place> hide) {
        return PublishedTable.of(
                table,
                place -> !table.isTotal(place) && hide.test(place)
                        ? new Suppressed()
                        : new Value(table.count(place).orElseThrow()),
                PublishedTable::exactly);
    }

    /** The most cells that can be shown so that no hidden one is narrower than the width; empty when nothing is safe. */
    static OptionalInt mostShown(CountTable table, ComplementaryPolicy policy) {
        int columns = table.columns().size();
        int cells = table.rows().size() * columns;
        int best = -1;
        for (int choice = 0; choice < 1 << cells; choice++) {
            int chosen = choice;
            int shown = cells - Integer.bitCount(choice);
            Predicate<Place> hide = place -> (chosen >> place.row() * columns + place.column() & 1) == 1;
            if (shown > best && hidesSmall(table, policy, hide) && allWide(hiding(table, hide), policy.width())) {
                best = shown;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static boolean hidesSmall(CountTable table, ComplementaryPolicy policy, Predicate<Place> hide) {
        return WholeTables.hiding(table, hide).places().stream()
                .filter(place -> policy.isSmall(table.count(place).orElseThrow()))
                .allMatch(place -> !table.isTotal(place) && hide.test(place));
    }

    private static boolean allWide(PublishedTable table, long width) {
        return ranges(table).values().stream().allMatch(range -> range.width() >= width);
    }
}
