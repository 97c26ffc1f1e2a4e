package org.carerkit.examples.hospital.register;

import org.carerkit.core.consent.Recipient;

/** The recipients who fetch what they may know. No notice waits for them, because nothing would deliver it. */
@FunctionalInterface
public interface FetchingRecipients {

    /** Returns true if this recipient fetches and is sent nothing. */
    boolean include(Recipient recipient);
}
