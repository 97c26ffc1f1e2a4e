package org.carerkit.outcomes.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The categories of one dimension, numbered as they are met. Safe for several threads. */
final class Categories {

    private final Dimension<? super String> dimension;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Categories(Dimension<? super String> dimension) {
        this.dimension = dimension;
    }

    /** The number of the category that a cell stands for. */
    synchronized int numberOf(String cell) {
        return numbers.computeIfAbsent(dimension.of(cell), name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    synchronized String name(int number) {
        return names.get(number);
    }

    synchronized int size() {
        return names.size();
    }
}
