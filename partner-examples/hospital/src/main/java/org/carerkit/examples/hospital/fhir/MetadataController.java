package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this interface can do. */
@RestController
class MetadataController {

    private final FhirExchange exchange;

    MetadataController(FhirExchange exchange) {
        this.exchange = exchange;
    }

    @GetMapping("/fhir/metadata")
    ResponseEntity<byte[]> metadata(HttpServletRequest request) {
        exchange.checkAccepts(request);
        return FhirExchange.answer(CapabilityResource.of(FhirExchange.base()));
    }
}
