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
 * A referral and what became of it.
 *
 * @param made the referral
 * @param answers what the service said, the first one first; empty while it has said nothing
 */
public record Referral(Referred made, List<ReferralAnswered> answers) {

    /** Copies the list. */
    public Referral {
        requireNonNull(made, "made");
        answers = List.copyOf(answers);
    }

    Referral and(ReferralAnswered answer) {
        List<ReferralAnswered> all = new ArrayList<>(answers);
        all.add(answer);
        return new Referral(made, all);
    }

    /** What the service said last. */
    public Optional<ReferralAnswer> answer() {
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(answers.get(answers.size() - 1).answer());
    }

    /** True until an answer closes it. */
    public boolean isOpen() {
        return answer().filter(ReferralAnswer::isClosing).isEmpty();
    }

    /** True when it had been made by the end of that day in London and nothing had been said to it. */
    public boolean isUnansweredOn(LocalDate day) {
        return !dayOf(made).isAfter(day)
                && answers.stream().allMatch(answer -> dayOf(answer).isAfter(day));
    }

    /** The first day on which an answer is late, if none has come by then: the day after the one that was asked for. */
    public LocalDate lateFrom(Period patience) {
        LocalDate by = made.answerBy() == null ? dayOf(made).plus(patience) : made.answerBy();
        return by.plusDays(1);
    }

    /**
     * True when it was unanswered on that day although an answer was expected before.
     *
     * @param patience how long to wait where the referral names no day
     */
    public boolean isOverdueOn(LocalDate day, Period patience) {
        return isUnansweredOn(day) && !day.isBefore(lateFrom(patience));
    }

    private static LocalDate dayOf(FlagEvent event) {
        return EventHeader.dayOf(event.header().occurredAt());
    }

    /** The ids alone. */
    @Override
    public String toString() {
        return "Referral[" + made.id() + ", " + answers.size() + " answers]";
    }
}
