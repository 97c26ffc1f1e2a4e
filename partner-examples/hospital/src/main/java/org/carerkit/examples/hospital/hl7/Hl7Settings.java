package org.carerkit.examples.hospital.hl7;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Set;
import org.carerkit.hl7v2.AdtProfile;
import org.carerkit.hl7v2.MllpLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The settings for incoming messages.
 *
 * @param address the address to listen on; only this machine by default, because MLLP has no access control
 * @param port the port; 0 chooses a free one
 * @param connections the most connections at once, for all senders together
 * @param connectionsPerPeer the most connections at once from one address
 * @param frame the longest time a message may take from its first byte to its last, and its sender to take the answer
 * @param idle the time without a message after which a connection is closed
 * @param maxBytes the largest message in bytes, at most 1 MiB
 * @param charset the character set of a message without MSH-18
 * @param processingIds the accepted values of MSH-11; production only by default
 * @param nhsAuthorities what senders write as the authority or type of an NHS number
 * @param ahead how far a sender's clock may be ahead
 * @param relationships your table from codes and local texts to relationships; the standard table by default
 */
@ConfigurationProperties("hospital.hl7")
public record Hl7Settings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("2575") int port,
        @DefaultValue("50") int connections,
        @DefaultValue("10") int connectionsPerPeer,
        @DefaultValue("30s") Duration frame,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("1048576") int maxBytes,
        @DefaultValue("UTF-8") Charset charset,
        @DefaultValue("P") Set<String> processingIds,

        @DefaultValue({"NHS", "NH", "NHSNMBR", "NHSNO", "NHSNUMBER", "NHS NUMBER", "2.16.840.1.113883.2.1.4.1"})
        Set<String> nhsAuthorities,

        @DefaultValue("10m") Duration ahead,

        @Nullable Resource relationships) {

    /** Checks the limits. */
    public Hl7Settings {
        new MllpLimits(connections, connectionsPerPeer, frame, idle, maxBytes);
    }

    /** Returns the limits on connections, messages and time. */
    MllpLimits limits() {
        return new MllpLimits(connections, connectionsPerPeer, frame, idle, maxBytes);
    }

    /** Returns what is agreed with the senders. */
    AdtProfile profile() {
        return new AdtProfile(charset, processingIds, nhsAuthorities, ahead);
    }
}
