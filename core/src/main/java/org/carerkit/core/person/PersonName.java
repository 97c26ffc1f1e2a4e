package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * A person's name.
 *
 * @param given the first name or names
 * @param family the family name
 * @param knownAs the name the person goes by
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, PersonName.class})
public record PersonName(
        @Text(max = 100) @Nullable String given,
        @Text(max = 100) @Nullable String family,
        @Text(max = 100) @Nullable String knownAs) {

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
