package org.carerkit.examples.hospital.hl7;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.hl7v2.AdtEvent;
import org.carerkit.hl7v2.AdtMessage;
import org.carerkit.hl7v2.AdtMessage.Patient;
import org.carerkit.hl7v2.PersonDetails;
import org.carerkit.hl7v2.Protection;
import org.carerkit.hl7v2.Remark;
import org.springframework.stereotype.Component;

/** Carries out a message in the current transaction. */
@Component
class MessageEffects {

    private final People people;
    private final Ward ward;

    MessageEffects(People people, Ward ward) {
        this.people = people;
        this.ward = ward;
    }

    /** Carries out a message and returns anything odd about it. */
    Set<Remark> apply(AdtMessage message, String sender) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(message.remarks());
        for (Patient patient : message.patients()) {
            if (apply(message, patient, sender) > 0) {
                remarks.add(Remark.CONTACT_IS_NOBODY);
            }
        }
        protect(message.protections());
        return remarks;
    }

    /** Protects the people whom a message protects, even if the message is refused. */
    void protect(List<Protection> protections) {
        for (Protection one : protections) {
            PersonDetails contact = one.contact();
            if (contact == null) {
                people.protect(one.numbers(), one.at());
            } else {
                people.protectContact(one.numbers(), contact, one.at());
            }
        }
    }

    private int apply(AdtMessage message, Patient patient, String sender) {
        Instant at = message.at();
        PersonId person = people.patient(patient.details(), at);
        patient.merged()
                .ifPresent(merged -> people.link(
                        person, people.patient(merged, at), at, message.event().name()));
        int nobody = patient.contacts()
                .map(contacts -> people.replaceContacts(person, sender, at, contacts))
                .orElse(0);
        String visit = patient.visit().number();
        asks(message.event()).ifPresent(moment -> {
            String stay = visit.isEmpty() ? "day " + EventHeader.dayOf(at) : visit;
            ward.ask(person, moment, stay, patient.visit().ward(), at);
        });
        if (message.remarks().contains(Remark.CARER_UNCLEAR)
                && patient.contacts().isPresent()) {
            // asks once for each stay, however often the list of contacts is sent
            ward.ask(
                    person,
                    Moment.CONTACT,
                    visit.isEmpty() ? "no stay" : visit,
                    patient.visit().ward(),
                    at);
        }
        return nobody;
    }

    /** Returns the moment at which the ward asks its question, if the event is one. */
    private static Optional<Moment> asks(AdtEvent event) {
        return switch (event) {
            case A01 -> Optional.of(Moment.ADMISSION);
            case A03 -> Optional.of(Moment.DISCHARGE);
            default -> Optional.empty();
        };
    }
}
