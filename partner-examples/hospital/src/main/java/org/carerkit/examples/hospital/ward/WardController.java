package org.carerkit.examples.hospital.ward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.people.NamesForStaff;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.ReportedContact;
import org.carerkit.examples.hospital.safety.Refusal;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.hl7v2.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the wards' tasks, for a screen on the ward. */
@RestController
@RequestMapping("/ward/tasks")
class WardController {

    private static final int MOST = 200;

    private final Ward ward;
    private final People people;
    private final NamesForStaff names;

    WardController(Ward ward, People people, NamesForStaff names) {
        this.ward = ward;
        this.people = people;
        this.names = names;
    }

    /** A question to ask, with the patient's reported contacts. */
    record Task(
            UUID id,
            Moment moment,
            Instant askedAt,
            @Nullable PersonName patient,
            List<Contact> contacts) {

        @Override
        public String toString() {
            return "Task[" + id + "]";
        }
    }

    /** A reported contact. */
    record Contact(UUID id, @Nullable PersonName name, List<String> relationship, boolean carer) {

        /** Adds what another sender reports about the same person. */
        private Contact and(Contact other) {
            return new Contact(
                    id,
                    name,
                    Stream.concat(relationship.stream(), other.relationship.stream())
                            .distinct()
                            .toList(),
                    carer || other.carer);
        }

        @Override
        public String toString() {
            return "Contact[" + id + "]";
        }
    }

    /** All answers to one question, and the role of the person who asked. */
    record Answers(@Nullable String role, @Nullable List<Said> answers) {

        @Override
        public String toString() {
            return "Answers[…]";
        }
    }

    /** The kind of answer, which decides the other fields that are needed. */
    enum Kind {
        /** Somebody already known looks after the patient: needs carer, relationship and source. */
        LOOKED_AFTER_BY,
        /** Somebody new looks after the patient: needs a name, relationship and source; can have a birth date. */
        LOOKED_AFTER_BY_SOMEBODY_NEW,
        /** The patient looks after somebody: needs relationship and source. */
        LOOKS_AFTER_SOMEBODY,
        /** Somebody is no longer a carer: needs carer and reason. */
        CARES_NO_LONGER,
        /** The patient neither looks after anybody nor is looked after. */
        NOBODY,
        /** The patient does not want to say. */
        NOT_SAID
    }

    /** One answer. */
    record Said(
            @Nullable Kind kind,
            @Nullable UUID carer,
            @Nullable String given,
            @Nullable String family,
            @Nullable LocalDate birthDate,
            @Nullable Relationship relationship,
            @Nullable IdentificationSource source,
            @Nullable Boolean patientAgrees,
            @Nullable Capacity agreed,
            @Nullable FlagEndReason reason) {

        @Override
        public String toString() {
            return "Said[" + kind + "]";
        }
    }

    @GetMapping
    List<Task> open(@RequestParam String ward) {
        return this.ward.open(ward, MOST).stream().map(this::task).toList();
    }

    /**
     * Returns the people who look after the patient of a task, open or closed, as reported by systems or found out by
     * the ward.
     */
    @GetMapping("/{id}/carers")
    ResponseEntity<Object> carers(@PathVariable UUID id) {
        return ward.patientOf(id)
                .<ResponseEntity<Object>>map(patient -> ResponseEntity.ok(contacts(patient, ReportedContact::carer)))
                .orElseGet(() -> Refusal.of(HttpStatus.NOT_FOUND, "There is no task with this id."));
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<Object> answer(@PathVariable UUID id, @RequestBody Answers answers) {
        try {
            String role = needed(answers.role());
            boolean open = ward.answer(
                    id,
                    needed(answers.answers()).stream()
                            .map(WardController::meant)
                            .toList(),
                    role);
            return open
                    ? ResponseEntity.noContent().build()
                    : Refusal.of(
                            HttpStatus.NOT_FOUND, "No task with this id is open: it was answered, or never asked.");
        } catch (IllegalArgumentException e) {
            return Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Nothing was recorded: there is no answer or no role, an answer lacks a part that its kind needs,"
                            + " or the answers do not go together.");
        } catch (FlagRefusedException e) {
            return Refusal.of(e.findings());
        }
    }

    private Task task(WardTask task) {
        PersonName name = names.of(task.patient()).orElse(null);
        return new Task(task.id(), task.moment(), task.askedAt(), name, contacts(task.patient(), contact -> true));
    }

    /** Returns each contact once, even if several systems or the ward report them. */
    private List<Contact> contacts(PersonId patient, Predicate<ReportedContact> wanted) {
        Map<UUID, Contact> once = new LinkedHashMap<>();
        people.contactsOf(patient).stream()
                .filter(contact -> contact.isReported() && wanted.test(contact))
                .map(this::contact)
                .forEach(contact -> once.merge(contact.id(), contact, Contact::and));
        return List.copyOf(once.values());
    }

    private Contact contact(ReportedContact contact) {
        PersonName name = names.of(contact.contact()).orElse(null);
        return new Contact(contact.contact().value(), name, contact.relationshipTexts(), contact.carer());
    }

    private static WardAnswer meant(Said said) {
        return switch (needed(said.kind())) {
            case LOOKED_AFTER_BY ->
                new WardAnswer.LookedAfterBy(
                        new PersonId(needed(said.carer())),
                        needed(said.relationship()),
                        needed(said.source()),
                        Boolean.TRUE.equals(said.patientAgrees()),
                        agreed(said));
            case LOOKED_AFTER_BY_SOMEBODY_NEW ->
                new WardAnswer.LookedAfterBySomebodyNew(
                        new PersonDetails(
                                List.of(), new PersonName(said.given(), said.family(), null), said.birthDate(), false),
                        needed(said.relationship()),
                        needed(said.source()),
                        Boolean.TRUE.equals(said.patientAgrees()),
                        agreed(said));
            case LOOKS_AFTER_SOMEBODY ->
                new WardAnswer.LooksAfterSomebody(needed(said.relationship()), needed(said.source()), agreed(said));
            case CARES_NO_LONGER ->
                new WardAnswer.CaresNoLonger(new PersonId(needed(said.carer())), needed(said.reason()));
            case NOBODY -> new WardAnswer.Nobody();
            case NOT_SAID -> new WardAnswer.NotSaid();
        };
    }

    private static @Nullable DecisionMaker agreed(Said said) {
        return said.agreed() == null ? null : new DecisionMaker(said.agreed(), null, null);
    }

    private static <T> T needed(@Nullable T part) {
        if (part == null) {
            throw new IllegalArgumentException("a part of the answer is missing");
        }
        return part;
    }
}
