package org.carerkit.outcomes.evaluation;

import jakarta.validation.GroupSequence;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Text;
import org.carerkit.core.person.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Whether carers with lived experience looked at a result and agree with it.
 *
 * @param tookPart whether carers took part in judging
 * @param agree whether they agree with the result
 * @param date when they were asked
 * @param note what they said, without naming anybody
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, CarersVerification.class})
public record CarersVerification(
        @Nullable Answer tookPart,
        @Nullable Answer agree,
        @Nullable LocalDate date,
        @Text(max = 2000) @Nullable String note) {

    /** Nothing of what they said. */
    @Override
    public String toString() {
        return "CarersVerification[…]";
    }
}
