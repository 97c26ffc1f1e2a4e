package org.carerkit.examples.hospital.ward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.CaringRoleBuilder;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.Person;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.examples.hospital.people.FlagProtection;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.register.RegisterInTransaction;
import org.carerkit.examples.hospital.ward.WardAnswer.CarerFound;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the ward's answers into events of the register, in the current transaction. */
@Component
class FlagDecisions {

    private final People people;
    private final FlagProtection flags;
    private final RegisterInTransaction register;
    private final HospitalSettings settings;

    FlagDecisions(People people, FlagProtection flags, RegisterInTransaction register, HospitalSettings settings) {
        this.people = people;
        this.flags = flags;
        this.register = register;
        this.settings = settings;
    }

    void record(PersonId patient, WardAnswer answer, String role, Instant now) {
        KnownPerson asked = known(patient);
        if (answer instanceof WardAnswer.LookedAfterBy known) {
            found(known(known.carer()), role(known, agreed(asked, known.patientAgrees(), now)), known, role, now);
            people.lookedAfterBy(patient, known.carer(), known.relationship(), now);
        } else if (answer instanceof WardAnswer.LookedAfterBySomebodyNew unknown) {
            PersonId carer = people.contact(patient, unknown.carer(), now)
                    .orElseThrow(() -> new IllegalArgumentException("carer: a name or a number is needed"));
            CaringRole caring = role(unknown, agreed(asked, unknown.patientAgrees(), now));
            found(known(carer), caring, unknown, role, now);
            people.lookedAfterBy(patient, carer, unknown.relationship(), now);
        } else if (answer instanceof WardAnswer.LooksAfterSomebody cares) {
            found(asked, role(cares, null), cares, role, now);
        } else if (answer instanceof WardAnswer.CaresNoLonger ended) {
            KnownPerson carer = known(ended.carer());
            CarerId id = people.carer(carer.id());
            record(new Ended(header(id, role, now), ended.reason()));
        }
    }

    private void found(KnownPerson carer, CaringRole caring, CarerFound answer, String role, Instant now) {
        CarerId id = people.carer(carer.id());
        CarerFlag flag = register.current().flag(id).flag();
        if (flag.state() == FlagState.DECLINED) {
            agreedAnew(id, answer, role, now);
        }
        if (flag.state().isOpen()) {
            Carer before = flag.carer();
            List<CaringRole> roles = new ArrayList<>(before == null ? List.of() : before.roles());
            if (roles.stream().noneMatch(caring::equals)) {
                roles.add(caring);
                record(new RolesChanged(header(id, role, now), carer(carer, roles)));
            }
        } else {
            record(new Identified(
                    header(id, role, now), answer.source(), Setting.HOSPITAL, carer(carer, List.of(caring))));
        }
        if (answer.agreed() != null && flag.state() != FlagState.ACTIVE && flag.state() != FlagState.DECLINED) {
            record(new Confirmed(header(id, role, now), answer.agreed()));
        }
    }

    /**
     * Records the new agreement of a carer who declined. Only the carer's own agreement counts, not what somebody else
     * such as the patient says.
     */
    private void agreedAnew(CarerId carer, CarerFound answer, String role, Instant now) {
        DecisionMaker agreed = answer.agreed();
        if (agreed == null || agreed.capacity() != Capacity.SELF) {
            throw new FlagRefusedException(Findings.of(List.of(new Finding(FlagFinding.FLAG_DECLINED, ""))));
        }
        record(new Confirmed(header(carer, role, now), agreed));
    }

    private KnownPerson known(PersonId person) {
        return people.find(person).orElseThrow(() -> new IllegalArgumentException("person: no such record"));
    }

    /**
     * Returns the carer's record. It has no contact details, because the index holds no addresses. A protection is
     * recorded on the flag, under a name by which it can be lifted, and not in this record.
     */
    private Carer carer(KnownPerson person, List<CaringRole> roles) {
        List<Identifier> identifiers = person.identifiers().isEmpty()
                ? List.of(Identifier.local(settings.organisation(), "contact-" + person.id()))
                : person.identifiers();
        CarerBuilder builder = Carer.builder(identifiers.get(0))
                .person(new Person(person.name(), person.birthDate(), null, null, null));
        identifiers.stream().skip(1).forEach(builder::identifier);
        roles.forEach(builder::role);
        return builder.build();
    }

    private static CaringRole role(CarerFound answer, @Nullable CaredForPerson patient) {
        CaringRoleBuilder builder = CaringRole.builder(answer.relationship());
        Optional.ofNullable(patient).ifPresent(builder::caredForPerson);
        return builder.build();
    }

    /** Returns the patient by name, or null unless the patient agrees to be named in the carer's record. */
    private static @Nullable CaredForPerson agreed(KnownPerson patient, boolean agrees, Instant now) {
        return agrees
                ? new CaredForPerson(
                        patient.identifiers(),
                        patient.name(),
                        patient.birthDate(),
                        null,
                        false,
                        new Agreement(Answer.YES, EventHeader.dayOf(now)))
                : null;
    }

    private EventHeader header(CarerId carer, String role, Instant now) {
        return EventHeader.of(UUID.randomUUID(), carer, now, settings.recordedBy(role));
    }

    private void record(FlagEvent event) {
        RecordResult result = flags.record(event);
        if (result instanceof RecordResult.Refused refused) {
            throw new FlagRefusedException(refused.findings());
        }
        if (!(result instanceof RecordResult.Recorded)) {
            throw new IllegalStateException("The register holds nothing of this carer any more");
        }
    }
}
