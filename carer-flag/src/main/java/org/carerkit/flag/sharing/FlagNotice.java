package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.jspecify.annotations.Nullable;

/**
 * What one register tells another about a carer: the format {@code carerkit.flag-notice/1}. Its events are made for this
 * recipient, with ids of their own and the fields that were disclosed; the same facts made again are the same events.
 *
 * @param format the version of the format
 * @param id the id of the {@code Disclosed} event at the sender
 * @param recipient to whom
 * @param purpose what for: the recipient may use it for nothing else
 * @param policy the edition of the disclosure policy that decided
 * @param events what is told; each calls the carer by a pseudonym made for this recipient
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, FlagNotice.class})
public record FlagNotice(
        @Required @Nullable FlagNoticeFormat format,
        @Required UUID id,
        @Required @Valid @Nullable Recipient recipient,
        @Required @Nullable Purpose purpose,
        @Required @Text(max = 64) @Nullable String policy,
        @Required @AtMost(10_000) List<@Valid FlagEvent> events) {

    /** Copies the list; an absent one is empty. */
    public FlagNotice {
        requireNonNull(id, "id");
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** The fields that it tells something of, in the enum's order. */
    public List<FlagField> fields() {
        return NoticeFields.of(this);
    }

    /** The events for the register of the receiver, who calls the carer otherwise. */
    public List<FlagEvent> eventsAbout(CarerId carer) {
        return events.stream()
                .map(event -> event.with(event.header().about(carer)))
                .toList();
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "FlagNotice[" + id + "]";
    }

    /** The versions of the notice's format. A reader refuses any other. */
    public enum FlagNoticeFormat {
        /** The first version. */
        @JsonProperty("carerkit.flag-notice/1")
        FLAG_NOTICE_1;

        /** The name as it stands in a notice. */
        public String id() {
            return "carerkit.flag-notice/1";
        }
    }
}
