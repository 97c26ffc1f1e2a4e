package org.carerkit.examples.hospital.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.examples.hospital.people.FlagProtection;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.register.RegisterInTransaction;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.CarerStatement;
import org.carerkit.fhir.reading.RecordReading;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Spell;
import org.carerkit.hl7v2.ListedContact;
import org.carerkit.hl7v2.PersonDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a record in one commit, recorded by the client's organisation. The later statement wins, whether it came
 * from a record or from a person. A carer who declined stays declined, because a code in a record does not express
 * anybody's wish.
 */
@Service
@Transactional
class RecordIntake {

    private final People people;
    private final FlagProtection flags;
    private final RegisterInTransaction register;
    private final Clock clock;

    RecordIntake(People people, FlagProtection flags, RegisterInTransaction register, Clock clock) {
        this.people = people;
        this.flags = flags;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Takes in a record.
     *
     * @param request the request's id; sent again with the same id, the record has no further effect
     * @return the patient's record in the index
     */
    PersonId take(ClientAgreement client, RecordReading record, UUID request) {
        Instant now = clock.instant();
        PersonId patient = people.patient(details(record.patient()), now);
        record.statement().ifPresent(statement -> says(client, patient, record.patient(), statement, request));
        if (record.hasCarers()) {
            String sender = client.organisation();
            people.replaceContacts(
                    patient,
                    sender,
                    now,
                    record.carers().stream().map(RecordIntake::contact).toList());
        }
        for (Carer carer : record.carers()) {
            PersonId person =
                    people.find(carer.identifiers().get(0)).orElseThrow().id();
            CarerId id = people.carer(person);
            if (mayOpen(flag(id), now)) {
                identified(client, id, carer, now, request);
            }
        }
        return patient;
    }

    private void says(ClientAgreement client, PersonId patient, Carer record, CarerStatement statement, UUID request) {
        Instant now = clock.instant();
        Instant said = Optional.ofNullable(statement.day())
                .filter(day -> day.isBefore(EventHeader.dayOf(now)))
                .map(EventHeader::startOf)
                .orElse(now);
        CarerId id = people.carer(patient);
        CarerFlag flag = flag(id);
        boolean undatedAndLate = statement.day() == null && !flag.spells().isEmpty();
        if (undatedAndLate) {
            return;
        }
        if (statement.kind() == CarerStatement.Kind.A_CARER) {
            if (mayOpen(flag, said)) {
                identified(client, id, record, said, request);
            }
        } else if (flag.state().isOpen()
                && !said.isBefore(flag.spell().map(Spell::from).orElse(said))) {
            record(statement.event(header(client, "ended", id, said, request), Setting.HOSPITAL, Optional.empty()));
        }
    }

    /** Returns false if the flag is open or declined, or did not end before the statement was made. */
    private static boolean mayOpen(CarerFlag flag, Instant said) {
        FlagState state = flag.state();
        boolean endedSince = flag.spell()
                .map(Spell::until)
                .filter(until -> !said.isAfter(until))
                .isPresent();
        return !state.isOpen() && state != FlagState.DECLINED && !endedSince;
    }

    private void identified(ClientAgreement client, CarerId id, Carer record, Instant said, UUID request) {
        record(new Identified(
                header(client, "identified", id, said, request),
                IdentificationSource.RECORDS,
                client.setting(),
                record));
    }

    private CarerFlag flag(CarerId id) {
        return register.current().flag(id).flag();
    }

    private static EventHeader header(ClientAgreement client, String what, CarerId carer, Instant at, UUID request) {
        UUID id = UUID.nameUUIDFromBytes((what + " " + carer + " " + request).getBytes(UTF_8));
        return EventHeader.of(id, carer, at, client.recordedBy());
    }

    private void record(FlagEvent event) {
        RecordResult result = flags.record(event);
        if (result instanceof RecordResult.Refused refused) {
            throw FhirProblem.ofRegister(refused.findings());
        }
    }

    private static ListedContact contact(Carer carer) {
        Relationship relationship =
                carer.roles().stream().map(CaringRole::relationship).findFirst().orElse(null);
        return new ListedContact(details(carer), "", relationship, true);
    }

    private static PersonDetails details(Carer carer) {
        List<Identifier> numbers = carer.identifiers();
        return new PersonDetails(
                numbers,
                carer.person() == null ? null : carer.person().name(),
                carer.person() == null ? null : carer.person().birthDate(),
                carer.restricted());
    }
}
