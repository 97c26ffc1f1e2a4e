package org.carerkit.examples.hospital.fhir.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carerkit.examples.hospital.fhir.access.Scopes.Interaction;
import org.carerkit.examples.hospital.fhir.outcome.FhirProblem;
import org.carerkit.examples.hospital.fhir.reading.FhirFinding;
import org.carerkit.examples.hospital.fhir.reading.FhirJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The rules of the FHIR interface: what it can do is for everybody to see, everything else needs a token with a scope for it.
 * Where no issuer is set, no token is valid: there is no password to fall back on.
 */
@Configuration(proxyBeanMethods = false)
class FhirAccess {

    private static final Logger LOG = LoggerFactory.getLogger(FhirAccess.class);

    @Bean
    @Order(1)
    SecurityFilterChain fhirAccessRules(HttpSecurity http, ObjectProvider<JwtDecoder> issuer) throws Exception {
        JwtDecoder decoder = issuer.getIfAvailable(FhirAccess::noIssuer);
        return http.securityMatcher("/fhir", "/fhir/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/fhir/metadata")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/fhir/Flag")
                        .access(scope("Flag", Interaction.SEARCH))
                        .requestMatchers(HttpMethod.GET, "/fhir/Flag/*")
                        .access(scope("Flag", Interaction.READ))
                        .requestMatchers(HttpMethod.POST, "/fhir/Flag")
                        .access(scope("Flag", Interaction.CREATE))
                        .requestMatchers(HttpMethod.PUT, "/fhir/Flag/*")
                        .access(scope("Flag", Interaction.UPDATE))
                        .requestMatchers(HttpMethod.GET, "/fhir/Patient/*")
                        .access(scope("Patient", Interaction.READ))
                        .requestMatchers(HttpMethod.GET, "/fhir/RelatedPerson")
                        .access(scope("RelatedPerson", Interaction.SEARCH))
                        .requestMatchers(HttpMethod.GET, "/fhir/AuditEvent")
                        .access(scope("AuditEvent", Interaction.SEARCH))
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint((request, response, refused) ->
                                refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED, FhirFinding.FHIR_TOKEN)))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, refused) ->
                        refuse(request, response, HttpServletResponse.SC_FORBIDDEN, FhirFinding.FHIR_SCOPE)))
                // A bearer token is sent on purpose, never by a browser of its own accord.
                .csrf(csrf -> csrf.disable())
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

    private static AuthorizationManager<RequestAuthorizationContext> scope(String type, Interaction interaction) {
        return (authentication, context) -> {
            var asked = authentication.get();
            return new AuthorizationDecision(asked != null
                    && asked.isAuthenticated()
                    && Scopes.of(asked.getAuthorities()).allow(type, interaction));
        };
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
