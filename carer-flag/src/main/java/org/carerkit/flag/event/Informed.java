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
 * The carer was told what there is for them: rights, breaks, services. Anybody who finds a carer can do that, and a former
 * carer can be told, too.
 *
 * @param header what every event says
 * @param about what the information was about, in words that the service uses: {@code carer's assessment}
 * @param formats in which forms, as the carer needs them; empty for print or speech
 * @param language in which language, as a tag of RFC 5646; absent for English
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Informed.class})
public record Informed(
        @Required @Valid EventHeader header,
        @Required @Text(max = 200) @Nullable String about,
        @AtMost(10) List<AccessibleFormat> formats,
        @LanguageTag @Nullable String language)
        implements FlagEvent {

    /** Checks that the header is there. Copies the list; an absent one is empty. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "Informed[" + header + "]";
    }
}
