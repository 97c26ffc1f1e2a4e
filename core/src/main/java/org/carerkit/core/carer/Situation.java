package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Count;
import org.jspecify.annotations.Nullable;

/**
 * A person's work and education, besides caring.
 *
 * @param employment whether the person works
 * @param hoursWorkedPerWeek hours of paid work per week
 * @param education the stage of education
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Situation.class})
public record Situation(
        @Nullable EmploymentStatus employment,
        @Count(max = 168) @Nullable Integer hoursWorkedPerWeek,
        @Nullable EducationStage education) {

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Situation[…]";
    }
}
