package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;

/** A practice that takes in what a hospital sends. */
abstract class ReceivingFixture extends SharingFixture {

    static final CarerId OURS = new CarerId(new UUID(7, 7));
    static final LocalDate BORN = LocalDate.of(2014, 1, 31);

    final CarerFlagRegister practice = register();
    final NoticeReceiver atPractice = practice.receiver(GP);

    FlagNotice toPractice() {
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"));
        return shared(4, "to practice", GP, Purpose.DIRECT_CARE);
    }

    FlagNotice toCouncil(String given) {
        Carer adult = Carer.builder(Identifier.nhsNumber("9990000026"))
                .person(given, "Fictional", LocalDate.of(1970, 1, 31))
                .contact(contact())
                .build();
        record(new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, adult));
        Consent consent = Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(ADULT_COUNCIL));
        record(new ConsentRecorded(on(2, "g"), consent));
        return shared(4, "to council", ADULT_COUNCIL, Purpose.CARER_SUPPORT);
    }

    static FlagNotice with(FlagNotice notice, FlagEvent more) {
        List<FlagEvent> events = new ArrayList<>(notice.events());
        events.add(more);
        return new FlagNotice(
                notice.format(), notice.id(), notice.recipient(), notice.purpose(), notice.policy(), events);
    }

    static void known(CarerFlagRegister register, Carer carer) {
        known(register, OURS, "ours", carer);
    }

    static void known(CarerFlagRegister register, CarerId id, String name, Carer carer) {
        recordIn(register, new Identified(here(id, name), IdentificationSource.SELF, Setting.GP_PRACTICE, carer));
    }

    static EventHeader here(CarerId carer, String name) {
        return EventHeader.of(id(name), carer, at(1), RecordedBy.of(PRACTICE, "receptionist"));
    }

    static Carer carer(Identifier identifier, String family, LocalDate born) {
        return Carer.builder(identifier).person("Testina", family, born).build();
    }

    static Carer withAddress(Identifier identifier, String given, String family, String postcode) {
        return Carer.builder(identifier)
                .person(given, family, LocalDate.of(1970, 1, 31))
                .contact(new Contact(
                        new Address(List.of(), postcode, null), List.of(), null, null, null, List.of(), null))
                .build();
    }

    static Received.Taken taken(Received received) {
        assertThat(received).isInstanceOf(Received.Taken.class);
        return (Received.Taken) received;
    }

    static List<Finding> errors(Received received) {
        assertThat(received).isInstanceOf(Received.Refused.class);
        return ((Received.Refused) received)
                .findings().all().stream()
                        .filter(finding -> finding.code().severity() == Severity.ERROR)
                        .toList();
    }
}
