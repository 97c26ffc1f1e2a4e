package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.hospital.fhir.access.FhirSettings;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.reading.FhirJson;
import org.carerkit.fhir.terms.FhirAddress;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the interactions share: reading requests and writing answers. */
@Component
class FhirExchange {

    private static final String FORMAT = "_format";
    private static final Set<String> JSON =
            Set.of("application/fhir+json", "application/json", "application/json+fhir", "json", "text/json");
    private static final Set<String> ANYTHING = Set.of("*/*", "application/*");

    private final FhirSettings settings;

    FhirExchange(FhirSettings settings) {
        this.settings = settings;
    }

    /** Returns the agreement with the client that asks. */
    ClientAgreement client(JwtAuthenticationToken token) {
        return settings.client(token.getToken())
                .orElseThrow(() -> FhirProblem.of(403, FhirFinding.FHIR_CLIENT_UNKNOWN, ""));
    }

    /** Refuses a request for an answer in a form other than FHIR JSON. */
    void checkAccepts(HttpServletRequest request) {
        String format = request.getParameter(FORMAT);
        if (format != null && !JSON.contains(withoutParameters(format))) {
            throw FhirProblem.of(406, FhirFinding.FHIR_NOT_ACCEPTABLE, FORMAT);
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (format != null || accept == null || accept.isBlank()) {
            return;
        }
        for (String one : accept.split(",", -1)) {
            String type = withoutParameters(one);
            if (JSON.contains(type) || ANYTHING.contains(type)) {
                return;
            }
        }
        throw FhirProblem.of(406, FhirFinding.FHIR_NOT_ACCEPTABLE, "");
    }

    /** Returns the only value of a search parameter. Refuses unknown parameters and a second value. */
    String parameter(HttpServletRequest request, String name) {
        return optional(request, name, name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> FhirProblem.of(400, FhirFinding.FHIR_PARAMETER_MISSING, name));
    }

    /** Returns the only value of a parameter that may be absent. Refuses unknown parameters and a second value. */
    Optional<String> optional(HttpServletRequest request, String name, String... known) {
        for (String given : request.getParameterMap().keySet()) {
            if (!List.of(known).contains(given) && !given.equals(FORMAT)) {
                throw FhirProblem.of(400, FhirFinding.FHIR_PARAMETER_UNKNOWN, "");
            }
        }
        String[] values = request.getParameterValues(name);
        if (values == null || values.length == 0) {
            return Optional.empty();
        }
        if (values.length > 1 && !values[0].isBlank()) {
            throw FhirProblem.of(400, FhirFinding.FHIR_PARAMETER_VALUE, name);
        }
        return Optional.of(values[0].strip());
    }

    /** Reads the body, up to the size limit. */
    <T extends Resource> T body(HttpServletRequest request, Class<T> type) throws IOException {
        String contentType = request.getContentType();
        if (contentType == null || !JSON.contains(withoutParameters(contentType))) {
            throw FhirProblem.of(415, FhirFinding.FHIR_MEDIA_TYPE, "");
        }
        byte[] bytes = request.getInputStream().readNBytes(Limits.DEFAULT.bytes() + 1);
        return usable(FhirJson.read(bytes, type));
    }

    /** Returns the record that was read, or throws with the reasons why it cannot be used. */
    static <T> T usable(ReadResult<T> result) {
        if (!result.isUsable()) {
            throw FhirProblem.ofBody(result.findings());
        }
        return result.record().orElseThrow();
    }

    /**
     * Returns the request's id. A request sent again with the same id is the same request. A request without an id gets
     * a random one.
     */
    UUID requestId(HttpServletRequest request) {
        String id = request.getHeader("X-Request-ID");
        if (id == null) {
            return UUID.randomUUID();
        }
        try {
            UUID read = UUID.fromString(id.strip());
            if (read.toString().equalsIgnoreCase(id.strip())) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            // reported below, without the value
        }
        throw FhirProblem.of(400, FhirFinding.FHIR_REQUEST_ID, "");
    }

    static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/fhir")
                .toUriString();
    }

    static ResponseEntity<byte[]> answer(int status, @Nullable Resource resource, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).headers(headers).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return resource == null
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, FhirProblem.MEDIA_TYPE)
                        .body(FhirJson.write(resource).getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> answer(Resource resource) {
        return answer(200, resource, new HttpHeaders());
    }

    /** Answers a search. The answer holds no time or id of its own, so the same result is always the same text. */
    static ResponseEntity<byte[]> searchset(String type, String patient, List<? extends Resource> found) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(found.size());
        bundle.getMeta().addProfile(FhirAddress.profile("Bundle"));
        String query = URLEncoder.encode(patient, StandardCharsets.UTF_8);
        bundle.addLink().setRelation("self").setUrl(base() + "/" + type + "?patient=" + query);
        for (Resource resource : found) {
            bundle.addEntry()
                    .setFullUrl(base() + "/" + type + "/" + resource.getIdPart())
                    .setResource(resource)
                    .getSearch()
                    .setMode(Bundle.SearchEntryMode.MATCH);
        }
        return answer(bundle);
    }

    static Optional<UUID> uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutParameters(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
