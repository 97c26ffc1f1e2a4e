package org.carerkit.outcomes.framework;

import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an edition of a framework. Only evaluations against the same edition can be compared.
 *
 * @param id the framework: {@code commitment-to-carers}
 * @param edition the edition: {@code 2021}
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, FrameworkKey.class})
public record FrameworkKey(
        @Required @Text(max = 60) @Nullable String id,
        @Required @Text(max = 60) @Nullable String edition) {

    /** The id and edition, separated by a slash: {@code commitment-to-carers/2021}. */
    @Override
    public String toString() {
        return id + "/" + edition;
    }
}
