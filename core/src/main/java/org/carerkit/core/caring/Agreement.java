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
 * Whether somebody agreed to something, asked on its own.
 *
 * @param answer what was said
 * @param on when
 * @param by who decided, where it was not the person themself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Agreement.class})
public record Agreement(
        @Required @Nullable Answer answer,
        @Nullable LocalDate on,
        @Valid @Nullable DecisionMaker by) {

    /** An answer of the person themself. */
    public Agreement(Answer answer, @Nullable LocalDate on) {
        this(answer, on, null);
    }

    /** True when there is an agreement and its answer is yes. */
    public static boolean given(@Nullable Agreement agreement) {
        return agreement != null && agreement.answer == Answer.YES;
    }

    /** True when somebody was asked and said no, or would not say. */
    static boolean refused(@Nullable Agreement agreement) {
        return agreement != null && (agreement.answer == Answer.NO || agreement.answer == Answer.DECLINED);
    }

    /** What may leave of it: everything, but who decided for somebody else by capacity alone. */
    public Agreement toShare() {
        return new Agreement(answer, on, by == null ? null : by.toShare());
    }

    /** The answer alone. */
    @Override
    public String toString() {
        return "Agreement[" + answer + "]";
    }
}
