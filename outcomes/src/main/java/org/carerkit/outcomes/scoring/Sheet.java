package org.carerkit.outcomes.scoring;

import static org.carerkit.outcomes.finding.OutcomesFinding.ANSWER_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.ANSWER_MISSING;
import static org.carerkit.outcomes.finding.OutcomesFinding.ANSWER_NOT_WHOLE;
import static org.carerkit.outcomes.finding.OutcomesFinding.ANSWER_OUT_OF_RANGE;
import static org.carerkit.outcomes.finding.OutcomesFinding.ITEM_UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.Item;

/** Holds the answers of one response by item while it is scored. */
final class Sheet {

    private static final int NONE = Integer.MIN_VALUE;
    private static final int LONGEST_NUMBER = 9;

    private final ItemIndex index;
    private final int[] answers;
    private final int[] highest;
    private final boolean[] given;
    private final boolean[] faulty;
    private final List<Finding> faults = new ArrayList<>(0);
    private int entered;
    private boolean refused;

    Sheet(ItemIndex index) {
        this.index = index;
        this.answers = new int[index.size()];
        this.highest = new int[index.size()];
        this.given = new boolean[index.size()];
        this.faulty = new boolean[index.size()];
        Arrays.fill(highest, NONE);
    }

    void enter(ItemAnswer answer) {
        int position = entered++;
        int place = index.placeOf(answer.item());
        if (place == ItemIndex.NOWHERE) {
            refused = true;
            faults.add(new Finding(ITEM_UNKNOWN, "answers[" + position + "]"));
        } else if (!answer.text().isBlank()) {
            enter(place, answer.text());
        }
    }

    void enter(int[] inOrder) {
        if (inOrder.length != index.size()) {
            throw new IllegalArgumentException("answers: must have one for each item");
        }
        for (int place = 0; place < inOrder.length; place++) {
            if (inOrder[place] != Scorer.MISSING) {
                enter(place, inOrder[place]);
            }
        }
    }

    private void enter(int place, String text) {
        if (isWhole(text)) {
            enter(place, text.length() > LONGEST_NUMBER ? Integer.MAX_VALUE : Integer.parseInt(text));
        } else {
            take(place);
            fault(place, ANSWER_NOT_WHOLE);
        }
    }

    private void enter(int place, int answer) {
        take(place);
        Item item = index.item(place);
        if (item.accepts(answer)) {
            answers[place] = answer;
            highest[place] = Math.max(highest[place], answer);
        } else {
            fault(place, ANSWER_OUT_OF_RANGE);
        }
    }

    private void take(int place) {
        if (given[place]) {
            fault(place, ANSWER_DUPLICATE);
        }
        given[place] = true;
    }

    private void fault(int place, OutcomesFinding code) {
        faulty[place] = true;
        Finding finding = new Finding(code, index.item(place).id());
        if (!faults.contains(finding)) {
            faults.add(finding);
        }
    }

    /** True if an answer is for an unknown item. Its meaning is then unclear. */
    boolean refused() {
        return refused;
    }

    List<Finding> faults() {
        return faults;
    }

    List<Finding> missing() {
        List<Finding> missing = new ArrayList<>(0);
        for (int place = 0; place < given.length; place++) {
            if (!given[place]) {
                missing.add(new Finding(ANSWER_MISSING, index.item(place).id()));
            }
        }
        return missing;
    }

    Findings findings(List<Finding> missing) {
        return Findings.of(faults).and(Findings.of(missing));
    }

    boolean usable(int place) {
        return given[place] && !faulty[place];
    }

    int answer(int place) {
        return answers[place];
    }

    /** The highest answer within range given to an item, or the smallest {@code int} if there is none. */
    int highest(int place) {
        return highest[place];
    }

    private static boolean isWhole(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start;
    }
}
