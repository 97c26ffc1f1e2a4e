package org.carerkit.examples.commandline.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerkit.outcomes.disclosure.CountTable;

/** Finds a row or column of counts that is the sum of all the others, or of several next to it, whatever its name. */
final class UnlabelledSums {

    /** The fewest parts of a sum; a sum of one part is only a copy of it. */
    private static final int FEWEST_PARTS = 2;

    /** The fewest lines that show a sum of neighbours; in a single line it is easily a coincidence. */
    private static final int FEWEST_LINES_OF_SOME = 2;

    private final int width;

    /** The running totals of each line, from 0 to the whole, so that the sum of neighbours is a difference of two. */
    private final List<long[]> before;

    private UnlabelledSums(int width, Stream<long[]> lines) {
        this.width = width;
        this.before = lines.filter(line -> Arrays.stream(line).noneMatch(count -> count == CountTable.NOT_COLLECTED))
                .map(UnlabelledSums::before)
                .toList();
    }

    static UnlabelledSums ofColumns(long[][] counts) {
        return new UnlabelledSums(counts[0].length, Arrays.stream(counts));
    }

    static UnlabelledSums ofRows(long[][] counts) {
        return new UnlabelledSums(
                counts.length,
                IntStream.range(0, counts[0].length)
                        .mapToObj(column -> Arrays.stream(counts)
                                .mapToLong(line -> line[column])
                                .toArray()));
    }

    private static long[] before(long[] line) {
        long[] before = new long[line.length + 1];
        for (int place = 0; place < line.length; place++) {
            before[place + 1] = before[place] + line[place];
        }
        return before;
    }

    /** Returns true if each number at this place is the sum of all the others. */
    boolean isOfAll(int place) {
        return width > FEWEST_PARTS && isSum(place, 1, line -> line[width] - at(line, place));
    }

    /**
     * Returns true if each number at this place is the sum of the same neighbours, directly before or directly after
     * it.
     */
    boolean isOfNeighbours(int place) {
        return IntStream.rangeClosed(0, place - FEWEST_PARTS).anyMatch(from -> isOfSome(place, from, place))
                || IntStream.rangeClosed(place + 1 + FEWEST_PARTS, width)
                        .anyMatch(to -> isOfSome(place, place + 1, to));
    }

    private boolean isOfSome(int place, int from, int to) {
        return isSum(place, FEWEST_LINES_OF_SOME, line -> line[to] - line[from]);
    }

    /** Returns true if the sum holds in every line and enough of the lines have a number above 0 there. */
    private boolean isSum(int place, int fewestLines, ToLongFunction<long[]> parts) {
        return before.stream().allMatch(line -> parts.applyAsLong(line) == at(line, place))
                && before.stream()
                                .filter(line -> at(line, place) > 0)
                                .limit(fewestLines)
                                .count()
                        == fewestLines;
    }

    private static long at(long[] before, int place) {
        return before[place + 1] - before[place];
    }
}
