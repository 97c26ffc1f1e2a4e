package org.carerkit.examples.hospital.fhir.access;

import org.carerkit.examples.hospital.fhir.access.Scopes.Interaction;
import org.springframework.security.core.Authentication;

/** Whether a token may hand in resources of a type, where one request has several. */
public final class CreateScope {

    private CreateScope() {}

    /** True for {@code system/Condition.c} and whatever says more. */
    public static boolean allows(Authentication token, String type) {
        return Scopes.of(token.getAuthorities()).allow(type, Interaction.CREATE);
    }
}
