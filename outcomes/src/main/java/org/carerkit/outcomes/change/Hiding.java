package org.carerkit.outcomes.change;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Decides which parts of a published total to hide. It hides each part below the smallest group, then further parts
 * until at least two are hidden and together they reach the smallest group. A reader could otherwise work out a single
 * hidden part as the total minus the others.
 */
final class Hiding {

    private Hiding() {}

    static boolean[] of(long[] parts, int smallestGroup) {
        boolean[] hidden = new boolean[parts.length];
        int count = 0;
        long people = 0;
        for (int i = 0; i < parts.length; i++) {
            hidden[i] = parts[i] > 0 && parts[i] < smallestGroup;
            count += hidden[i] ? 1 : 0;
            people += hidden[i] ? parts[i] : 0;
        }
        if (count == 0) {
            return hidden;
        }
        while (!(count >= 2 && people >= smallestGroup) && count < parts.length) {
            // Parts of the same size are hidden together, so the order of parts makes no difference.
            long smallest = smallestShown(parts, hidden);
            for (int i = 0; i < parts.length; i++) {
                if (!hidden[i] && parts[i] == smallest) {
                    hidden[i] = true;
                    count++;
                    people += parts[i];
                }
            }
        }
        return hidden;
    }

    private static long smallestShown(long[] parts, boolean[] hidden) {
        return IntStream.range(0, parts.length)
                .filter(i -> !hidden[i])
                .mapToLong(i -> parts[i])
                .min()
                .orElseThrow();
    }

    static boolean[] all(int parts) {
        boolean[] hidden = new boolean[parts];
        Arrays.fill(hidden, true);
        return hidden;
    }
}
