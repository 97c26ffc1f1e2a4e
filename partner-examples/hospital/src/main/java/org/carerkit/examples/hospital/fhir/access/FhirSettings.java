package org.carerkit.examples.hospital.fhir.access;

import java.util.Map;
import java.util.Optional;
import org.carerkit.examples.hospital.fhir.disclosure.Agreement;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * With whom the hospital has agreed what. Without an agreement a client is told nothing, whatever its token says.
 *
 * @param clients the agreements, by the client id that tokens name
 */
@ConfigurationProperties("hospital.fhir")
public record FhirSettings(Map<String, Agreement> clients) {

    /** Copies the map; none is an empty one. */
    public FhirSettings {
        clients = clients == null ? Map.of() : Map.copyOf(clients);
    }

    /** The agreement with a client. */
    public Optional<Agreement> client(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(clients.get(id));
    }
}
