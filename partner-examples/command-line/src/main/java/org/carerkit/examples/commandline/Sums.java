package org.carerkit.examples.commandline;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.carerkit.outcomes.disclosure.CountTable;

/** Finds a row or column of counts that is the sum of others, whatever it is called: of all, or of some next to it. */
final class Sums {

    /** With fewer beside it, a sum says no more than they do. */
    private static final int FEWEST_PARTS = 2;

    /** In a single line some number is soon the sum of its neighbours by chance. */
    private static final int FEWEST_LINES_OF_A_PART = 2;

    private final List<long[]> lines;

    private Sums(List<long[]> lines) {
        this.lines = lines;
    }

    static Sums ofColumns(long[][] counts) {
        return new Sums(Arrays.asList(counts));
    }

    static Sums ofRows(long[][] counts) {
        return new Sums(IntStream.range(0, counts[0].length)
                .mapToObj(column ->
                        Arrays.stream(counts).mapToLong(line -> line[column]).toArray())
                .toList());
    }

    /** True when each number at this place is the sum of all others. */
    boolean isOfAll(int place) {
        return lines.get(0).length > FEWEST_PARTS
                && isSum(place, 1, line -> Arrays.stream(line).sum() - line[place]);
    }

    /** True when each number at this place is the sum of the same few directly before it, or directly behind it. */
    boolean isOfNeighbours(int place) {
        int count = lines.get(0).length;
        for (int from = place - FEWEST_PARTS; from >= 0; from--) {
            if (isOfRun(place, from, place)) {
                return true;
            }
        }
        for (int to = place + 1 + FEWEST_PARTS; to <= count; to++) {
            if (isOfRun(place, place + 1, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfRun(int place, int from, int to) {
        return isSum(
                place,
                FEWEST_LINES_OF_A_PART,
                line -> Arrays.stream(line, from, to).sum());
    }

    /** Lines with a number that was not collected do not tell, and lines of nothing are not proof enough. */
    private boolean isSum(int place, int fewestLines, ToLongFunction<long[]> parts) {
        int telling = 0;
        for (long[] line : lines) {
            boolean known = Arrays.stream(line).noneMatch(count -> count == CountTable.NOT_COLLECTED);
            if (known && parts.applyAsLong(line) != line[place]) {
                return false;
            }
            telling += known && line[place] > 0 ? 1 : 0;
        }
        return telling >= fewestLines;
    }
}
