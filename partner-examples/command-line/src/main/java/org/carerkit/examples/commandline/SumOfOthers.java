package org.carerkit.examples.commandline;

import java.util.stream.IntStream;
import org.carerkit.outcomes.disclosure.CountTable;

/** Finds a row or column of counts that is the sum of the others, whatever it is called. */
final class SumOfOthers {

    /** With fewer beside it, a sum says no more than they do. */
    private static final int FEWEST_OTHERS = 2;

    private SumOfOthers() {}

    static boolean isColumn(long[][] counts, int column) {
        return isRow(turned(counts), column);
    }

    /** True when each number of the row is the sum of those above and below it, and one of them is more than nothing. */
    static boolean isRow(long[][] counts, int row) {
        boolean any = false;
        for (int column = 0; column < counts[row].length; column++) {
            int here = column;
            long[] others = IntStream.range(0, counts.length)
                    .filter(other -> other != row)
                    .mapToLong(other -> counts[other][here])
                    .toArray();
            long number = counts[row][column];
            boolean unknown = number == CountTable.NOT_COLLECTED;
            long sum = 0;
            for (long other : others) {
                unknown |= other == CountTable.NOT_COLLECTED;
                sum += other;
            }
            if (others.length < FEWEST_OTHERS || !unknown && sum != number) {
                return false;
            }
            any |= !unknown && number > 0;
        }
        return any;
    }

    private static long[][] turned(long[][] counts) {
        long[][] turned = new long[counts[0].length][counts.length];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < turned.length; column++) {
                turned[column][row] = counts[row][column];
            }
        }
        return turned;
    }
}
