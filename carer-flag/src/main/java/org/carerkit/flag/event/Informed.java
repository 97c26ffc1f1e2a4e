package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.person.AccessibleFormat;
import org.carerkit.core.person.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Records that the carer received information about rights, breaks or services. Anybody who finds a carer can give it,
 * and a former carer can receive it too.
 *
 * @param header the id, carer, time and recorder of the event
 * @param about the subject of the information, in the service's words: {@code carer's assessment}
 * @param formats the formats that the carer needs; empty for print or speech
 * @param language the language, as a tag of RFC 5646; absent for English
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Informed.class})
public record Informed(
        @Required @Valid EventHeader header,
        @Required @Text(max = 200) @Nullable String about,
        @AtMost(10) List<AccessibleFormat> formats,
        @LanguageTag @Nullable String language)
        implements FlagEvent {

    /** Rejects a null header. Copies the list; an absent list becomes empty. */
    public Informed {
        requireNonNull(header, "header");
        formats = formats == null ? List.of() : List.copyOf(formats);
    }

    @Override
    public int protectiveRank() {
        return 42;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.informed(this);
    }

    @Override
    public Informed with(EventHeader other) {
        return new Informed(other, about, formats, language);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Informed[" + header + "]";
    }
}
