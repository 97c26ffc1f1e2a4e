package org.carerkit.examples.hospital.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Health and the carers' lead are for everybody, everything else for nobody until it is opened here by name. */
@Configuration(proxyBeanMethods = false)
class HttpAccess {

    @Bean
    SecurityFilterChain httpAccessRules(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health/**", "/carers-lead")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
