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
 * Every request that is answered over HTTP, and who may make it. The security rules are made from this table, and a
 * request that is not in it is denied. This includes {@code HEAD} and {@code OPTIONS}, which Spring MVC would otherwise
 * answer for each {@code GET}. A test compares the table with the mapped handlers, so a new handler needs a new row.
 */
public final class AccessTable {

    /** Who may make a request. */
    public enum Client {
        /** Anybody, without a token. */
        ANYBODY,
        /** One of the hospital's own systems, whose token has the scope. */
        SYSTEM,
        /** A client that has an agreement and whose token has the scope in the notation of SMART on FHIR. */
        PARTNER,
        /** A partner client that belongs to this trust. */
        OURS
    }

    /**
     * A request that is answered.
     *
     * @param method the HTTP method
     * @param path the path as a Spring pattern, written like the handler's mapping
     * @param client who may make the request
     * @param scope the scope that the token needs; empty if no token is needed
     */
    public record Row(HttpMethod method, String path, Client client, String scope) {

        /** Checks that every component is present. */
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

    /** The scope to create a resource of any type. The types in the body are checked one by one. */
    public static final String CREATE_SOMETHING = "system/?.c";

    private static final List<Row> ROWS = List.of(
            new Row(GET, "/actuator/health", ANYBODY, ""),
            new Row(GET, "/actuator/health/**", ANYBODY, ""),
            new Row(GET, "/actuator/metrics", SYSTEM, "metrics"),
            new Row(GET, "/actuator/metrics/{requiredMetricName}", SYSTEM, "metrics"),
            new Row(GET, "/carers-lead", ANYBODY, ""),
            new Row(POST, "/demo/token", ANYBODY, ""), // only with the profile demo
            new Row(GET, "/fhir/metadata", ANYBODY, ""),
            new Row(GET, "/fhir/Flag", PARTNER, "system/Flag.s"),
            new Row(POST, "/fhir/Flag", PARTNER, "system/Flag.c"),
            new Row(GET, "/fhir/Flag/_history", PARTNER, "system/Flag.s"),
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

    /** Returns all rows. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** Returns the rows for a path and everything below it. */
    public static List<Row> under(String path) {
        return ROWS.stream().filter(row -> row.isUnder(path)).toList();
    }

    /** Returns true if the request is in the table, whoever makes it. */
    public static boolean names(HttpServletRequest request) {
        return MATCHERS.stream().anyMatch(matcher -> matcher.matches(request));
    }

    /** Returns the methods used in any row. */
    public static Set<String> methods() {
        return ROWS.stream().map(row -> row.method().name()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Turns rows into security rules, and denies every other request.
     *
     * @param who gives the rule for a row that is not open to anybody
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
