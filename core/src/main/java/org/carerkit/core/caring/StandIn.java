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
 * @param name the person's name
 * @param phone how to ring the person
 * @param relationship who the person is, in words, such as "neighbour" or "sister"
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

    /** True if this person agreed and has a name. Without a name, nobody can know that they agreed. */
    boolean agrees() {
        return Agreement.given(agreement)
                && name != null
                && Stream.of(name.given(), name.family(), name.knownAs())
                        .anyMatch(one -> one != null && !one.isBlank());
    }

    StandIn toShare() {
        return new StandIn(name, phone, relationship, agreement == null ? null : agreement.toShare());
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "StandIn[…]";
    }
}
