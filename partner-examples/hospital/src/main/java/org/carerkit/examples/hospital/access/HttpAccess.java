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
 * The rules of {@link AccessTable} for everything but FHIR and the demonstration's tokens, which have rules of their own. Where
 * no issuer is set, no token is valid.
 */
@Configuration(proxyBeanMethods = false)
class HttpAccess {

    /** A method that the table names nowhere, and a text that not every database can keep, get no further than this. */
    @Bean
    HttpFirewall namedMethodsAndKeptTextsOnly() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(AccessTable.methods());
        firewall.setAllowedParameterValues(StorableText::isStorable);
        return firewall;
    }

    /** The same for every path and everybody: no body, and no header {@code Allow}, which would tell what there is. */
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
                // Filters of Spring Security answer by themselves, too: about the issuer, say.
                .addFilterAfter(HttpAccess::namedRequestsOnly, HeaderWriterFilter.class)
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint((request, response, why) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                        }))
                // A bearer token is sent on purpose, never by a browser of its own accord.
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
