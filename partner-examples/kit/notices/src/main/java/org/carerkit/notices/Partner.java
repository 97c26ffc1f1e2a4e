package org.carerkit.notices;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;

/**
 * A partner who receives notices over HTTP.
 *
 * @param name the name used in lists of undelivered notices
 * @param kind the kind of recipient
 * @param scheme the scheme of the organisation's identifier, such as {@code ods} or {@code urn}
 * @param organisation the organisation's identifier
 * @param purpose the purpose for which it is told; one purpose does not give access to the fields of another
 * @param address the address to post notices to
 * @param token the bearer token that the partner gave; it comes from the environment, never from a settings file that others
 *     read
 */
public record Partner(
        String name,
        RecipientKind kind,
        String scheme,
        String organisation,
        Purpose purpose,
        URI address,
        String token) {

    /** Checks that every part is present. */
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

    /** The recipient of the notices. */
    public Recipient recipient() {
        IdentifierScheme known = IdentifierScheme.withId(scheme)
                .orElseThrow(() -> new IllegalArgumentException("scheme: none is called so"));
        return new Recipient(kind, new Identifier(known, known.tidy(organisation), null));
    }

    /** Contains only the name, because the token is a secret. */
    @Override
    public String toString() {
        return "Partner[" + name + "]";
    }
}
