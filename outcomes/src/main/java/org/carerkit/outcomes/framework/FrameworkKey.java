package org.carerkit.outcomes.framework;

import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which framework, and which edition of it. Only evaluations of the same edition compare.
 *
 * @param id the framework: {@code commitment-to-carers}
 * @param edition its edition: {@code 2021}
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, FrameworkKey.class})
public record FrameworkKey(
        @Required @Text(max = 60) @Nullable String id,
        @Required @Text(max = 60) @Nullable String edition) {

    /** Id and edition with a stroke between: {@code commitment-to-carers/2021}. */
    @Override
    public String toString() {
        return id + "/" + edition;
    }
}
