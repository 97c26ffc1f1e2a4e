package org.carerkit.examples.hospital.fhir.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * With whom the hospital has agreed what. Without an agreement a client is told nothing, whatever its token says.
 *
 * @param clients the agreements, by the client id that tokens name
 */
@ConfigurationProperties("hospital.fhir")
public record FhirSettings(Map<String, ClientAgreement> clients) {

    /** Copies the map; none is an empty one. */
    public FhirSettings {
        clients = clients == null ? Map.of() : Map.copyOf(clients);
    }

    /**
     * The agreement with the client of a token. RFC 9068 has {@code client_id}; some issuers name the client {@code azp}, and a
     * client of its own is its own subject.
     */
    public Optional<ClientAgreement> client(Jwt token) {
        return Stream.of("client_id", "azp", "sub")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .map(clients::get);
    }
}
