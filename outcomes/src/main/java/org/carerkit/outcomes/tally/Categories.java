package org.carerkit.outcomes.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers the categories of one dimension in the order they first occur. Thread-safe. */
final class Categories {

    private final Dimension<? super String> dimension;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Categories(Dimension<? super String> dimension) {
        this.dimension = dimension;
    }

    /** The number of the category for a cell's text. */
    synchronized int numberOf(String cell) {
        return numbers.computeIfAbsent(dimension.of(cell), name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    synchronized String name(int number) {
        return names.get(number);
    }

    /** The rank of each number's category when categories are sorted by their characters. */
    synchronized int[] ranks() {
        int[] ranks = new int[names.size()];
        int rank = 0;
        for (int number : new TreeMap<>(numbers).values()) {
            ranks[number] = rank++;
        }
        return ranks;
    }

    synchronized int size() {
        return names.size();
    }
}
