package org.carerkit.flag.state;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;

/**
 * A referral and its answers.
 *
 * @param made the referral
 * @param answers the service's answers, the earliest first; empty if there is none yet
 */
public record Referral(Referred made, List<ReferralAnswered> answers) {

    /** Rejects a null referral. Copies the list. */
    public Referral {
        requireNonNull(made, "made");
        answers = List.copyOf(answers);
    }

    Referral and(ReferralAnswered answer) {
        List<ReferralAnswered> all = new ArrayList<>(answers);
        all.add(answer);
        return new Referral(made, all);
    }

    /** Returns the latest answer. */
    public Optional<ReferralAnswer> answer() {
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(answers.get(answers.size() - 1).answer());
    }

    /** Returns true until an answer closes the referral. */
    public boolean isOpen() {
        return answer().filter(ReferralAnswer::isClosing).isEmpty();
    }

    /** Returns true if the referral was made by the end of a day in London and had no answer by then. */
    public boolean isUnansweredOn(LocalDate day) {
        return !dayOf(made).isAfter(day)
                && answers.stream().allMatch(answer -> dayOf(answer).isAfter(day));
    }

    /** Returns the first day on which an answer is late, if none has arrived: the day after the expected day. */
    public LocalDate lateFrom(Period patience) {
        LocalDate by = made.answerBy() == null ? dayOf(made).plus(patience) : made.answerBy();
        return by.plusDays(1);
    }

    /**
     * Returns true if the referral is unanswered on a day that is after the day an answer was expected.
     *
     * @param patience how long to wait if the referral names no day
     */
    public boolean isOverdueOn(LocalDate day, Period patience) {
        return isUnansweredOn(day) && !day.isBefore(lateFrom(patience));
    }

    private static LocalDate dayOf(FlagEvent event) {
        return EventHeader.dayOf(event.header().occurredAt());
    }

    /** Shows the id and the number of answers. */
    @Override
    public String toString() {
        return "Referral[" + made.id() + ", " + answers.size() + " answers]";
    }
}
