package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who steps in when the carer cannot.
 *
 * @param name what the person is called
 * @param phone how to ring them
 * @param relationship who they are, in words: a neighbour, a sister
 * @param agreement whether this person agreed to stand in and to be named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, StandIn.class})
public record StandIn(
        @Required @Valid @Nullable PersonName name,
        @Valid @Nullable Phone phone,
        @Text(max = 100) @Nullable String relationship,
        @Valid @Nullable Agreement agreement) {

    /** True when this person agreed. Of somebody who has no name here nobody can know that they did. */
    boolean agrees() {
        return Agreement.given(agreement)
                && name != null
                && Stream.of(name.given(), name.family(), name.knownAs())
                        .anyMatch(one -> one != null && !one.isBlank());
    }

    StandIn toShare() {
        return new StandIn(name, phone, relationship, agreement == null ? null : agreement.toShare());
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "StandIn[…]";
    }
}
