package org.carerkit.examples.commandline.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invented answers to a wellbeing survey: seven items from 1 to 5, before and after support, on average a little better
 * after it. Some people leave an item out, and a few give an answer that does not exist.
 */
final class SampleSurvey {

    static final int INVITED = 2_400;
    static final List<String> AREAS = List.of("North", "South", "East", "West", "Coast");
    static final List<String> AGES = List.of("under 18", "18-25", "26-64", "65-84", "85+");
    static final int ITEMS = 7;

    private static final int PEOPLE = 2_000;
    private static final int[] AREA_SHARES = {35, 28, 19, 13, 5}; // percentages
    private static final int[] AGE_SHARES = {3, 6, 59, 28, 4};

    private SampleSurvey() {}

    /** Returns the columns: respondent, area and age, then the items before and the items after. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("respondent", "area", "age"));
        for (String wave : List.of("before_", "after_")) {
            IntStream.rangeClosed(1, ITEMS).forEach(item -> columns.add(wave + "i" + item));
        }
        return columns;
    }

    /**
     * Returns the rows of the file, one per person, with an empty cell for an item left out.
     *
     * @param seed the seed; each seed gives other answers
     */
    static List<List<String>> rows(long seed) {
        Random random = new Random(seed);
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> row(number, random))
                .toList();
    }

    private static List<String> row(int number, Random random) {
        List<String> row = new ArrayList<>();
        row.add("R" + number);
        row.add(AREAS.get(drawn(AREA_SHARES, random)));
        row.add(AGES.get(drawn(AGE_SHARES, random)));
        int first = row.size();
        double person = 3.0 + 0.6 * random.nextGaussian();
        double change = 0.2 + 0.3 * random.nextGaussian();
        for (int item = 0; item < 2 * ITEMS; item++) {
            double level = item < ITEMS ? person : person + change;
            long answer = Math.round(level + 0.6 * random.nextGaussian());
            row.add(Long.toString(Math.max(1, Math.min(5, answer))));
        }
        if (number % 17 == 0) {
            row.set(first + random.nextInt(2 * ITEMS), "");
        }
        if (number % 83 == 0) {
            row.set(first + random.nextInt(2 * ITEMS), "6");
        }
        return row;
    }

    private static int drawn(int[] shares, Random random) {
        int left = random.nextInt(100);
        int which = 0;
        while (left >= shares[which]) {
            left -= shares[which++];
        }
        return which;
    }
}
