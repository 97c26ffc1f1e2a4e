package org.carerkit.hl7v2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A receiver's agreement with its senders about ADT messages.
 *
 * @param charset the character set of a message without MSH-18
 * @param processingIds the values of MSH-11 that are accepted; a message without one is accepted
 * @param nhsAuthorities what senders write as the authority or type of an NHS number, in any case
 * @param ahead how far a sender's clock may be ahead
 */
public record AdtProfile(Charset charset, Set<String> processingIds, Set<String> nhsAuthorities, Duration ahead) {

    /** UTF-8, production messages only, the usual names of the NHS number's authority, and 10 minutes. */
    public static final AdtProfile STANDARD = new AdtProfile(
            UTF_8,
            Set.of("P"),
            Set.of("NHS", "NH", "NHSNMBR", "NHSNO", "NHSNUMBER", "NHS NUMBER", "2.16.840.1.113883.2.1.4.1"),
            Duration.ofMinutes(10));

    /** Copies the sets and converts the names of authorities to upper case. */
    public AdtProfile {
        processingIds = Set.copyOf(processingIds);
        nhsAuthorities = nhsAuthorities.stream()
                .map(text -> text.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        if (ahead.isNegative()) {
            throw new IllegalArgumentException("ahead: must not be negative");
        }
    }
}
