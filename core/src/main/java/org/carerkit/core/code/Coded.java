package org.carerkit.core.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * A code from an external code list, as received. An unknown code is a finding and stays in the record.
 *
 * @param list the id of the list, such as {@code nhs-ethnic-category}
 * @param edition the edition of the list, such as {@code 2001}; absent if the list has only one edition
 * @param code the code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Coded.class})
public record Coded(
        @Required @Text(max = 64) @Nullable String list,
        @Text(max = 32) @Nullable String edition,
        @Required @Text(max = 64) @Nullable String code) {

    /**
     * Contains nothing that was received, because it may reveal somebody's ethnic category or health, or be text that
     * belongs elsewhere.
     */
    @Override
    public String toString() {
        return "Coded[…]";
    }
}
