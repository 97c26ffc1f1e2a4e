package org.carerkit.examples.hospital.access;

import static java.util.Objects.requireNonNull;
import static org.carerkit.examples.hospital.access.AccessTable.Client.ANYBODY;
import static org.carerkit.examples.hospital.access.AccessTable.Client.OURS;
import static org.carerkit.examples.hospital.access.AccessTable.Client.PARTNER;
import static org.carerkit.examples.hospital.access.AccessTable.Client.SYSTEM;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Every request that is answered over HTTP, and who may make it. The rules of security are made from this table, and what does
 * not stand in it is denied: {@code HEAD} and {@code OPTIONS} too, which Spring MVC would answer by itself where there is a
 * {@code GET}. A test compares the table with what is mapped to a handler: whoever adds the one has to add the other.
 */
public final class AccessTable {

    /** Who may ask. */
    public enum Client {
        /** Everybody; no token is needed. */
        ANYBODY,
        /** A system of the hospital's own, whose token has the scope. */
        SYSTEM,
        /** A client with whom there is an agreement, whose token has the scope as SMART on FHIR writes it. */
        PARTNER,
        /** Such a client that is of this trust. */
        OURS
    }

    /**
     * A request that is answered.
     *
     * @param method its method
     * @param path its path, as a pattern of Spring's; written like the handler's mapping
     * @param client who may make it
     * @param scope which scope the token needs; empty where no token is needed
     */
    public record Row(HttpMethod method, String path, Client client, String scope) {

        /** Checks that every part is there. */
        public Row {
            requireNonNull(method, "method");
            requireNonNull(path, "path");
            requireNonNull(client, "client");
            requireNonNull(scope, "scope");
        }

        private PathPatternRequestMatcher matcher() {
            return PathPatternRequestMatcher.withDefaults().matcher(method, path);
        }

        private boolean isUnder(String folder) {
            return path.equals(folder) || path.startsWith(folder + "/");
        }
    }

    /** The scope to create a resource of some type: which, is asked of each resource in the body. */
    public static final String CREATE_SOMETHING = "system/?.c";

    private static final List<Row> ROWS = List.of(
            new Row(GET, "/actuator/health", ANYBODY, ""),
            new Row(GET, "/actuator/health/**", ANYBODY, ""),
            new Row(GET, "/actuator/metrics", SYSTEM, "metrics"),
            new Row(GET, "/actuator/metrics/{requiredMetricName}", SYSTEM, "metrics"),
            new Row(GET, "/carers-lead", ANYBODY, ""),
            new Row(POST, "/demo/token", ANYBODY, ""), // under the profile demo alone
            new Row(GET, "/fhir/metadata", ANYBODY, ""),
            new Row(GET, "/fhir/Flag", PARTNER, "system/Flag.s"),
            new Row(POST, "/fhir/Flag", PARTNER, "system/Flag.c"),
            new Row(GET, "/fhir/Flag/{id}", PARTNER, "system/Flag.r"),
            new Row(PUT, "/fhir/Flag/{id}", PARTNER, "system/Flag.u"),
            new Row(GET, "/fhir/Patient/{id}", PARTNER, "system/Patient.r"),
            new Row(GET, "/fhir/RelatedPerson", PARTNER, "system/RelatedPerson.s"),
            new Row(GET, "/fhir/AuditEvent", OURS, "system/AuditEvent.s"),
            new Row(POST, "/fhir/$read-record", PARTNER, CREATE_SOMETHING),
            new Row(GET, "/hl7/errors", SYSTEM, "hl7"),
            new Row(POST, "/hl7/errors/{id}/replay", SYSTEM, "hl7"),
            new Row(DELETE, "/hl7/errors/{id}", SYSTEM, "hl7"),
            new Row(POST, "/records/restrictions/search", SYSTEM, "records"),
            new Row(POST, "/records/restrictions/lift", SYSTEM, "records"),
            new Row(GET, "/sharing/notices", SYSTEM, "sharing"),
            new Row(POST, "/sharing/notices/{id}/again", SYSTEM, "sharing"),
            new Row(GET, "/ward/tasks", SYSTEM, "ward"),
            new Row(GET, "/ward/tasks/{id}/carers", SYSTEM, "ward"),
            new Row(POST, "/ward/tasks/{id}/answer", SYSTEM, "ward"),
            new Row(POST, "/ward/carers/{id}/tell", SYSTEM, "ward"),
            new Row(POST, "/ward/carers/{id}/refer", SYSTEM, "ward"));

    private static final List<PathPatternRequestMatcher> MATCHERS =
            ROWS.stream().map(Row::matcher).toList();

    private AccessTable() {}

    /** The whole table. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The rows of a path and of everything below it. */
    public static List<Row> under(String path) {
        return ROWS.stream().filter(row -> row.isUnder(path)).toList();
    }

    /** True for a request that stands in the table, whoever makes it. */
    public static boolean names(HttpServletRequest request) {
        return MATCHERS.stream().anyMatch(matcher -> matcher.matches(request));
    }

    /** The methods that any row names. */
    public static Set<String> methods() {
        return ROWS.stream().map(row -> row.method().name()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes rules of rows: each is for whom it says, and every other request for nobody.
     *
     * @param who the rule for a row that does not let everybody in
     */
    public static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            List<Row> rows,
            Function<Row, AuthorizationManager<RequestAuthorizationContext>> who) {
        for (Row row : rows) {
            if (row.client() == ANYBODY) {
                rules.requestMatchers(row.matcher()).permitAll();
            } else {
                rules.requestMatchers(row.matcher()).access(who.apply(row));
            }
        }
        rules.anyRequest().denyAll();
    }
}
