package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why consent is overridden to protect somebody, and who decided that.
 *
 * @param reason the reason, in words
 * @param role the role of whoever decided, such as designated safeguarding lead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, ConsentOverride.class})
public record ConsentOverride(
        @Required @Text(max = 2000) @Nullable String reason,
        @Required @Text(max = 200) @Nullable String role) {

    /** Contains none of its content, because the reason is about people. */
    @Override
    public String toString() {
        return "ConsentOverride[]";
    }
}
