package org.carerkit.examples.hospital.fhir;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Person;
import org.carerkit.examples.hospital.fhir.disclosure.Agreement;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures;
import org.carerkit.examples.hospital.fhir.outcome.FhirProblem;
import org.carerkit.examples.hospital.fhir.reading.FhirFinding;
import org.carerkit.examples.hospital.fhir.reading.FlagReading;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonDetails;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.CurrentFlag;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.springframework.stereotype.Service;

/** Turns what clients send into events of the register, in the name of the client's organisation. */
@Service
class FlagChanges {

    private static final int ROUNDS = 10;

    private final People people;
    private final Subjects subjects;
    private final CarerFlagRegister register;
    private final Disclosures disclosures;
    private final Clock clock;

    FlagChanges(People people, Subjects subjects, CarerFlagRegister register, Disclosures disclosures, Clock clock) {
        this.people = people;
        this.subjects = subjects;
        this.register = register;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * Records that somebody was recognised as a carer. Sent again under the same request id, it changes nothing; recognised
     * again by the same organisation, it is refused as a duplicate.
     */
    KnownPerson identify(Agreement client, FlagReading flag, UUID request) {
        Instant now = clock.instant();
        PersonId id = flag.patient()
                .map(patient -> subjects.withId(patient)
                        .map(KnownPerson::id)
                        .orElseThrow(() -> FhirProblem.of(404, FhirFinding.FHIR_NOT_FOUND, "subject")))
                .orElseGet(() -> people.patient(
                        new PersonDetails(flag.nhsNumber().stream().toList(), null, null, false), now));
        KnownPerson person = people.find(id).orElseThrow();
        CarerId carer = people.carer(id);
        if (!isRecorded(carer, request)) {
            boolean isKnown = register.flag(carer).flag().carer() != null;
            Identified event = new Identified(
                    EventHeader.of(request, carer, moment(flag.day(), now), client.recordedBy()),
                    flag.source().orElse(IdentificationSource.PROFESSIONAL),
                    client.setting(),
                    isKnown ? null : record(person).orElse(null));
            findings(register.record(RecordCommand.of(event))).ifPresent(findings -> {
                throw FhirProblem.ofRegister(findings);
            });
        }
        return person;
    }

    /**
     * Records what a client says of a flag that it has seen. What it has seen is compared with what it would see now, and the
     * event is recorded on that very state of the history, so that nothing comes in between.
     */
    void change(Agreement client, KnownPerson person, FlagReading flag, VersionTag seen, UUID request) {
        CarerId carer = person.carer();
        if (carer == null) {
            throw FhirProblem.of(404, FhirFinding.FHIR_NOT_FOUND, "");
        }
        for (int round = 0; round < ROUNDS; round++) {
            CurrentFlag current = register.flag(carer);
            if (isRecorded(carer, request)) {
                return;
            }
            checkSeen(client, person, current, seen);
            Optional<FlagEvent> event = event(client, carer, flag, current, request);
            if (event.isEmpty()) {
                return;
            }
            Optional<Findings> refused = findings(register.record(RecordCommand.of(event.get(), current.version())));
            if (refused.isEmpty()) {
                return;
            }
            if (!refused.get().has(FlagFinding.FLAG_VERSION_CHANGED)) {
                throw FhirProblem.ofRegister(refused.get());
            }
        }
        throw FhirProblem.of(412, FhirFinding.FHIR_VERSION_CHANGED, "");
    }

    private void checkSeen(Agreement client, KnownPerson person, CurrentFlag current, VersionTag seen) {
        VersionTag now = disclosures
                .wouldTell(client, person, current)
                .flatMap(told -> FlagController.resource(told, person))
                .map(VersionTag::of)
                .orElseThrow(() -> FhirProblem.of(404, FhirFinding.FHIR_NOT_FOUND, ""));
        if (!now.equals(seen)) {
            throw FhirProblem.of(412, FhirFinding.FHIR_VERSION_CHANGED, "");
        }
    }

    /** Empty where nothing changes. A flag that was closed stays closed: the register refuses the event. */
    private Optional<FlagEvent> event(
            Agreement client, CarerId carer, FlagReading flag, CurrentFlag current, UUID request) {
        EventHeader header = EventHeader.of(request, carer, moment(flag.day(), clock.instant()), client.recordedBy());
        FlagState state = current.flag().state();
        if (flag.reason().isPresent()) {
            boolean same = current.flag()
                    .spell()
                    .filter(spell -> flag.reason().get().equals(spell.reason()))
                    .isPresent();
            return same
                    ? Optional.empty()
                    : Optional.of(new Ended(header, flag.reason().get()));
        }
        if (state.isOpen() && (!flag.confirms() || state == FlagState.ACTIVE)) {
            return Optional.empty();
        }
        // an agreement is of the day on which it is sent: the flag's first day is that of the identification
        return Optional.of(new Confirmed(EventHeader.of(request, carer, clock.instant(), client.recordedBy()), null));
    }

    private boolean isRecorded(CarerId carer, UUID request) {
        return register.history(carer).stream().anyMatch(event -> event.id().equals(request));
    }

    /** A day that is still to come, or today: now. */
    private static Instant moment(Optional<LocalDate> day, Instant now) {
        return day.filter(one -> one.isBefore(EventHeader.dayOf(now)))
                .map(EventHeader::startOf)
                .orElse(now);
    }

    private static Optional<Findings> findings(RecordResult result) {
        if (result instanceof RecordResult.Recorded) {
            return Optional.empty();
        }
        if (result instanceof RecordResult.Refused refused) {
            return Optional.of(refused.findings());
        }
        FlagFinding code = result instanceof RecordResult.Conflict
                ? FlagFinding.FLAG_EVENT_ID_TWICE
                : FlagFinding.FLAG_RECORD_UNKNOWN;
        return Optional.of(Findings.of(List.of(new Finding(code, ""))));
    }

    /** The carer as the index of people knows them. */
    private static Optional<Carer> record(KnownPerson person) {
        List<Identifier> numbers = person.identifiers();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        CarerBuilder builder = Carer.builder(numbers.get(0)).restricted(person.restricted());
        numbers.subList(1, numbers.size()).forEach(builder::identifier);
        if (person.name() != null || person.birthDate() != null) {
            builder.person(new Person(person.name(), person.birthDate(), null, null, null));
        }
        return Optional.of(builder.build());
    }
}
