package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * The person who decided, and their capacity.
 *
 * @param capacity the capacity in which they decided
 * @param name the name of whoever decided, if it was not the person themself
 * @param authority what the decision rests on: the registered power of attorney or court order that was seen, or the
 *     best-interests meeting
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, DecisionMaker.class})
public record DecisionMaker(
        @Required @Nullable Capacity capacity,
        @Text(max = 200) @Nullable String name,
        @Text(max = 400) @Nullable String authority) {

    /** The part that may be shared: only the capacity, because the rest names people. */
    public DecisionMaker toShare() {
        return new DecisionMaker(capacity, null, null);
    }

    /** Contains only the capacity, because the rest names people. */
    @Override
    public String toString() {
        return "DecisionMaker[" + capacity + "]";
    }
}
