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
 * A message from one register to another about a carer, in the format {@code carerkit.flag-notice/1}. Its events are
 * made for this recipient, with ids of their own and only the disclosed fields. The same facts always give the same
 * events.
 *
 * @param format the version of the format
 * @param id the id of the {@code Disclosed} event at the sender
 * @param recipient the recipient
 * @param purpose the purpose, for which alone the recipient may use it
 * @param policy the edition of the disclosure policy that decided
 * @param events the events; each identifies the carer by a pseudonym made for this recipient
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

    /** Rejects a null id. Copies the list; an absent list becomes empty. */
    public FlagNotice {
        requireNonNull(id, "id");
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** Returns the fields with content in this notice, in the enum's order. */
    public List<FlagField> fields() {
        return NoticeFields.of(this);
    }

    /** Returns the events with the id that the receiver uses for the carer. */
    public List<FlagEvent> eventsAbout(CarerId carer) {
        return events.stream()
                .map(event -> event.with(event.header().about(carer)))
                .toList();
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "FlagNotice[" + id + "]";
    }

    /** The versions of the notice format. A reader refuses any other version. */
    public enum FlagNoticeFormat {
        /** The first version. */
        @JsonProperty("carerkit.flag-notice/1")
        FLAG_NOTICE_1;

        /** Returns the name used in a notice. */
        public String id() {
            return "carerkit.flag-notice/1";
        }
    }
}
