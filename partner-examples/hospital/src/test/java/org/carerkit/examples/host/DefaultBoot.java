package org.carerkit.examples.host;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.identifier.NhsNumber;
import org.carerkit.core.person.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Another developer's Spring Boot application with Boot's defaults: no handler, no setting, and the README's
 * controller.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@Import(DefaultBoot.Requests.class)
public class DefaultBoot {

    /** The last line that it logs. */
    static final String END = "That was all.";

    /** Starts the application. */
    public static void main(String[] arguments) {
        SpringApplication.run(DefaultBoot.class, arguments);
    }

    /**
     * Opens every path, because the hospital's class path brings Spring Security and this application does not use it.
     */
    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The application's own form, with one of our records and our constraint on its own text. */
    public record Registration(
            @NhsNumber @Nullable String number,
            @Valid @Nullable Carer carer) {}

    /** The requests that it accepts. */
    @RestController
    static class Requests {

        @PostMapping("/carers")
        void carer(@Valid @RequestBody Carer carer) {}

        @PostMapping("/people")
        void person(@Valid @RequestBody Person person) {}

        @PostMapping("/lists")
        void carers(@RequestBody List<@Valid Carer> carers) {}

        @PostMapping("/registrations")
        void registration(@Valid @RequestBody Registration registration) {}

        @GetMapping("/numbers/{number}")
        void number(@PathVariable("number") @NhsNumber String number) {}

        @GetMapping("/end")
        void end() {
            LoggerFactory.getLogger(DefaultBoot.class).info(END);
        }

        @GetMapping("/days")
        void day(@RequestParam("day") LocalDate day) {}
    }
}
