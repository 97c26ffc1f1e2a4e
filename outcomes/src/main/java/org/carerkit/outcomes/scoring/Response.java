package org.carerkit.outcomes.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * What one person answered, as received: link id and answer, in any order. A CSV row, a web form and the items of a FHIR
 * questionnaire response all turn into this.
 *
 * @param answers the answers
 */
public record Response(List<ItemAnswer> answers) {

    /** Copies the list. */
    public Response {
        answers = List.copyOf(answers);
    }

    /** A response to items {@code i1}, {@code i2} and so on, in their order; the usual keys. */
    public static Response inOrder(int... answers) {
        List<ItemAnswer> list = new ArrayList<>();
        for (int answer : answers) {
            list.add(new ItemAnswer("i" + (list.size() + 1), answer));
        }
        return new Response(list);
    }

    /** Nothing of the person but how many answers there are. */
    @Override
    public String toString() {
        return "Response[" + answers.size() + " answers]";
    }
}
