package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * A phone number.
 *
 * @param number the number as given: digits, spaces, + and brackets
 * @param use which phone this is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Phone(
        @Required @PhoneNumber @Nullable String number,
        @Nullable PhoneUse use) {

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Phone[…]";
    }
}
