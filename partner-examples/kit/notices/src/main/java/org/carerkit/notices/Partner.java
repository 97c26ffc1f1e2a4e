package org.carerkit.notices;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;

/**
 * A partner who takes notices over HTTP.
 *
 * @param name what it is called in lists of undelivered notices
 * @param kind which kind of recipient
 * @param scheme the scheme of the organisation's identifier: {@code ods}, {@code urn}
 * @param organisation the organisation's identifier
 * @param purpose what it is told for: no purpose lends its fields to another
 * @param address where notices are posted
 * @param token the bearer token that the partner gave; from the environment, never from a file of settings that
 *     others read
 */
public record Partner(
        String name,
        RecipientKind kind,
        String scheme,
        String organisation,
        Purpose purpose,
        URI address,
        String token) {

    /** Checks that every part is there. */
    public Partner {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(scheme, "scheme");
        requireNonNull(organisation, "organisation");
        requireNonNull(purpose, "purpose");
        requireNonNull(address, "address");
        requireNonNull(token, "token");
        boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !here) {
            throw new IllegalArgumentException("address: https is needed, except on this machine");
        }
    }

    /** To whom is told. */
    public Recipient recipient() {
        IdentifierScheme known = IdentifierScheme.withId(scheme)
                .orElseThrow(() -> new IllegalArgumentException("scheme: none is called so"));
        return new Recipient(kind, new Identifier(known, known.tidy(organisation), null));
    }

    /** The name alone: the token is a secret. */
    @Override
    public String toString() {
        return "Partner[" + name + "]";
    }
}
