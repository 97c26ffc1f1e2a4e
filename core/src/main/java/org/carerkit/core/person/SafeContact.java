package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody without putting them at risk. The person who answers the phone or opens the post is not always
 * the carer.
 *
 * @param instructions what to do and what to avoid, in words
 * @param voicemail whether a message may be left
 * @param post whether a letter may be sent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, SafeContact.class})
public record SafeContact(
        @Text(max = 1000) @Nullable String instructions,
        @Nullable Answer voicemail,
        @Nullable Answer post) {

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "SafeContact[…]";
    }
}
