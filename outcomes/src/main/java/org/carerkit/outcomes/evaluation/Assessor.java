package org.carerkit.outcomes.evaluation;

import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part in an evaluation.
 *
 * @param name who, or from which group
 * @param role in what role
 * @param livedExperience true for a carer who takes part as one
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Assessor.class})
public record Assessor(
        @Required @Text(max = 200) @Nullable String name,
        @Text(max = 200) @Nullable String role,
        boolean livedExperience) {

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Assessor[…]";
    }
}
