package org.carerkit.examples.hospital.fhir.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The hospital's agreements with clients. A client without an agreement is told nothing, whatever its token says.
 *
 * @param clients the agreements, by the client id that tokens name
 */
@ConfigurationProperties("hospital.fhir")
public record FhirSettings(Map<String, ClientAgreement> clients) {

    /** Copies the map. A missing map becomes an empty one. */
    public FhirSettings {
        clients = clients == null ? Map.of() : Map.copyOf(clients);
    }

    /**
     * Returns the agreement with the client of a token. RFC 9068 names the client in {@code client_id}. Some issuers
     * use {@code azp}, and a client acting for itself is also the token's {@code sub}.
     */
    public Optional<ClientAgreement> client(Jwt token) {
        return Stream.of("client_id", "azp", "sub")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .map(clients::get);
    }
}
