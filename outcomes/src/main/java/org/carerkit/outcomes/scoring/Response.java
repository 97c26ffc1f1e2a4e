package org.carerkit.outcomes.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * One person's answers as received, in any order. A CSV row, a web form or the items of a FHIR questionnaire response
 * can all become a response.
 *
 * @param answers the answers
 */
public record Response(List<ItemAnswer> answers) {

    /** Copies the list. */
    public Response {
        answers = List.copyOf(answers);
    }

    /** Creates a response to items {@code i1}, {@code i2} and so on, the usual keys, in order. */
    public static Response inOrder(int... answers) {
        List<ItemAnswer> list = new ArrayList<>();
        for (int answer : answers) {
            list.add(new ItemAnswer("i" + (list.size() + 1), answer));
        }
        return new Response(list);
    }

    /** The number of answers only. */
    @Override
    public String toString() {
        return "Response[" + answers.size() + " answers]";
    }
}
