package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.person.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody agreed to something. Each agreement is asked for separately.
 *
 * @param answer what was said
 * @param on the day of the answer
 * @param by who decided, if it was not the person themself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Agreement.class})
public record Agreement(
        @Required @Nullable Answer answer,
        @Nullable LocalDate on,
        @Valid @Nullable DecisionMaker by) {

    /** An answer that the person gave themself. */
    public Agreement(Answer answer, @Nullable LocalDate on) {
        this(answer, on, null);
    }

    /** True if there is an agreement and its answer is yes. */
    public static boolean given(@Nullable Agreement agreement) {
        return agreement != null && agreement.answer == Answer.YES;
    }

    /** True if somebody was asked and said no, or would not say. */
    static boolean refused(@Nullable Agreement agreement) {
        return agreement != null && (agreement.answer == Answer.NO || agreement.answer == Answer.DECLINED);
    }

    /**
     * The part of the agreement that may be shared: everything, except that a decision-maker is reduced to their
     * capacity.
     */
    public Agreement toShare() {
        return new Agreement(answer, on, by == null ? null : by.toShare());
    }

    /** Contains only the answer. */
    @Override
    public String toString() {
        return "Agreement[" + answer + "]";
    }
}
