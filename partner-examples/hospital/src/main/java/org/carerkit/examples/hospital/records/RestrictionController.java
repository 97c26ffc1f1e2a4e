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

/** What protects somebody, and its lifting. A person is asked for in the body: addresses of requests stand in logs. */
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

    /** Whom it is about: by NHS number, or by the number of a system and whose it is. */
    record Search(
            @Nullable String nhsNumber,
            @Nullable String number,
            @Nullable String assigner) {

        @Override
        public String toString() {
            return "Search[…]";
        }
    }

    /** Which restrictions are lifted, and the role of whoever decided that. */
    record Lift(
            @Nullable UUID person,
            @Nullable Set<UUID> lifts,
            @Nullable String role) {}

    /** What protects a person, or did. */
    record Answer(UUID person, List<Restriction> restrictions) {}

    @PostMapping("/search")
    ResponseEntity<Answer> search(@RequestBody Search search) {
        Identifier asked = number(search).orElse(null);
        if (asked == null) {
            return ResponseEntity.unprocessableContent().build();
        }
        return people.find(asked)
                .map(KnownPerson::id)
                .flatMap(person -> restrictions.of(person).map(all -> new Answer(person.value(), all)))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/lift")
    ResponseEntity<Void> lift(@RequestBody Lift lift, JwtAuthenticationToken token) {
        UUID person = lift.person();
        Set<UUID> lifts = lift.lifts();
        String role = lift.role();
        if (person == null
                || lifts == null
                || lifts.isEmpty()
                || role == null
                || role.isBlank()
                || role.length() > LONGEST_ROLE) {
            return ResponseEntity.unprocessableContent().build();
        }
        Restrictions.Lifted lifted = restrictions.lift(new PersonId(person), lifts, role, client(token));
        LOG.info("{} restrictions to be lifted: {}", lifts.size(), lifted);
        return ResponseEntity.status(
                        switch (lifted) {
                            case ALL -> HttpStatus.NO_CONTENT;
                            case NOTHING -> HttpStatus.CONFLICT;
                            case NOBODY -> HttpStatus.NOT_FOUND;
                        })
                .build();
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
