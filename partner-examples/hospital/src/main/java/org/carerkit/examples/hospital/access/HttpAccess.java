package org.carerkit.examples.hospital.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.json.StorableText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Applies the rules of {@link AccessTable} to everything except FHIR and the demonstration's tokens, which have their
 * own rules. If no issuer is set, no token is valid.
 */
@Configuration(proxyBeanMethods = false)
class HttpAccess {

    /** Rejects methods that the table does not use, and parameter values that some databases cannot store. */
    @Bean
    HttpFirewall namedMethodsAndKeptTextsOnly() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(AccessTable.methods());
        firewall.setAllowedParameterValues(StorableText::isStorable);
        return firewall;
    }

    /**
     * Answers a rejected request in the same way for every path and client, without a body. There is no {@code Allow}
     * header, which would reveal what exists.
     */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, why) -> response.setStatus(
                AccessTable.methods().contains(request.getMethod())
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Bean
    SecurityFilterChain httpAccessRules(HttpSecurity http, ObjectProvider<JwtDecoder> issuer) throws Exception {
        JwtDecoder decoder = issuer.getIfAvailable(() -> token -> {
            throw new BadJwtException("no issuer is set");
        });
        List<AccessTable.Row> rows = new ArrayList<>(AccessTable.rows());
        rows.removeAll(AccessTable.under("/fhir"));
        rows.removeAll(AccessTable.under("/demo"));
        return http.authorizeHttpRequests(rules -> AccessTable.apply(
                        rules, rows, row -> AuthorityAuthorizationManager.hasAuthority("SCOPE_" + row.scope())))
                // Spring Security's own filters also answer some requests, for example about the issuer.
                .addFilterAfter(HttpAccess::namedRequestsOnly, HeaderWriterFilter.class)
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint((request, response, why) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                        }))
                // A browser never sends a bearer token by itself, so CSRF protection is not needed.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static void namedRequestsOnly(ServletRequest request, ServletResponse response, FilterChain others)
            throws IOException, ServletException {
        if (AccessTable.names((HttpServletRequest) request)) {
            others.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
