package org.carerkit.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Answers to a wellbeing survey that nobody has given: seven items from 1 to 5, better on some days than on others. Some
 * leave an item out, as people do, and a few tick what is not there.
 */
final class SampleSurvey {

    static final int INVITED = 400;

    private static final int ANSWERED = 240;
    private static final int ITEMS = 7;

    private SampleSurvey() {}

    /**
     * The answers as they stand in the file: a row a person, the respondent's number first; blank where an item was left
     * out.
     *
     * @param seed another seed gives other answers
     */
    static List<List<String>> rows(long seed) {
        Random random = new Random(seed);
        return IntStream.rangeClosed(1, ANSWERED)
                .mapToObj(number -> row(number, random))
                .toList();
    }

    private static List<String> row(int number, Random random) {
        List<String> row = new ArrayList<>();
        row.add("R" + number);
        double person = 3.1 + 0.7 * random.nextGaussian();
        for (int item = 0; item < ITEMS; item++) {
            long answer = Math.round(person + 0.8 * random.nextGaussian());
            row.add(Long.toString(Math.max(1, Math.min(5, answer))));
        }
        if (number % 17 == 0) {
            row.set(1 + random.nextInt(ITEMS), "");
        }
        if (number % 83 == 0) {
            row.set(1 + random.nextInt(ITEMS), "6");
        }
        return row;
    }
}
