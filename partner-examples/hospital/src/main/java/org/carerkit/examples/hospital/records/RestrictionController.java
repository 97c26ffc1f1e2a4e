package org.carerkit.examples.hospital.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.Restriction;
import org.carerkit.examples.hospital.people.Restrictions;
import org.carerkit.examples.hospital.safety.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the search for restrictions and their lifting. The person is named in the body, because request addresses are
 * written to logs.
 */
@RestController
@RequestMapping("/records/restrictions")
class RestrictionController {

    private static final Logger LOG = LoggerFactory.getLogger(RestrictionController.class);
    private static final int LONGEST_ROLE = 100;
    private static final int LONGEST_CLIENT = 200;

    private final People people;
    private final Restrictions restrictions;

    RestrictionController(People people, Restrictions restrictions) {
        this.people = people;
        this.restrictions = restrictions;
    }

    /** The person to search for: an NHS number, or a number and the system that assigned it. */
    record Search(
            @Nullable String nhsNumber,
            @Nullable String number,
            @Nullable String assigner) {

        @Override
        public String toString() {
            return "Search[…]";
        }
    }

    /** The restrictions to lift, and the role of the person who decided. */
    record Lift(
            @Nullable UUID person,
            @Nullable Set<UUID> lifts,
            @Nullable String role) {}

    /** The present and former restrictions of a person. */
    record Answer(UUID person, List<Restriction> restrictions) {}

    @PostMapping("/search")
    ResponseEntity<Object> search(@RequestBody Search search) {
        Identifier asked = number(search).orElse(null);
        if (asked == null) {
            return Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "nhsNumber, or number and assigner: one of these is needed.");
        }
        return people.find(asked)
                .map(KnownPerson::id)
                .flatMap(person -> restrictions.of(person).map(all -> new Answer(person.value(), all)))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> Refusal.of(HttpStatus.NOT_FOUND, "Nobody with this number is known here."));
    }

    @PostMapping("/lift")
    ResponseEntity<Object> lift(@RequestBody Lift lift, JwtAuthenticationToken token) {
        UUID person = lift.person();
        Set<UUID> lifts = lift.lifts();
        String role = lift.role();
        if (person == null
                || lifts == null
                || lifts.isEmpty()
                || role == null
                || role.isBlank()
                || role.length() > LONGEST_ROLE) {
            return Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "person, lifts, role: each is needed, and a role has at most " + LONGEST_ROLE + " characters.");
        }
        Restrictions.Lifted lifted = restrictions.lift(new PersonId(person), lifts, role, client(token));
        LOG.info("{} restrictions to be lifted: {}", lifts.size(), lifted);
        return switch (lifted) {
            case ALL -> ResponseEntity.noContent().build();
            case NOTHING ->
                Refusal.of(HttpStatus.CONFLICT, "Something in lifts does not protect this person: nothing was lifted.");
            case NOBODY -> Refusal.of(HttpStatus.NOT_FOUND, "Nobody with this id is known here.");
        };
    }

    private static String client(JwtAuthenticationToken token) {
        String name = token.getName();
        return name.length() > LONGEST_CLIENT ? name.substring(0, LONGEST_CLIENT) : name;
    }

    private static Optional<Identifier> number(Search search) {
        if (search.nhsNumber() != null) {
            return Optional.of(Identifier.nhsNumber(search.nhsNumber()));
        }
        return search.number() == null || search.assigner() == null
                ? Optional.empty()
                : Optional.of(Identifier.local(search.assigner(), search.number()));
    }
}
