package org.carerkit.examples.hospital.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Health and the carers' lead are for everybody, the wards' tasks, notices, restrictions, the queue of messages and metrics
 * for tokens with a scope of that name, and everything else for nobody until it is opened here. Where no issuer is set, no token is valid.
 */
@Configuration(proxyBeanMethods = false)
class HttpAccess {

    @Bean
    SecurityFilterChain httpAccessRules(HttpSecurity http, ObjectProvider<JwtDecoder> issuer) throws Exception {
        JwtDecoder decoder = issuer.getIfAvailable(() -> token -> {
            throw new BadJwtException("no issuer is set");
        });
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health/**", "/carers-lead")
                        .permitAll()
                        .requestMatchers("/ward/**")
                        .hasAuthority("SCOPE_ward")
                        .requestMatchers("/sharing/**")
                        .hasAuthority("SCOPE_sharing")
                        .requestMatchers("/records/**")
                        .hasAuthority("SCOPE_records")
                        .requestMatchers("/hl7/**")
                        .hasAuthority("SCOPE_hl7")
                        .requestMatchers("/actuator/metrics/**")
                        .hasAuthority("SCOPE_metrics")
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(decoder)))
                // A bearer token is sent on purpose, never by a browser of its own accord.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
