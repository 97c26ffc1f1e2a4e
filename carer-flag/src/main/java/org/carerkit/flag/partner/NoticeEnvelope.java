package org.carerkit.flag.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.json.RecordFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a signed notice says on its outside: the protected header of its JWS (RFC 7515, section 4), with exactly these
 * members in this order.
 *
 * @param alg the algorithm, which must be the one of the key in the receiver's list
 * @param kid the id of the key
 * @param typ always {@code carerkit-notice+jws}
 * @param sender the sending organisation
 * @param recipient the recipient: one kind and one organisation
 * @param epoch the series of numbers; the sender's operator begins a new one, for example after restoring a backup
 * @param sequence the number of the notice for this recipient in the epoch: 1, 2, 3 …
 * @param signedAt when it was signed first, by the sender's clock
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, NoticeEnvelope.class})
public record NoticeEnvelope(
        @Required @Nullable SigningAlgorithm alg,
        @Required @Text(max = 64) @Nullable String kid,
        @Required @Nullable EnvelopeType typ,
        @Required @Valid @Nullable Identifier sender,
        @Required @Valid @Nullable Recipient recipient,
        @Required @Nullable UUID epoch,
        @Required @Nullable Long sequence,
        @Required @Nullable Instant signedAt) {

    static final RecordFormat<NoticeEnvelope> FORMAT = RecordFormat.of(NoticeEnvelope.class);

    /** Shows the epoch and the sequence. */
    @Override
    public String toString() {
        return "NoticeEnvelope[" + sequence + " of " + epoch + "]";
    }

    /** The type of a signed notice. */
    public enum EnvelopeType {
        /** A notice in a JWS. */
        @JsonProperty("carerkit-notice+jws")
        NOTICE
    }
}
