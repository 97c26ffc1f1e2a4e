package org.carerkit.examples.hospital.fhir.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.examples.hospital.access.AccessTable;
import org.carerkit.examples.hospital.access.AccessTable.Client;
import org.carerkit.examples.hospital.access.AccessTable.Row;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.reading.FhirJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Applies the rules of {@link AccessTable} to the FHIR interface, and answers refusals with an OperationOutcome. If no
 * issuer is set, no token is valid, and there is no password instead.
 */
@Configuration(proxyBeanMethods = false)
class FhirAccess {

    private static final Logger LOG = LoggerFactory.getLogger(FhirAccess.class);
    private static final String BASE = "/fhir";
    private static final Set<String> TYPES =
            AccessTable.under(BASE).stream().map(row -> type(row.path())).collect(Collectors.toUnmodifiableSet());

    private final FhirSettings settings;
    private final HospitalSettings hospital;

    FhirAccess(FhirSettings settings, HospitalSettings hospital) {
        this.settings = settings;
        this.hospital = hospital;
    }

    @Bean
    @Order(1)
    SecurityFilterChain fhirAccessRules(HttpSecurity http, ObjectProvider<JwtDecoder> issuer) throws Exception {
        JwtDecoder decoder = issuer.getIfAvailable(FhirAccess::noIssuer);
        return http.securityMatcher(BASE, BASE + "/**")
                .authorizeHttpRequests(rules -> AccessTable.apply(rules, AccessTable.under(BASE), this::rule))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint((request, response, refused) ->
                                refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED, FhirFinding.FHIR_TOKEN)))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, refused) -> deny(request, response)))
                // A browser never sends a bearer token by itself, so CSRF protection is not needed.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static JwtDecoder noIssuer() {
        LOG.warn("no issuer is set: the FHIR interface takes no token"
                + " (spring.security.oauth2.resourceserver.jwt.issuer-uri)");
        return token -> {
            throw new BadJwtException("no issuer is set");
        };
    }

    private AuthorizationManager<RequestAuthorizationContext> rule(Row row) {
        return (authentication, context) -> {
            Authentication asked = authentication.get();
            return new AuthorizationDecision(asked != null
                    && asked.isAuthenticated()
                    && TokenScopes.of(asked.getAuthorities()).allow(row.scope())
                    && (row.client() != Client.OURS || isOurs(asked)));
        };
    }

    private boolean isOurs(Authentication asked) {
        return asked instanceof JwtAuthenticationToken token
                && settings.client(token.getToken())
                        .filter(client -> client.isOf(hospital.trust()))
                        .isPresent();
    }

    /**
     * Refuses a request. If it is in the table, the token lacks a scope or is not from this trust. Otherwise the method
     * is not allowed for a known type, or the type is unknown.
     */
    private static void deny(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (AccessTable.names(request)) {
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, FhirFinding.FHIR_SCOPE);
        } else if (TYPES.contains(type(request.getRequestURI()))) {
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, FhirFinding.FHIR_METHOD);
        } else {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, FhirFinding.FHIR_NOT_FOUND);
        }
    }

    private static String type(String path) {
        String[] parts = path.split("/", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, FhirFinding why)
            throws IOException {
        LOG.info("{} refused with {}", request.getMethod(), why.id());
        response.setStatus(status);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(FhirProblem.MEDIA_TYPE);
        response.getOutputStream()
                .write(FhirJson.write(FhirProblem.of(status, why, "").outcome()).getBytes(StandardCharsets.UTF_8));
    }
}
