package org.carerkit.examples.region.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Answers of fictional people to the seven items of SWEMWBS, some of them incomplete. */
public final class SampleAnswers {

    /** The columns: the respondent and then the items. */
    public static final List<String> HEADER = List.of("respondent", "i1", "i2", "i3", "i4", "i5", "i6", "i7");

    private final SplittableRandom random;

    /** Creates a sample. The same random numbers always give the same answers. */
    public SampleAnswers(SplittableRandom random) {
        this.random = random;
    }

    /** Returns the answers of this number of people. About one in thirty leaves an item out. */
    public List<List<String>> of(int people) {
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            List<String> row = new ArrayList<>(List.of("R" + person));
            int mood = 1 + random.nextInt(4);
            int left = random.nextInt(30) == 0 ? 1 + random.nextInt(7) : 0;
            for (int item = 1; item < HEADER.size(); item++) {
                row.add(item == left ? "" : Integer.toString(Math.min(5, mood + random.nextInt(3))));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Returns the rows with an answer in the second one that the questionnaire does not have. */
    static List<List<String>> withWrongAnswer(List<List<String>> rows) {
        List<List<String>> wrong = new ArrayList<>(rows);
        List<String> second = new ArrayList<>(rows.get(1));
        second.set(2, "9");
        wrong.set(1, second);
        return wrong;
    }
}
