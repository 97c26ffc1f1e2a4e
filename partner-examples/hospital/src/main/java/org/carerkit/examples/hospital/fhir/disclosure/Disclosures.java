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
import org.carerkit.flag.register.PartnerAnswers;
import org.carerkit.flag.register.PartnerAnswers.Question;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.state.CarerFlag;
import org.springframework.stereotype.Service;

/**
 * Answers clients that ask about carers, through {@link PartnerAnswers}: the policy decides as it does for a notice. It
 * adds what the register does not know: which fields a resource can show, and whom the index of people protects.
 */
@Service
public class Disclosures {

    private final PartnerAnswers answers;
    private final FlagProtection protection;
    private final HospitalSettings settings;
    private final Clock clock;

    Disclosures(CarerFlagRegister register, FlagProtection protection, HospitalSettings settings, Clock clock) {
        this.answers = new PartnerAnswers(register);
        this.protection = protection;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns what a client is told about a person in a resource, and records the decision. It is empty if the person
     * has no flag or nothing may be told.
     */
    public Optional<Told> tell(ClientAgreement client, KnownPerson person, DisclosedResource form) {
        return question(client, person, form).flatMap(answers::tell).map(Told::new);
    }

    /**
     * Returns what a client would be told in a flag, and records nothing. Use it to compare with what the client was
     * told before, never to answer.
     */
    public Optional<Told> wouldTell(ClientAgreement client, KnownPerson person) {
        return question(client, person, DisclosedResource.FLAG)
                .flatMap(answers::wouldTell)
                .map(Told::new);
    }

    /** Returns what a client would be told, from a state of the flag that has been read already. */
    public Optional<Told> wouldTell(ClientAgreement client, KnownPerson person, CurrentFlag current) {
        return question(client, person, DisclosedResource.FLAG)
                .flatMap(question -> answers.wouldTell(question, current))
                .map(Told::new);
    }

    private Optional<Question> question(ClientAgreement client, KnownPerson person, DisclosedResource form) {
        CarerId carer = person.carer();
        if (carer == null) {
            return Optional.empty();
        }
        EventHeader header =
                EventHeader.of(UUID.randomUUID(), carer, clock.instant(), settings.recordedBy("FHIR interface"));
        ShareRequest request = new ShareRequest(header, client.recipient(), client.purpose(), client.lawfulBasis());
        return Optional.of(new Question(request, form.fields(), protection.protects(person)));
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
