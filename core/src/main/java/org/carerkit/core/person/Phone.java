package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * A phone number.
 *
 * @param number the number as given: digits, spaces, + and brackets
 * @param use the kind of phone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Phone.class})
public record Phone(
        @Required @PhoneNumber @Nullable String number,
        @Nullable PhoneUse use) {

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Phone[…]";
    }
}
