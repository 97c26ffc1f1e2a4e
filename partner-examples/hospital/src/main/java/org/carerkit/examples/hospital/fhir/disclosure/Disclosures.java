package org.carerkit.examples.hospital.fhir.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.examples.hospital.people.FlagProtection;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.CurrentFlag;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.ShareDecisions;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.state.CarerFlag;
import org.springframework.stereotype.Service;

/**
 * Answers clients that ask about carers. The disclosure policy decides as it does for a notice. The decision is
 * recorded first, and what it allows is given to the caller and not put in the outbox.
 */
@Service
public class Disclosures {

    private final CarerFlagRegister register;
    private final FlagProtection protection;
    private final SharingPolicy policy;
    private final HospitalSettings settings;
    private final Clock clock;

    Disclosures(
            CarerFlagRegister register,
            FlagProtection protection,
            SharingPolicy policy,
            HospitalSettings settings,
            Clock clock) {
        this.register = register;
        this.protection = protection;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns what a client is told about a person in a resource, and records the decision. It is empty if the person
     * has no flag or nothing may be told.
     */
    public Optional<Told> tell(ClientAgreement client, KnownPerson person, DisclosedResource form) {
        return decide(client, person, form, false);
    }

    /**
     * Returns what a client would be told in a flag, and records nothing. Use it to compare with what the client was
     * told before, never to answer.
     */
    public Optional<Told> wouldTell(ClientAgreement client, KnownPerson person) {
        return decide(client, person, DisclosedResource.FLAG, true);
    }

    /** Returns what a client would be told, from a state of the flag that has been read already. */
    public Optional<Told> wouldTell(ClientAgreement client, KnownPerson person, CurrentFlag current) {
        AnswerSink sink = AnswerSink.weighing(current, protection.protects(person), DisclosedResource.FLAG);
        return ask(client, requireCarer(person), sink);
    }

    private Optional<Told> decide(
            ClientAgreement client, KnownPerson person, DisclosedResource form, boolean weighing) {
        CarerId carer = person.carer();
        if (carer == null) {
            return Optional.empty();
        }
        CurrentFlag current = register.flag(carer);
        if (current.flag().spells().isEmpty()) {
            return Optional.empty();
        }
        boolean isProtected = protection.protects(person);
        AnswerSink sink = weighing
                ? AnswerSink.weighing(current, isProtected, form)
                : AnswerSink.recording(register, isProtected, form);
        return ask(client, carer, sink);
    }

    private Optional<Told> ask(ClientAgreement client, CarerId carer, AnswerSink sink) {
        EventHeader header =
                EventHeader.of(UUID.randomUUID(), carer, clock.instant(), settings.recordedBy("FHIR interface"));
        ShareRequest request = new ShareRequest(header, client.recipient(), client.purpose(), client.lawfulBasis());
        new ShareDecisions(policy, sink).share(request);
        return sink.notice().map(FlagNotice::events).map(CarerFlag::of).map(Told::new);
    }

    private static CarerId requireCarer(KnownPerson person) {
        CarerId carer = person.carer();
        if (carer == null) {
            throw new IllegalArgumentException("person: is no carer of the register");
        }
        return carer;
    }

    /**
     * What a client may be told about a carer's flag. Nothing else may be in an answer.
     *
     * @param flag the flag as it follows from the events that may be told
     */
    public record Told(CarerFlag flag) {

        /** Checks that the flag is present. */
        public Told {
            requireNonNull(flag, "flag");
        }

        /** Returns the carer's record, with the fields that may be told. */
        public Optional<Carer> carer() {
            return Optional.ofNullable(flag.carer());
        }
    }
}
