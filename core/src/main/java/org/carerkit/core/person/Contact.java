package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody.
 *
 * @param address the home address
 * @param phones phone numbers, the preferred one first, at most 10
 * @param email the email address
 * @param preferredChannel how the person would like to be reached
 * @param language the preferred language as an RFC 5646 (BCP 47) tag, such as {@code en} or {@code ur}
 * @param accessibleFormats the formats in which the person can take in information
 * @param safeContact how to reach the person without putting them at risk
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(ContactRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Contact.class})
public record Contact(
        @Valid @Nullable Address address,
        @AtMost(10) List<@Valid Phone> phones,
        @EmailAddress @Nullable String email,
        @Nullable Channel preferredChannel,
        @LanguageTag @Nullable String language,
        @AtMost(10) List<AccessibleFormat> accessibleFormats,
        @Valid @Nullable SafeContact safeContact) {

    /** Copies the lists. An absent list becomes an empty list. */
    public Contact {
        phones = phones == null ? List.of() : List.copyOf(phones);
        accessibleFormats = accessibleFormats == null ? List.of() : List.copyOf(accessibleFormats);
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
