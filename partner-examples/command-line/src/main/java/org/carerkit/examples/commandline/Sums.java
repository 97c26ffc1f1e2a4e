package org.carerkit.examples.commandline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carerkit.outcomes.disclosure.CountTable;

/** Finds a row or column of counts that is the sum of the others, whatever it is called. */
final class SumOfOthers {

    /** With fewer beside it, a sum says no more than they do. */
    private static final int FEWEST_OTHERS = 2;

    private SumOfOthers() {}

    static boolean isColumn(long[][] counts, int column) {
        return isSum(Arrays.asList(counts), column);
    }

    static boolean isRow(long[][] counts, int row) {
        return isSum(
                IntStream.range(0, counts[row].length)
                        .mapToObj(column -> Arrays.stream(counts)
                                .mapToLong(line -> line[column])
                                .toArray())
                        .toList(),
                row);
    }

    /** True when in each line the number at this place is the sum of all others, and in one it is more than nothing. */
    private static boolean isSum(List<long[]> lines, int place) {
        boolean any = false;
        for (long[] line : lines) {
            boolean known = Arrays.stream(line).noneMatch(count -> count == CountTable.NOT_COLLECTED);
            if (line.length <= FEWEST_OTHERS || known && Arrays.stream(line).sum() != 2 * line[place]) {
                return false;
            }
            any |= known && line[place] > 0;
        }
        return any;
    }
}
