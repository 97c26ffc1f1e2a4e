package org.carerkit.examples.hospital.demo;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerkit.examples.hospital.access.AccessTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues a token to anybody who asks, for demonstrations, only with the profile {@code demo}. The signing key is made
 * at start and exists only in this process.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoIssuer {

    private static final Logger LOG = LoggerFactory.getLogger(DemoIssuer.class);
    private static final String ISSUER = "urn:carerkit:demo-issuer";
    private static final Duration VALID = Duration.ofMinutes(10);

    @Bean
    KeyPair demoKey() throws NoSuchAlgorithmException {
        LOG.warn("profile demo: everybody who reaches /demo/token gets a token");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    @Bean
    JwtDecoder demoDecoder(KeyPair demoKey) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey((RSAPublicKey) demoKey.getPublic())
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return decoder;
    }

    @Bean
    @Order(2)
    SecurityFilterChain demoRules(HttpSecurity http) throws Exception {
        return http.securityMatcher("/demo/**")
                .authorizeHttpRequests(rules -> AccessTable.apply(rules, AccessTable.under("/demo"), row -> {
                    throw new IllegalStateException("a token is what is asked for here");
                }))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The token endpoint of OAuth 2's client credentials grant. It does not check any credentials. */
    @RestController
    @Profile("demo")
    static class Tokens {

        private final NimbusJwtEncoder encoder;
        private final Clock clock;

        Tokens(KeyPair demoKey, Clock clock) {
            this.encoder = NimbusJwtEncoder.withKeyPair(
                            (RSAPublicKey) demoKey.getPublic(), (RSAPrivateKey) demoKey.getPrivate())
                    .build();
            this.clock = clock;
        }

        @PostMapping(path = "/demo/token", produces = MediaType.APPLICATION_JSON_VALUE)
        Map<String, Object> token(@RequestParam("client_id") String client, @RequestParam("scope") String scope) {
            Instant now = clock.instant();
            JwtClaimsSet claims = JwtClaimsSet.builder()
                    .issuer(ISSUER)
                    .id(UUID.randomUUID().toString())
                    .subject(client)
                    .claim("client_id", client)
                    .claim("scope", List.of(scope.split(" ", -1)))
                    .issuedAt(now)
                    .expiresAt(now.plus(VALID))
                    .build();
            String token = encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
            return Map.of("access_token", token, "token_type", "Bearer", "expires_in", VALID.toSeconds());
        }
    }
}
