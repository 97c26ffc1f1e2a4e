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
 * How messages come in.
 *
 * @param address where to listen; the machine itself unless this is set, for MLLP has no access control of its own
 * @param port the port; 0 takes a free one
 * @param connections how many connections there may be at once, of all senders
 * @param connectionsPerPeer how many of them one address may have
 * @param frame how long a message may take from its first byte to its last, and its sender to take the answer
 * @param idle after how long a connection without a message is closed
 * @param maxBytes how large a message may be, at most 1 MiB
 * @param charset how a message without MSH-18 is written
 * @param processingIds which MSH-11 are taken: production only, unless this is set
 * @param nhsAuthorities what senders write as the authority or type of an NHS number
 * @param ahead how far the clock of a sender may be ahead
 * @param relationships your table from codes and local texts to relationships; the standard one unless this is set
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

    /** How much is taken at once, and how long a sender may take. */
    MllpLimits limits() {
        return new MllpLimits(connections, connectionsPerPeer, frame, idle, maxBytes);
    }

    /** What is agreed with the senders. */
    AdtProfile profile() {
        return new AdtProfile(charset, processingIds, nhsAuthorities, ahead);
    }
}
