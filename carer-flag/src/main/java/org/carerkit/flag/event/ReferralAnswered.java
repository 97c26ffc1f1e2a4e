package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Records that the service answered a referral or reported the outcome. A referral may have several answers. After an
 * answer that closes it, only a correction changes anything.
 *
 * @param header the id, carer, time and recorder of the event
 * @param referral the id of the {@link Referred} event
 * @param answer the service's answer
 * @param outcome the outcome, in the service's words; absent if there is nothing to add
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, ReferralAnswered.class})
public record ReferralAnswered(
        @Required @Valid EventHeader header,
        @Required @Nullable UUID referral,
        @Required @Nullable ReferralAnswer answer,
        @Text(max = 400) @Nullable String outcome)
        implements FlagEvent {

    /** Rejects a null header. */
    public ReferralAnswered {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return answer == null ? 45 : answer.rank();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.referralAnswered(this);
    }

    @Override
    public ReferralAnswered with(EventHeader other) {
        return new ReferralAnswered(other, referral, answer, outcome);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "ReferralAnswered[" + header + "]";
    }

    /** The answer of a service to a referral. */
    public enum ReferralAnswer {
        /** The carer is on a waiting list. */
        @JsonProperty("waiting")
        WAITING(false),
        /** The service has taken the carer on. */
        @JsonProperty("accepted")
        ACCEPTED(false),
        /** The service cannot help, or is not the right one. */
        @JsonProperty("declined")
        DECLINED(true),
        /** The carer did not want the support, or could not be reached. */
        @JsonProperty("not-taken-up")
        NOT_TAKEN_UP(true),
        /** The service gave the support. */
        @JsonProperty("completed")
        COMPLETED(true);

        private final boolean closing;

        ReferralAnswer(boolean closing) {
            this.closing = closing;
        }

        /** Returns true if no further answer is expected. */
        public boolean isClosing() {
            return closing;
        }

        /** Returns the rank of the answer, which puts a closing answer after another one of the same moment. */
        int rank() {
            return closing ? 47 : 46;
        }
    }
}
