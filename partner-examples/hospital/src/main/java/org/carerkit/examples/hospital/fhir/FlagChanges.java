package org.carerkit.examples.hospital.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Person;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures;
import org.carerkit.examples.hospital.people.FlagProtection;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.register.RegisterInTransaction;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.reading.FlagReading;
import org.carerkit.fhir.reading.OwnAgreement;
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
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.hl7v2.PersonDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns what clients send into events of the register, recorded by the client's organisation. */
@Service
class FlagChanges {

    private static final int ROUNDS = 10;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final People people;
    private final FlagProtection flags;
    private final SubjectFinder subjects;
    private final CarerFlagRegister register;
    private final RegisterInTransaction together;
    private final TransactionTemplate transaction;
    private final Disclosures disclosures;
    private final Clock clock;

    FlagChanges(
            People people,
            FlagProtection flags,
            SubjectFinder subjects,
            CarerFlagRegister register,
            RegisterInTransaction together,
            PlatformTransactionManager transactions,
            Disclosures disclosures,
            Clock clock) {
        this.people = people;
        this.flags = flags;
        this.subjects = subjects;
        this.register = register;
        this.together = together;
        this.transaction = new TransactionTemplate(transactions);
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * Records in one commit that somebody was recognised as a carer, and their own agreement if the flag carries it.
     * Sent again with the same request id, it changes nothing. It is refused as a duplicate if the same organisation
     * has recognised the carer already, and refused if it would leave a flag declined.
     */
    KnownPerson identify(ClientAgreement client, FlagReading flag, UUID request) {
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
            CarerFlag before = register.flag(carer).flag();
            boolean declined = before.state() == FlagState.DECLINED;
            Optional<Confirmed> agreed = flag.agreement().map(own -> agreed(client, own, carer, request, now));
            Instant day = moment(flag.day(), now);
            Instant moment = agreed.map(event -> event.header().occurredAt())
                    .filter(on -> declined || on.isBefore(day))
                    .orElse(day);
            Identified identified = new Identified(
                    EventHeader.of(request, carer, moment, client.recordedBy()),
                    flag.source().orElse(IdentificationSource.PROFESSIONAL),
                    client.setting(),
                    before.carer() != null ? null : record(person).orElse(null));
            List<FlagEvent> events = new ArrayList<>(List.of(identified));
            // a carer who declined has to agree before anybody can identify them
            agreed.ifPresent(event -> events.add(declined ? 0 : 1, event));
            transaction.executeWithoutResult(status -> recordTogether(carer, events, declined));
        }
        return person;
    }

    private static Confirmed agreed(
            ClientAgreement client, OwnAgreement own, CarerId carer, UUID request, Instant now) {
        if (own.on().isAfter(now.plus(CLOCKS_DIFFER))) {
            throw FhirProblem.of(422, FhirFinding.FHIR_AGREEMENT, "extension");
        }
        UUID id = UUID.nameUUIDFromBytes(("agreed " + carer + " " + request).getBytes(UTF_8));
        Instant on = own.on().isAfter(now) ? now : own.on();
        return new Confirmed(
                EventHeader.of(id, carer, on, client.recordedBy(own.takenBy())),
                new DecisionMaker(Capacity.SELF, null, null));
    }

    /** Records all the events or none. For a carer who declined, the refusal never gives another reason. */
    private void recordTogether(CarerId carer, List<FlagEvent> events, boolean declined) {
        for (FlagEvent event : events) {
            findings(flags.record(event)).ifPresent(refused -> {
                throw declined ? FhirProblem.agreementNeeded() : FhirProblem.ofRegister(refused);
            });
        }
        if (together.current().flag(carer).flag().state() == FlagState.DECLINED) {
            throw FhirProblem.agreementNeeded();
        }
    }

    /**
     * Records a client's change to a flag that it has seen. The version seen is compared with what the client would see
     * now. The event is recorded on exactly that state of the history, so that no other event comes in between.
     */
    void change(ClientAgreement client, KnownPerson person, FlagReading flag, VersionTag seen, UUID request) {
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

    private void checkSeen(ClientAgreement client, KnownPerson person, CurrentFlag current, VersionTag seen) {
        VersionTag now = disclosures
                .wouldTell(client, person, current)
                .flatMap(told -> FlagController.resource(told, person))
                .map(VersionTag::of)
                .orElseThrow(() -> FhirProblem.of(404, FhirFinding.FHIR_NOT_FOUND, ""));
        if (!now.equals(seen)) {
            throw FhirProblem.of(412, FhirFinding.FHIR_VERSION_CHANGED, "");
        }
    }

    /**
     * Returns the event for a change, or empty if nothing changes. The register refuses an event that would reopen a
     * closed flag.
     */
    private Optional<FlagEvent> event(
            ClientAgreement client, CarerId carer, FlagReading flag, CurrentFlag current, UUID request) {
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
        // an agreement dates from the day it is sent; the flag's first day is that of the identification
        return Optional.of(new Confirmed(EventHeader.of(request, carer, clock.instant(), client.recordedBy()), null));
    }

    private boolean isRecorded(CarerId carer, UUID request) {
        return register.history(carer).stream().anyMatch(event -> event.id().equals(request));
    }

    /** Returns the start of a day in the past, or the present moment if there is no day or it is today or later. */
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

    /**
     * Returns the carer's record from the index of people, without any protection. A protection is recorded on the
     * flag, under a name by which it can be lifted.
     */
    private static Optional<Carer> record(KnownPerson person) {
        List<Identifier> numbers = person.identifiers();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        CarerBuilder builder = Carer.builder(numbers.get(0));
        numbers.subList(1, numbers.size()).forEach(builder::identifier);
        if (person.name() != null || person.birthDate() != null) {
            builder.person(new Person(person.name(), person.birthDate(), null, null, null));
        }
        return Optional.of(builder.build());
    }
}
