package org.carerkit.examples.hospital.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The rules of {@link AccessTable} for everything but FHIR and the demonstration's tokens, which have rules of their own. Where
 * no issuer is set, no token is valid.
 */
@Configuration(proxyBeanMethods = false)
class HttpAccess {

    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;

    /** A method that the table names nowhere gets no further than this, on any path. */
    @Bean
    HttpFirewall namedMethodsOnly() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(AccessTable.methods());
        return firewall;
    }

    /** The same for every path and everybody: no body, and no header {@code Allow}, which would tell what there is. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, why) -> response.setStatus(
                AccessTable.methods().contains(request.getMethod()) ? BAD_REQUEST : METHOD_NOT_ALLOWED);
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
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(decoder)))
                // A bearer token is sent on purpose, never by a browser of its own accord.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
