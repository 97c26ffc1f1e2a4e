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
 * The service answered a referral, or told what came of it. A referral may have several answers; after one that closes it,
 * only a correction changes anything.
 *
 * @param header what every event says
 * @param referral the {@link Referred} event, by id
 * @param answer what the service said
 * @param outcome what came of it, in the service's words; absent where there is nothing to add
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, ReferralAnswered.class})
public record ReferralAnswered(
        @Required @Valid EventHeader header,
        @Required @Nullable UUID referral,
        @Required @Nullable ReferralAnswer answer,
        @Text(max = 400) @Nullable String outcome)
        implements FlagEvent {

    /** Checks that the header is there. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "ReferralAnswered[" + header + "]";
    }

    /** What a service says to a referral. */
    public enum ReferralAnswer {
        /** The carer is on a waiting list. */
        @JsonProperty("waiting")
        WAITING(false),
        /** The service has taken the carer on. */
        @JsonProperty("accepted")
        ACCEPTED(false),
        /** The service cannot help, or is the wrong one. */
        @JsonProperty("declined")
        DECLINED(true),
        /** The carer did not want it, or could not be reached. */
        @JsonProperty("not-taken-up")
        NOT_TAKEN_UP(true),
        /** The support was given. */
        @JsonProperty("completed")
        COMPLETED(true);

        private final boolean closing;

        ReferralAnswer(boolean closing) {
            this.closing = closing;
        }

        /** True when nothing more is expected. */
        public boolean isClosing() {
            return closing;
        }

        /** Of two answers of one moment the one that closes comes later. */
        int rank() {
            return closing ? 47 : 46;
        }
    }
}
